package app.glassnet.data;

import java.util.Arrays;

/**
 * A picture as the numbers it is: grey (1 channel) or red, green and blue (3 channels).
 *
 * <p>A picture of 8 bits has the white 1 and values k/255, k from 0 to 255, so that {@link #level} gives back exactly the
 * number in the file. The course's number grids have their own white, the number that is drawn white (9 for digits).
 *
 * @param channels 1 or 3
 * @param height in pixels, at least 1
 * @param width in pixels, at least 1
 * @param values [channels, height, width], row-major, 0 (black) to {@code white}. Not copied: whoever makes one does not
 *     write to it afterwards.
 * @param white the value that is drawn white, &gt; 0
 */
public record Picture(int channels, int height, int width, float[] values, float white) {
  /** The largest 8-bit number. */
  public static final int MAX_LEVEL = 255;

  private static final float[] LEVELS = new float[MAX_LEVEL + 1];

  static {
    for (int k = 0; k < LEVELS.length; k++) {
      LEVELS[k] = k / (float) MAX_LEVEL;
    }
  }

  /** @throws IllegalArgumentException when the sizes do not fit the values, or a value is no brightness */
  public Picture {
    boolean shaped = (channels == 1 || channels == 3) && height >= 1 && width >= 1;
    if (!shaped || values.length != Math.multiplyExact(Math.multiplyExact(channels, height), width)) {
      throw new IllegalArgumentException(
          channels + "×" + height + "×" + width + " values are no picture, got " + values.length);
    }
    if (!(white > 0)) {
      throw new IllegalArgumentException("white must be above 0, was " + white);
    }
    for (float v : values) {
      if (!(v >= 0 && v <= white)) {
        throw new IllegalArgumentException("a brightness lies between 0 and " + white + ", got " + v);
      }
    }
  }

  /** A grey picture of values 0 to 1, each moved to the nearest of the 256 levels. */
  public static Picture grey(int height, int width, float[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = value(Math.round(Math.clamp(values[i], 0f, 1f) * MAX_LEVEL));
    }
    return new Picture(1, height, width, rounded, 1);
  }

  /** The value of an 8-bit number. */
  public static float value(int level) {
    return LEVELS[level];
  }

  public float at(int channel, int row, int column) {
    return values[index(channel, row, column)];
  }

  /** The 8-bit number 0 to 255; exact where the picture was one of 8 bits. */
  public int level(int channel, int row, int column) {
    return Math.round(at(channel, row, column) / white * MAX_LEVEL);
  }

  /** Whether this is one of the course's number grids rather than a picture of brightnesses 0 to 1. */
  public boolean isGrid() {
    return white != 1;
  }

  /** One channel as a picture of its own. */
  public Picture channel(int channel) {
    int size = height * width;
    return channels == 1 ? this
        : new Picture(1, height, width, Arrays.copyOfRange(values, channel * size, (channel + 1) * size), white);
  }

  /**
   * The picture in grey: 0.299 red + 0.587 green + 0.114 blue as television weighs them (ITU-R BT.601), at the nearest of
   * the 256 levels. A grey picture is itself.
   */
  public Picture grey() {
    if (channels == 1) {
      return this;
    }
    int size = height * width;
    float[] grey = new float[size];
    for (int i = 0; i < size; i++) {
      float luma = 0.299f * values[i] + 0.587f * values[size + i] + 0.114f * values[2 * size + i];
      grey[i] = value(Math.min(MAX_LEVEL, Math.round(luma / white * MAX_LEVEL))) * white;
    }
    return new Picture(1, height, width, grey, white);
  }

  /** The same picture with one value changed; a value beyond black or white is taken as black or white. */
  public Picture with(int channel, int row, int column, float value) {
    float[] changed = values.clone();
    changed[index(channel, row, column)] = Math.clamp(value, 0, white);
    return new Picture(channels, height, width, changed, white);
  }

  /** Reduced so that its longer side is at most this; every pixel is the mean of those it covers. Never enlarged. */
  public Picture reduced(int longest) {
    return Reduction.of(this, longest);
  }

  private int index(int channel, int row, int column) {
    if (channel < 0 || channel >= channels || row < 0 || row >= height || column < 0 || column >= width) {
      throw new IndexOutOfBoundsException("channel " + channel + ", row " + row + ", column " + column + " of "
          + channels + "×" + height + "×" + width);
    }
    return (channel * height + row) * width + column;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture p && channels == p.channels && height == p.height && width == p.width
        && white == p.white && Arrays.equals(values, p.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + height;
  }

  @Override
  public String toString() {
    return "Picture[" + channels + "×" + height + "×" + width + "]";
  }
}
