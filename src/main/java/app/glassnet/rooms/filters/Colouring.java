package app.glassnet.rooms.filters;

import app.glassnet.ui.colour.ColourScale;

/** Makes colours of a filter's numbers. */
final class Colouring {
  private static final int BINS = 1024;

  private Colouring() {}

  /** @param values [channels, height, width], 1 or 3 channels; for the signed scale 1 */
  static Filtered of(int height, int width, float[] values, Display display, double white, long started) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float v : values) {
      least = Math.min(least, v);
      most = Math.max(most, v);
    }
    int size = height * width;
    int[] argb = new int[size];
    int clipped = 0;
    double limit = display == Display.CLIPPED ? white : reach(values, Math.max(Math.abs(least), Math.abs(most)), white);
    if (display == Display.SIGNED) {
      ColourScale.ACTIVATION.fill(values, 0, argb, limit);
    } else {
      // v becomes v·gain + zero, in 0 … 255.
      float gain = (float) (display == Display.CLIPPED ? 255 / white : 127.5 / limit);
      float zero = display == Display.CLIPPED ? 0.5f : 128;
      if (display == Display.CLIPPED) {
        clipped = count(values, white);
      }
      fill(values, size, argb, gain, zero);
    }
    return new Filtered(height, width, values, argb, least, most, limit, clipped, display,
        (System.nanoTime() - started) / 1e6);
  }

  /**
   * Where the scale ends: at the magnitude that all but one value in two hundred keep below, as a few strong edges would
   * leave the rest of the picture pale. What lies beyond has the colour of the end.
   */
  private static double reach(float[] values, double largest, double white) {
    if (largest <= 1e-6 * white) {
      return white;
    }
    int[] counts = new int[BINS + 1];
    float perBin = (float) (BINS / largest);
    for (float v : values) {
      counts[(int) (Math.abs(v) * perBin)]++;
    }
    int left = values.length / 200;
    int bin = BINS;
    while (bin > 1 && (left -= counts[bin]) >= 0) {
      bin--;
    }
    return Math.min(largest, (bin + 1) * largest / BINS);
  }

  private static void fill(float[] values, int size, int[] argb, float gain, float zero) {
    boolean colour = values.length == 3 * size;
    for (int i = 0; i < size; i++) {
      int red = level(values[i], gain, zero);
      int green = colour ? level(values[size + i], gain, zero) : red;
      int blue = colour ? level(values[2 * size + i], gain, zero) : red;
      argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
    }
  }

  private static int level(float value, float gain, float zero) {
    return (int) Math.min(255, Math.max(0, value * gain + zero));
  }

  private static int count(float[] values, double white) {
    int count = 0;
    // A sum of many weights may pass white by a rounding; that is not cutting anything off.
    double slack = 1e-5 * white;
    for (float v : values) {
      count += v < -slack || v > white + slack ? 1 : 0;
    }
    return count;
  }
}
