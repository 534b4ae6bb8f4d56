package app.glassnet.engine.optimizer;

/**
 * RMSProp: {@code s ← rho·s + (1 − rho)·g²; p ← p − learningRate·g / (√s + epsilon)}.
 *
 * <p>Worked number: learning rate 0.1, rho 0.9, p = 1 and gradient 2: s = 0.4, p = 1 − 0.2/√0.4 = 0.684. Source:
 * Tieleman and Hinton, lecture 6.5 of "Neural networks for machine learning", 2012.
 *
 * @param learningRate step size, 0 or more
 * @param rho share of the old mean of squares that is kept, 0 ≤ rho &lt; 1
 * @param epsilon keeps the division finite, 0 &lt; epsilon &lt; 1
 */
public record RmsProp(double learningRate, double rho, double epsilon) implements OptimizerSpec {
  public RmsProp {
    OptimizerSpec.checkRate(learningRate);
    OptimizerSpec.checkShare("rho", rho);
    OptimizerSpec.checkEpsilon(epsilon);
  }

  /** Keras's defaults: 0.001, 0.9, 1e-7. */
  public RmsProp() {
    this(0.001, 0.9, 1e-7);
  }

  @Override
  public String type() {
    return "rmsprop";
  }

  @Override
  public RmsProp withLearningRate(double rate) {
    return new RmsProp(rate, rho, epsilon);
  }

  @Override
  public Rule rule(int size) {
    float[] s = new float[size];
    float keep = (float) rho;
    float take = (float) (1 - rho);
    float small = (float) epsilon;
    return (p, g, rate) -> {
      float step = (float) rate;
      for (int i = 0; i < s.length; i++) {
        s[i] = keep * s[i] + take * g[i] * g[i];
      }
      for (int i = 0; i < s.length; i++) {
        p[i] -= step * g[i] / ((float) Math.sqrt(s[i]) + small);
      }
    };
  }
}
