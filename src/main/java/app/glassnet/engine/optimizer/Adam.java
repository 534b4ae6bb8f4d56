package app.glassnet.engine.optimizer;

/**
 * Adam: {@code m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; p ← p − learningRate·m̂ / (√v̂ + epsilon)} with
 * {@code m̂ = m / (1 − β₁ᵗ)}, {@code v̂ = v / (1 − β₂ᵗ)} at step t = 1, 2, … (Kingma & Ba 2015, algorithm 1).
 *
 * @param learningRate step size, 0 or more
 * @param beta1 share of the old mean that is kept, 0 ≤ beta1 < 1
 * @param beta2 share of the old mean of squares that is kept, 0 ≤ beta2 < 1
 * @param epsilon keeps the division finite, 0 < epsilon < 1
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements OptimizerSpec {
  public Adam {
    OptimizerSpec.checkRate(learningRate);
    OptimizerSpec.checkShare("beta1", beta1);
    OptimizerSpec.checkShare("beta2", beta2);
    OptimizerSpec.checkEpsilon(epsilon);
  }

  /** Keras's defaults: 0.001, 0.9, 0.999, 1e-7. */
  public Adam() {
    this(0.001, 0.9, 0.999, 1e-7);
  }

  @Override
  public String type() {
    return "adam";
  }

  @Override
  public Adam withLearningRate(double rate) {
    return new Adam(rate, beta1, beta2, epsilon);
  }
}
