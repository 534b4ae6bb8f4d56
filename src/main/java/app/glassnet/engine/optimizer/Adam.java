package app.glassnet.engine.optimizer;

/**
 * Adam: {@code m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; p ← p − learningRate·m̂ / (√v̂ + epsilon)} with
 * {@code m̂ = m / (1 − β₁ᵗ)}, {@code v̂ = v / (1 − β₂ᵗ)} at step t = 1, 2, …
 *
 * <p>Worked number: learning rate 0.1, p = 1 and gradient 2: m̂ = 2, v̂ = 4, p = 1 − 0.1·2/2 = 0.9; the first step has
 * the length of the learning rate whatever the gradient. Source: Kingma and Ba, "Adam: a method for stochastic
 * optimization", 2015, algorithm 1.
 *
 * @param learningRate step size, 0 or more
 * @param beta1 share of the old mean that is kept, 0 ≤ beta1 &lt; 1
 * @param beta2 share of the old mean of squares that is kept, 0 ≤ beta2 &lt; 1
 * @param epsilon keeps the division finite, 0 &lt; epsilon &lt; 1
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

  @Override
  public Rule rule(int size) {
    return new AdamRule(size);
  }

  private final class AdamRule implements Rule {
    private final float[] m;
    private final float[] v;
    private int t;

    AdamRule(int size) {
      m = new float[size];
      v = new float[size];
    }

    @Override
    public void apply(float[] p, float[] g, double rate) {
      t++;
      mean(m, g, (float) beta1, (float) (1 - beta1));
      meanOfSquares(v, g, (float) beta2, (float) (1 - beta2));
      // Both corrections drawn out of the loop: rate·m̂ is step·m, √v̂ is √v·scale.
      float step = (float) (rate / (1 - Math.pow(beta1, t)));
      float scale = (float) (1 / Math.sqrt(1 - Math.pow(beta2, t)));
      move(p, m, v, step, scale, (float) epsilon);
    }
  }

  // One array is written in each loop: the JIT compiler turns such loops into vector instructions.

  private static void mean(float[] m, float[] g, float keep, float take) {
    for (int i = 0; i < m.length; i++) {
      m[i] = keep * m[i] + take * g[i];
    }
  }

  private static void meanOfSquares(float[] v, float[] g, float keep, float take) {
    for (int i = 0; i < v.length; i++) {
      v[i] = keep * v[i] + take * g[i] * g[i];
    }
  }

  private static void move(float[] p, float[] m, float[] v, float step, float scale, float epsilon) {
    for (int i = 0; i < m.length; i++) {
      p[i] -= step * m[i] / ((float) Math.sqrt(v[i]) * scale + epsilon);
    }
  }
}
