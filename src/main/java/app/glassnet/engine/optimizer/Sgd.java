package app.glassnet.engine.optimizer;

/**
 * Stochastic gradient descent: {@code v ← momentum·v + g; p ← p − learningRate·v}.
 *
 * <p>Worked number: learning rate 0.1, momentum 0.9, p = 1 and twice the gradient 2: v = 2, p = 0.8; v = 3.8, p = 0.42.
 * Source: Polyak 1964; written as PyTorch does, with the learning rate outside of v.
 *
 * @param learningRate step size, 0 or more
 * @param momentum share of the last direction that is kept, 0 ≤ momentum &lt; 1
 */
public record Sgd(double learningRate, double momentum) implements OptimizerSpec {
  public Sgd {
    OptimizerSpec.checkRate(learningRate);
    OptimizerSpec.checkShare("momentum", momentum);
  }

  /** Keras's defaults: 0.01, no momentum. */
  public Sgd() {
    this(0.01, 0);
  }

  @Override
  public String type() {
    return "sgd";
  }

  @Override
  public Sgd withLearningRate(double rate) {
    return new Sgd(rate, momentum);
  }

  @Override
  public Rule rule(int size) {
    float[] v = new float[size];
    float keep = (float) momentum;
    return (p, g, rate) -> {
      float step = (float) rate;
      for (int i = 0; i < v.length; i++) {
        v[i] = keep * v[i] + g[i];
      }
      for (int i = 0; i < v.length; i++) {
        p[i] -= step * v[i];
      }
    };
  }
}
