package app.glassnet.ui.canvas;

/** Points with rising x, read where they are: nothing is copied to draw them. */
public interface Curve {
  int size();

  double x(int index);

  double y(int index);

  /** A curve over the first count values of two arrays. */
  static Curve of(double[] x, double[] y, int count) {
    return new Curve() {
      @Override
      public int size() {
        return count;
      }

      @Override
      public double x(int index) {
        return x[index];
      }

      @Override
      public double y(int index) {
        return y[index];
      }
    };
  }

  /** The index of the point nearest to x, or −1 when there is none. */
  default int nearest(double x) {
    int low = 0;
    int high = size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x(middle) < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && x - x(low - 1) < x(low) - x ? low - 1 : Math.min(low, size() - 1);
  }

  /**
   * The curve smoothed by an exponential mean without the bias of its start: every point weighs 1 − keep of the new value
   * against keep of what came before.
   *
   * @param keep 0 (as it is) … below 1
   */
  default double[] smoothed(double keep) {
    double[] result = new double[size()];
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < result.length; i++) {
      double v = y(i);
      if (Double.isFinite(v)) {
        sum = keep * sum + (1 - keep) * v;
        weight = keep * weight + (1 - keep);
      }
      result[i] = weight == 0 ? Double.NaN : sum / weight;
    }
    return result;
  }
}
