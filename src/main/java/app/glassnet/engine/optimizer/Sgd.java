package app.glassnet.engine.optimizer;

/**
 * Stochastic gradient descent: {@code v ← momentum·v + g; p ← p − learningRate·v}, and with Nesterov's look ahead
 * {@code p ← p − learningRate·(g + momentum·v)}, which goes the way v will take the next time already.
 *
 * <p>Worked number: learning rate 0.1, momentum 0.9, p = 1 and twice the gradient 2: v = 2, p = 0.8; v = 3.8, p = 0.42.
 * With Nesterov: p = 1 − 0.1·(2 + 1.8) = 0.62; then 0.62 − 0.1·(2 + 3.42) = 0.078. Source: Polyak 1964; Nesterov 1983
 * in the form of Sutskever et al. 2013; written as PyTorch does, with the learning rate outside of v. Keras keeps
 * −learningRate·v instead, which is the same as long as the learning rate stays.
 *
 * @param learningRate step size, 0 or more
 * @param momentum share of the last direction that is kept, 0 ≤ momentum &lt; 1
 * @param nesterov whether to look ahead; matters only with momentum
 */
public record Sgd(double learningRate, double momentum, boolean nesterov) implements OptimizerSpec {
  public Sgd {
    OptimizerSpec.checkRate(learningRate);
    OptimizerSpec.checkShare("momentum", momentum);
  }

  /** Without looking ahead. */
  public Sgd(double learningRate, double momentum) {
    this(learningRate, momentum, false);
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
    return new Sgd(rate, momentum, nesterov);
  }

  @Override
  public Rule rule(int size) {
    float[] v = new float[size];
    float keep = (float) momentum;
    float now = nesterov ? 1 : 0;
    float ahead = nesterov ? keep : 1;
    return (p, g, rate) -> {
      float step = (float) rate;
      for (int i = 0; i < v.length; i++) {
        v[i] = keep * v[i] + g[i];
      }
      for (int i = 0; i < v.length; i++) {
        p[i] -= step * (now * g[i] + ahead * v[i]);
      }
    };
  }
}
