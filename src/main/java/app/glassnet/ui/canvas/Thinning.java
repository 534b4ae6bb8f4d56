package app.glassnet.ui.canvas;

import java.util.Arrays;

/**
 * Ten thousand points on five hundred pixels: for every column of pixels only the lowest and the highest value count, in
 * the order they came. Drawn, that looks the same as all points.
 */
final class Thinning {
  final double[] x;
  final double[] y;
  final int count;

  private Thinning(double[] x, double[] y, int count) {
    this.x = x;
    this.y = y;
    this.count = count;
  }

  /**
   * At most two points a column of a curve whose x runs from low to high over so many columns; points that are not numbers
   * are left out.
   */
  static Thinning of(Curve curve, double[] values, double low, double high, int columns) {
    double[] x = new double[2 * columns + 2];
    double[] y = new double[2 * columns + 2];
    int count = 0;
    double scale = high > low ? columns / (high - low) : 0;
    int size = curve.size();
    int i = 0;
    while (i < size) {
      int column = column(curve.x(i), low, scale, columns);
      int least = -1;
      int most = -1;
      for (; i < size && column(curve.x(i), low, scale, columns) == column; i++) {
        if (Double.isFinite(values[i])) {
          least = least < 0 || values[i] < values[least] ? i : least;
          most = most < 0 || values[i] > values[most] ? i : most;
        }
      }
      if (least >= 0) {
        int first = Math.min(least, most);
        int second = Math.max(least, most);
        x[count] = curve.x(first);
        y[count++] = values[first];
        if (second != first) {
          x[count] = curve.x(second);
          y[count++] = values[second];
        }
      }
    }
    return new Thinning(Arrays.copyOf(x, count), Arrays.copyOf(y, count), count);
  }

  private static int column(double x, double low, double scale, int columns) {
    return (int) Math.clamp((x - low) * scale, 0, columns);
  }
}
