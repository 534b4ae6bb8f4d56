package app.glassnet.explain.filter;

/**
 * The middle of nine with 19 comparisons (the network of Paeth, "Median finding on a 3×3 grid", Graphics Gems, 1990, as
 * Devillard wrote it down), done on whole rows, so that each comparison is a vector instruction.
 */
final class Median9 {
  private static final int[] NETWORK = {1, 2, 4, 5, 7, 8, 0, 1, 3, 4, 6, 7, 1, 2, 4, 5, 7, 8, 0, 3, 5, 8, 4, 7, 3, 6, 1, 4,
    2, 5, 4, 7, 4, 2, 6, 4, 4, 2};

  private Median9() {}

  /** Afterwards row 4 holds the medians of the columns; the others are in some order. */
  static void sort(float[][] rows) {
    for (int i = 0; i < NETWORK.length; i += 2) {
      exchange(rows[NETWORK[i]], rows[NETWORK[i + 1]]);
    }
  }

  private static void exchange(float[] low, float[] high) {
    for (int x = 0; x < low.length; x++) {
      float a = low[x];
      float b = high[x];
      low[x] = Math.min(a, b);
      high[x] = Math.max(a, b);
    }
  }
}
