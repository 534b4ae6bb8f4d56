package app.glassnet.rooms.pooling;

import app.glassnet.ui.colour.ColourScale;

/**
 * How much of a map changed.
 *
 * @param cells of the map
 * @param changed how many cells are different: by more than 1/100,000 of the largest number, which is what 32-bit sums that
 *     were made in another order may differ by
 * @param difference mean of |after − before|
 * @param share {@code difference} as a share of the mean of |before|; 0 when nothing was there
 * @param bestY by how many rows the map before has to be moved to be most like the one after
 * @param bestX by how many columns
 * @param aligned mean of |after − moved before| over the cells both have
 * @param alignedChanged how many of those cells are different
 * @param alignedCells how many cells both have
 */
record Comparison(int cells, int changed, double difference, double share, int bestY, int bestX, double aligned,
    int alignedChanged, int alignedCells) {
  private static final double SAME = 1e-5;

  /**
   * @param before rows × columns numbers
   * @param after likewise
   * @param reach moves of 0…reach rows and columns, both ways, are tried
   */
  static Comparison of(float[] before, float[] after, int rows, int columns, int reach) {
    double least = SAME * Math.max(ColourScale.limit(before), ColourScale.limit(after));
    double[] plain = moved(before, after, rows, columns, 0, 0, least);
    double size = 0;
    for (float v : before) {
      size += Math.abs(v);
    }
    double[] best = plain;
    int bestY = 0;
    int bestX = 0;
    for (int distance = 1; distance <= 2 * reach; distance++) {
      for (int y = -Math.min(reach, rows - 1); y <= Math.min(reach, rows - 1); y++) {
        for (int x = -Math.min(reach, columns - 1); x <= Math.min(reach, columns - 1); x++) {
          if (Math.abs(y) + Math.abs(x) == distance) {
            double[] now = moved(before, after, rows, columns, y, x, least);
            if (now[0] < best[0] - least) {
              best = now;
              bestY = y;
              bestX = x;
            }
          }
        }
      }
    }
    return new Comparison(rows * columns, (int) plain[1], plain[0], size == 0 ? 0 : plain[0] / (size / before.length),
        bestY, bestX, best[0], (int) best[1], (int) best[2]);
  }

  /** {mean difference, cells changed, cells compared} after moving the first map. */
  private static double[] moved(float[] before, float[] after, int rows, int columns, int y, int x, double least) {
    double sum = 0;
    int changed = 0;
    int count = 0;
    for (int r = Math.max(0, y); r < Math.min(rows, rows + y); r++) {
      for (int c = Math.max(0, x); c < Math.min(columns, columns + x); c++) {
        double difference = Math.abs(after[r * columns + c] - before[(r - y) * columns + c - x]);
        sum += difference;
        changed += difference > least ? 1 : 0;
        count++;
      }
    }
    return new double[] {count == 0 ? Double.POSITIVE_INFINITY : sum / count, changed, count};
  }
}
