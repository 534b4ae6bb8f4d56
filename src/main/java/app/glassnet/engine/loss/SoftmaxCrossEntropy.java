package app.glassnet.engine.loss;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.layer.Softmax;
import java.util.Arrays;

/**
 * Softmax cross-entropy, taken on the logits z: {@code loss = mean over the rows of −Σ_i y_i·log softmax(z)_i}.
 *
 * <p>With the targets y of a row summing to 1 this is {@code log Σ_j exp(z_j) − Σ_i y_i·z_i}; the largest logit is
 * subtracted first, so nothing overflows (log-sum-exp). The gradient with respect to the logits is
 * {@code (p − y) / rows}. Worked number: logits (2, 1, 0), class 0: log(e² + e + 1) − 2 = 0.4076; gradient of a single
 * row (0.6652 − 1, 0.2447, 0.0900). Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.4.
 */
public final class SoftmaxCrossEntropy {
  private final int rows;
  private final int classes;
  private final float[] targets;
  private final float[] line;

  /**
   * @param rows examples (times time steps, when every step has its own target)
   * @param classes length of a row of logits
   */
  public SoftmaxCrossEntropy(int rows, int classes) {
    this.rows = rows;
    this.classes = classes;
    targets = new float[rows * classes];
    line = new float[classes];
  }

  /** Wanted probabilities, rows × classes; each row sums to 1. */
  public void targets(float[] probabilities) {
    if (probabilities.length != targets.length) {
      throw new IllegalArgumentException("targets of %d rows × %d classes are %d numbers, got %d"
          .formatted(rows, classes, targets.length, probabilities.length));
    }
    System.arraycopy(probabilities, 0, targets, 0, targets.length);
  }

  /** One right class a row, 0 … classes − 1. */
  public void labels(int[] right) {
    if (right.length != rows) {
      throw new IllegalArgumentException("%d labels are needed, got %d".formatted(rows, right.length));
    }
    Arrays.fill(targets, 0);
    for (int row = 0; row < rows; row++) {
      if (right[row] < 0 || right[row] >= classes) {
        throw new IllegalArgumentException("label %d of example %d is not one of the %d classes 0 … %d"
            .formatted(right[row], row, classes, classes - 1));
      }
      targets[row * classes + right[row]] = 1;
    }
  }

  /** Mean loss over the rows. */
  public double mean(Tensor logits) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      logits.read(row * classes, line, 0, classes);
      float largest = line[largest()];
      double exponentials = 0;
      double wanted = 0;
      double weight = 0;
      for (int i = 0; i < classes; i++) {
        float y = targets[row * classes + i];
        exponentials += Math.exp(line[i] - largest);
        if (y != 0) {
          wanted += y * (line[i] - largest);
          weight += y;
        }
      }
      sum += weight * Math.log(exponentials) - wanted;
    }
    return sum / rows;
  }

  /** Fills {@code gradient} with (p − y) / rows. */
  public void gradient(Tensor logits, Tensor gradient) {
    for (int row = 0; row < rows; row++) {
      logits.read(row * classes, line, 0, classes);
      Softmax.softmax(line);
      for (int i = 0; i < classes; i++) {
        line[i] = (line[i] - targets[row * classes + i]) / rows;
      }
      gradient.write(row * classes, line, 0, classes);
    }
  }

  /** How many rows have their largest logit where the target is largest; the first of equal ones counts. */
  public int correct(Tensor logits) {
    int correct = 0;
    for (int row = 0; row < rows; row++) {
      logits.read(row * classes, line, 0, classes);
      int predicted = largest();
      System.arraycopy(targets, row * classes, line, 0, classes);
      correct += predicted == largest() ? 1 : 0;
    }
    return correct;
  }

  /** The wanted probability of one class in one row. */
  public float target(int row, int i) {
    return targets[row * classes + i];
  }

  private int largest() {
    int at = 0;
    for (int i = 1; i < classes; i++) {
      if (line[i] > line[at]) {
        at = i;
      }
    }
    return at;
  }
}
