package app.glassnet.ui.canvas;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A range that holds the smooth course of all curves and nearly all points, but does not follow a single wild one. */
final class RobustRange {
  private static final int SAMPLES = 2000;

  private RobustRange() {}

  /** {low, high}, never empty; zero is kept in sight for values that are not negative. */
  static double[] of(List<LinePlot.Series> series, List<double[]> smooth) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < series.size(); s++) {
      Curve curve = series.get(s).curve();
      int size = Math.min(curve.size(), smooth.get(s).length);
      int stride = Math.max(1, size / SAMPLES);
      double[] all = smooth.get(s);
      int count = (size + stride - 1) / stride;
      double[] raw = sorted(IntStream.range(0, count).mapToDouble(i -> curve.y(i * stride)));
      double[] course = sorted(IntStream.range(0, count).mapToDouble(i -> all[i * stride]));
      if (raw.length > 0) {
        low = Math.min(low, Math.min(raw[(int) (raw.length * 0.01)], course[0]));
        high = Math.max(high, Math.max(raw[(int) ((raw.length - 1) * 0.98)], course[(int) ((course.length - 1) * 0.995)]));
      }
    }
    if (!(high >= low)) {
      return new double[] {0, 1};
    }
    if (low >= 0) {
      low = 0;
    }
    return high > low ? new double[] {low, high + (high - low) * 0.06} : new double[] {low - 0.5, low + 0.5};
  }

  private static double[] sorted(DoubleStream values) {
    return values.filter(Double::isFinite).sorted().toArray();
  }
}
