package app.glassnet.data;

/** Otsu's threshold: the value that parts a picture's values into two groups, each as alike as can be (Otsu 1979). */
final class Otsu {
  private static final int BINS = 512;

  private Otsu() {}

  /** Between −1 and 1; for a picture of one value, that value. */
  static float threshold(float[] values) {
    int[] histogram = histogram(values);
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      sum += (double) i * histogram[i];
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    // Every cut in an empty stretch of the histogram is as good; the middle one is the least sensitive to noise.
    int first = 0;
    int last = 0;
    for (int i = 0; i < BINS - 1; i++) {
      below += histogram[i];
      sumBelow += (double) i * histogram[i];
      double above = values.length - below;
      if (below == 0 || above == 0) {
        continue;
      }
      double apart = sumBelow / below - (sum - sumBelow) / above;
      double between = below * above * apart * apart;
      if (between > best * (1 + 1e-12)) {
        best = between;
        first = i;
        last = i;
      } else if (between >= best * (1 - 1e-12)) {
        last = i;
      }
    }
    return best < 0 ? values[0] : value((first + last) / 2 + 1);
  }

  /** The middle value, to half a thousandth. */
  static float median(float[] values) {
    int[] histogram = histogram(values);
    int count = 0;
    for (int i = 0; i < BINS; i++) {
      count += histogram[i];
      if (2 * count >= values.length) {
        return value(i) + 1f / BINS;
      }
    }
    throw new AssertionError("an empty picture");
  }

  /** The range −1 to 1 in equal bins: a picture minus its paper may be negative. */
  private static int[] histogram(float[] values) {
    int[] histogram = new int[BINS];
    for (float value : values) {
      histogram[Math.clamp((int) ((value + 1) / 2 * BINS), 0, BINS - 1)]++;
    }
    return histogram;
  }

  /** The lower border of a bin. */
  private static float value(int bin) {
    return 2f * bin / BINS - 1;
  }
}
