package app.glassnet.data;

/**
 * Makes pictures smaller: each pixel of the result is the mean of the pixels it covers, those at its edge by the share it
 * covers of them. Columns first, then rows, as the mean over a rectangle is a mean of means.
 */
final class Reduction {
  private Reduction() {}

  static Picture of(Picture picture, int longest) {
    if (longest < 1) {
      throw new IllegalArgumentException("a picture has at least one pixel, asked for " + longest);
    }
    int side = Math.max(picture.height(), picture.width());
    if (side <= longest) {
      return picture;
    }
    int height = Math.max(1, Math.round(picture.height() * (float) longest / side));
    int width = Math.max(1, Math.round(picture.width() * (float) longest / side));
    // Rows of all channels lie below each other, so one pass over them narrows every channel.
    float[] narrow = lines(picture.values(), picture.channels() * picture.height(), picture.width(), 1, width);
    float[] small = new float[picture.channels() * height * width];
    for (int c = 0; c < picture.channels(); c++) {
      float[] plane = java.util.Arrays.copyOfRange(narrow, c * picture.height() * width,
          (c + 1) * picture.height() * width);
      float[] low = lines(plane, width, picture.height(), width, height);
      for (int i = 0; i < low.length; i++) {
        // The second pass leaves columns as rows.
        small[c * low.length + i % height * width + i / height] = low[i];
      }
    }
    return new Picture(picture.channels(), height, width, rounded(small, picture.white()), picture.white());
  }

  /**
   * Shortens lines of {@code from} values to {@code to}.
   *
   * @param step distance of the values of a line: 1 for rows, the width for columns
   * @return [count, to]
   */
  private static float[] lines(float[] values, int count, int from, int step, int to) {
    float[] result = new float[count * to];
    double ratio = from / (double) to;
    for (int line = 0; line < count; line++) {
      int start = step == 1 ? line * from : line;
      for (int i = 0; i < to; i++) {
        double begin = i * ratio;
        double end = Math.min(from, begin + ratio);
        double sum = 0;
        for (int k = (int) begin; k < end; k++) {
          double covered = Math.min(end, k + 1) - Math.max(begin, k);
          sum += covered * values[start + k * step];
        }
        result[line * to + i] = (float) (sum / ratio);
      }
    }
    return result;
  }

  /** To the nearest of 256 levels, so that a picture of 8 bits stays one. */
  private static float[] rounded(float[] values, float white) {
    for (int i = 0; i < values.length; i++) {
      int level = Math.round(values[i] / white * Picture.MAX_LEVEL);
      values[i] = Picture.value(Math.clamp(level, 0, Picture.MAX_LEVEL)) * white;
    }
    return values;
  }
}
