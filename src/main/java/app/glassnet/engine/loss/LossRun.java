package app.glassnet.engine.loss;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.backend.Workers;
import app.glassnet.engine.layer.Share;
import java.util.Arrays;

/**
 * A loss at work on one batch: what was wanted, the mean over the rows, its gradient, and how well the predictions do.
 * An example has one row, or one a time step; with lengths given, the steps of an example from its length on do not
 * count, and the mean is over those that do.
 */
public final class LossRun {
  private static final int SHARES = 16;
  /** Numbers whose gradients take about as long as it takes to wake a helper. */
  private static final int WORTH_SHARING = 10_000;

  private final Loss loss;
  private final int examples;
  private final int steps;
  private final int width;
  private final float[] targets;
  private final float[] line;
  private final float[] wanted;
  private final float[][][] lines;
  private final int[] lengths;
  private int counted;

  /**
   * @param examples examples in the batch
   * @param steps rows an example has: its time steps, or 1
   * @param width length of a row: classes, or numbers predicted
   */
  public LossRun(Loss loss, int examples, int steps, int width) {
    this.loss = loss;
    this.examples = examples;
    this.steps = steps;
    this.width = width;
    targets = new float[examples * steps * width];
    line = new float[width];
    wanted = new float[width];
    lines = new float[Workers.COUNT][3][width];
    lengths = new int[examples];
    lengths(null);
  }

  /** Wanted outputs, row after row: numbers, or probabilities that sum to 1. */
  public void targets(float[] outputs) {
    if (outputs.length != targets.length) {
      throw new IllegalArgumentException("targets of %d rows × %d are %d numbers, got %d"
          .formatted(examples * steps, width, targets.length, outputs.length));
    }
    System.arraycopy(outputs, 0, targets, 0, targets.length);
  }

  /** One right class a row, 0 … width − 1; rows that do not count may hold any. */
  public void labels(int[] right) {
    if (right.length != examples * steps) {
      throw new IllegalArgumentException("%d labels are needed, got %d".formatted(examples * steps, right.length));
    }
    Arrays.fill(targets, 0);
    for (int row = 0; row < right.length; row++) {
      if (counts(row) && (right[row] < 0 || right[row] >= width)) {
        throw new IllegalArgumentException("label %d of example %d is not one of the %d classes 0 … %d"
            .formatted(right[row], row / steps, width, width - 1));
      }
      if (counts(row)) {
        targets[row * width + right[row]] = 1;
      }
    }
  }

  /** How many rows of each example count, from the first on, at least 1; null: all. */
  public void lengths(int[] each) {
    if (each != null && each.length != examples) {
      throw new IllegalArgumentException("%d lengths are needed, got %d".formatted(examples, each.length));
    }
    counted = 0;
    for (int i = 0; i < examples; i++) {
      int length = each == null || steps == 1 ? steps : each[i];
      if (length < 1 || length > steps) {
        throw new IllegalArgumentException("length %d of example %d: it has 1 to %d steps".formatted(length, i, steps));
      }
      lengths[i] = length;
      counted += length;
    }
  }

  private boolean counts(int row) {
    return row % steps < lengths[row / steps];
  }

  /** How many rows count. */
  public int rows() {
    return counted;
  }

  /** How many rows of one example count. */
  public int rows(int example) {
    return lengths[example];
  }

  /** Mean loss over the rows that count. */
  public double mean(Tensor predictions) {
    double sum = 0;
    for (int row = 0; row < examples * steps; row++) {
      sum += counts(row) ? row(predictions, row) : 0;
    }
    return sum / counted;
  }

  private double row(Tensor predictions, int row) {
    read(predictions, row);
    return loss.of(line, wanted);
  }

  private void read(Tensor predictions, int row) {
    predictions.read(row * width, line, 0, width);
    System.arraycopy(targets, row * width, wanted, 0, width);
  }

  /** Fills {@code to} with the gradient of the mean; 0 where a row does not count. Threads share many rows. */
  public void gradient(Tensor predictions, Tensor to) {
    Share.each(examples * steps, SHARES, targets.length > WORTH_SHARING, share -> {
      float[][] my = lines[share.worker()];
      for (int row = share.first(); row < share.end(); row++) {
        gradient(predictions, row, my[0], my[1], my[2]);
        to.write(row * width, my[2], 0, width);
      }
    });
  }

  private void gradient(Tensor predictions, int row, float[] predicted, float[] target, float[] gradient) {
    if (!counts(row)) {
      Arrays.fill(gradient, 0);
      return;
    }
    predictions.read(row * width, predicted, 0, width);
    System.arraycopy(targets, row * width, target, 0, width);
    loss.gradient(predicted, target, gradient);
    for (int i = 0; i < width; i++) {
      gradient[i] /= counted;
    }
  }

  /** How many counting rows have their largest prediction where the target is largest; the first of equals counts. */
  public int correct(Tensor predictions) {
    int correct = 0;
    for (int row = 0; row < examples * steps; row++) {
      if (counts(row)) {
        read(predictions, row);
        correct += largest(line) == largest(wanted) ? 1 : 0;
      }
    }
    return correct;
  }

  /** Mean of |predicted − wanted| over all numbers of the rows that count. */
  public double absoluteError(Tensor predictions) {
    double sum = 0;
    for (int row = 0; row < examples * steps; row++) {
      if (counts(row)) {
        read(predictions, row);
        for (int i = 0; i < width; i++) {
          sum += Math.abs((double) line[i] - wanted[i]);
        }
      }
    }
    return sum / ((double) counted * width);
  }

  /** Mean loss of one example, over its rows that count; a part of {@link #mean}. */
  public double example(Tensor predictions, int example) {
    double sum = 0;
    for (int step = 0; step < lengths[example]; step++) {
      sum += row(predictions, example * steps + step);
    }
    return sum / lengths[example];
  }

  /** What is wanted at one place of one row; 0 where the row does not count. */
  public float target(int row, int i) {
    return counts(row) ? targets[row * width + i] : 0;
  }

  /** Where the largest number stands; the first of equals. */
  public static int largest(float[] row) {
    int at = 0;
    for (int i = 1; i < row.length; i++) {
      at = row[i] > row[at] ? i : at;
    }
    return at;
  }
}
