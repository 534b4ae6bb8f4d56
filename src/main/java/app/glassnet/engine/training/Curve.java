package app.glassnet.engine.training;

/**
 * A curve over the steps of a run: loss and metric (accuracy, or mean absolute error), as measured and smoothed. A
 * view that never changes; later points are in later views.
 *
 * <p>A long run is thinned: when the curve is full, two neighbouring points become their mean, and from then on a point
 * stands for twice as many steps. So memory is bounded and every step counts alike.
 */
public final class Curve {
  static final Curve EMPTY = new Curve(new long[0], new float[0], 0, 1);
  static final int COLUMNS = 4;

  private final long[] steps;
  private final float[] values;
  private final int size;
  private final int stride;

  Curve(long[] steps, float[] values, int size, int stride) {
    this.steps = steps;
    this.values = values;
    this.size = size;
    this.stride = stride;
  }

  /** Number of points. */
  public int size() {
    return size;
  }

  /** How many measurements a point stands for. */
  public int stride() {
    return stride;
  }

  /** The step after which point {@code i} was taken: the last step it stands for. */
  public long step(int i) {
    return steps[check(i)];
  }

  /** Mean loss of the measurements of point {@code i}; cross-entropy is in nats. */
  public double loss(int i) {
    return values[check(i) * COLUMNS];
  }

  /** Mean accuracy of the measurements of point {@code i}, 0 … 1; their mean absolute error without classes. */
  public double metric(int i) {
    return values[check(i) * COLUMNS + 1];
  }

  /** The metric, of a network that tells classes apart. */
  public double accuracy(int i) {
    return metric(i);
  }

  /** Loss smoothed by an exponential mean over about the last 50 measurements. */
  public double smoothLoss(int i) {
    return values[check(i) * COLUMNS + 2];
  }

  /** The metric smoothed likewise. */
  public double smoothMetric(int i) {
    return values[check(i) * COLUMNS + 3];
  }

  /** The smoothed metric, of a network that tells classes apart. */
  public double smoothAccuracy(int i) {
    return smoothMetric(i);
  }

  private int check(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("point " + i + " of " + size);
    }
    return i;
  }
}
