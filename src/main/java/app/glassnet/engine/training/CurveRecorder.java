package app.glassnet.engine.training;

import java.util.Arrays;

/**
 * Records a {@link Curve}. Views share the arrays: points are only ever appended behind what a view shows, and thinning
 * starts new arrays. One thread records; a view handed to another thread by safe publication never changes.
 */
final class CurveRecorder {
  private static final int COLUMNS = Curve.COLUMNS;
  /** Weight of the newest measurement in the smoothed values: a mean over about the last 50. */
  private static final double SHARE = 0.02;

  private final int capacity;
  private long[] steps;
  private float[] values;
  private int size;
  private int stride = 1;

  private int gathered;
  private double loss;
  private double metric;
  private double smoothLoss;
  private double smoothMetric;
  private double trust;

  /** @param capacity most points kept, even, at least 2 */
  CurveRecorder(int capacity) {
    this.capacity = capacity;
    this.steps = new long[Math.min(capacity, 64)];
    this.values = new float[steps.length * COLUMNS];
  }

  /** Adds a measurement taken after this step. */
  void add(long step, double newLoss, double newMetric) {
    smoothLoss += SHARE * (newLoss - smoothLoss);
    smoothMetric += SHARE * (newMetric - smoothMetric);
    trust += SHARE * (1 - trust);
    loss += newLoss;
    metric += newMetric;
    if (++gathered == stride) {
      append(step);
      gathered = 0;
      loss = 0;
      metric = 0;
    }
  }

  /** What was recorded so far. */
  Curve view() {
    return new Curve(steps, values, size, stride);
  }

  private void append(long step) {
    if (size == steps.length) {
      int longer = Math.min(capacity, 2 * size);
      steps = Arrays.copyOf(steps, longer);
      values = Arrays.copyOf(values, longer * COLUMNS);
    }
    steps[size] = step;
    values[size * COLUMNS] = (float) (loss / stride);
    values[size * COLUMNS + 1] = (float) (metric / stride);
    values[size * COLUMNS + 2] = (float) (smoothLoss / trust);
    values[size * COLUMNS + 3] = (float) (smoothMetric / trust);
    size++;
    if (size == capacity) {
      thin();
    }
  }

  /** Two neighbours become one: the mean of what was measured, the later of what was smoothed. */
  private void thin() {
    long[] fewer = new long[capacity];
    float[] means = new float[capacity * COLUMNS];
    for (int i = 0; i < size / 2; i++) {
      int left = 2 * i * COLUMNS;
      int right = left + COLUMNS;
      fewer[i] = steps[2 * i + 1];
      means[i * COLUMNS] = (values[left] + values[right]) / 2;
      means[i * COLUMNS + 1] = (values[left + 1] + values[right + 1]) / 2;
      means[i * COLUMNS + 2] = values[right + 2];
      means[i * COLUMNS + 3] = values[right + 3];
    }
    steps = fewer;
    values = means;
    size /= 2;
    stride *= 2;
  }
}
