package app.glassnet.data;

/**
 * A grey picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param values width·height brightnesses row by row, 0 to 1; what 0 and 1 stand for (black and white, or paper and
 *     ink) is said by whoever makes the picture. Not copied: whoever makes one does not write to it afterwards.
 */
public record GrayImage(int width, int height, float[] values) {
  /** @throws IllegalArgumentException when the sizes do not fit the values */
  public GrayImage {
    if (width < 1 || height < 1 || values.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(width + "×" + height + " pixels need as many values, got " + values.length);
    }
  }

  /** The value in column {@code x} of row {@code y}, both from 0. */
  public float at(int x, int y) {
    return values[y * width + x];
  }
}
