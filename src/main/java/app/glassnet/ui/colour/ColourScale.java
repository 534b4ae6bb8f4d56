package app.glassnet.ui.colour;

import javafx.scene.paint.Color;

/**
 * One family of colours per meaning, the same in both themes, safe for colour-blind eyes. Signed scales are symmetric
 * about a light neutral zero; the others run from 0 to their limit. Colours between the given ones lie at even distances
 * in OKLab. Reading a colour is a look-up in a table.
 */
public enum ColourScale {
  /** Activations, signed: orange below zero, blue above. */
  ACTIVATION(true, 0xC8550B, 0xF3F1EC, 0x0B62A8),
  /** Weights and kernels, signed: brown below zero, teal above. */
  WEIGHT(true, 0x8C5109, 0xF3F1EC, 0x01665E),
  /** Gradients, signed: purple below zero, green above. */
  GRADIENT(true, 0x762A83, 0xF3F1EC, 0x1B7837),
  /** Intensities of an input picture, 0…limit: black to white. */
  INTENSITY(false, 0x000000, 0xFFFFFF),
  /** Gates and probabilities, 0…limit: paper, teal, indigo. */
  PROBABILITY(false, 0xF3F1EC, 0x21918C, 0x2A3F7E),
  /** Attention and saliency, 0…limit: the lighter part of viridis. */
  ATTENTION(false, 0x21918C, 0x27AD81, 0x5CC863, 0xAADC32, 0xFDE725);

  private static final int HALF = 512;
  private static final int LAST = 2 * HALF;
  private static final int NAN = 0xFFD6246E;

  private final boolean signed;
  private final int[] table = new int[LAST + 1];

  /** Two stops are black and white. */
  ColourScale(boolean signed, int... stops) {
    this.signed = signed;
    double[] at = signed ? new double[] {0, 0.5, 1} : places(stops);
    for (int i = 0; i <= LAST; i++) {
      // Grey pictures are kept in sRGB's own steps, which are even to the eye already and how a picture is meant.
      table[i] = stops.length == 2 ? 0xFF000000 | (int) Math.round(255.0 * i / LAST) * 0x010101
          : between(stops, at, i / (double) LAST);
    }
  }

  /** Whether negative values have colours of their own. */
  public boolean signed() {
    return signed;
  }

  /**
   * The opaque colour 0xAARRGGBB of a value. Values beyond the limit take the colour at the limit; NaN the accent, which
   * no scale contains.
   *
   * @param limit the value at the end of the scale, &gt; 0; with 0 (an empty map) everything counts as zero
   */
  public int argb(double value, double limit) {
    return table(value, limit > 0 ? 1 / limit : 0);
  }

  /** As {@link #argb} with the limit already inverted, for loops over many pixels. */
  private int table(double value, double inverseLimit) {
    if (value != value) {
      return NAN;
    }
    double t = inverseLimit == 0 ? 0 : value * inverseLimit;
    double place = signed ? HALF + t * HALF : t * LAST;
    return table[place <= 0 ? 0 : place >= LAST ? LAST : (int) (place + 0.5)];
  }

  /** Writes the colours of {@code pixels.length} values, starting at offset, into pixels. */
  public void fill(float[] values, int offset, int[] pixels, double limit) {
    double inverse = limit > 0 ? 1 / limit : 0;
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = table(values[offset + i], inverse);
    }
  }

  /** The colour of the value zero. */
  public int zero() {
    return table[signed ? HALF : 0];
  }

  public Color colour(double value, double limit) {
    return toColor(argb(value, limit));
  }

  /** The largest magnitude in a part of an array, NaN and infinities left out: the limit of a symmetric range. */
  public static double limit(float[] values, int from, int count) {
    float largest = 0;
    for (int i = from; i < from + count; i++) {
      float size = Math.abs(values[i]);
      if (size > largest && size < Float.POSITIVE_INFINITY) {
        largest = size;
      }
    }
    return largest;
  }

  public static double limit(float[] values) {
    return limit(values, 0, values.length);
  }

  /** The colour of text on this ground: ink, white or black, whichever first reaches a contrast of 4.5:1. */
  public static Color textOn(int argb) {
    return Contrast.textOn(argb);
  }

  public static Color textOn(Color ground) {
    return Contrast.textOn(toArgb(ground));
  }

  public static Color toColor(int argb) {
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
  }

  public static int toArgb(Color c) {
    return 0xFF000000 | (int) Math.round(c.getRed() * 255) << 16 | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }

  /** Where the stops lie on 0…1, each stretch as long as its colours are far apart. */
  private static double[] places(int[] stops) {
    double[] at = new double[stops.length];
    for (int i = 1; i < stops.length; i++) {
      at[i] = at[i - 1] + Oklab.of(stops[i - 1]).distance(Oklab.of(stops[i]));
    }
    for (int i = 1; i < stops.length; i++) {
      at[i] /= at[stops.length - 1];
    }
    at[stops.length - 1] = 1;
    return at;
  }

  private static int between(int[] stops, double[] at, double t) {
    int i = 1;
    while (i < stops.length - 1 && t > at[i]) {
      i++;
    }
    double inside = (t - at[i - 1]) / (at[i] - at[i - 1]);
    return Oklab.of(stops[i - 1]).towards(Oklab.of(stops[i]), inside).argb();
  }
}
