package app.glassnet.engine.optimizer;

/**
 * Adam with decoupled weight decay: first every parameter shrinks, {@code p ← p·(1 − learningRate·weightDecay)}, then
 * {@link Adam} moves it. The decay does not go through Adam's division, so it is as strong for weights with large
 * gradients as for others.
 *
 * <p>Worked number: learning rate 0.1, weight decay 0.5, p = 1 and gradient 2: p = 0.95, then Adam's first step of 0.1:
 * 0.85. Source: Loshchilov and Hutter, "Decoupled weight decay regularization", 2019, algorithm 2; the decay is times
 * the learning rate as in PyTorch and Keras, and meets biases too.
 *
 * @param learningRate step size, 0 or more
 * @param beta1 share of the old mean that is kept, 0 ≤ beta1 &lt; 1
 * @param beta2 share of the old mean of squares that is kept, 0 ≤ beta2 &lt; 1
 * @param epsilon keeps the division finite, 0 &lt; epsilon &lt; 1
 * @param weightDecay how fast parameters shrink, 0 ≤ weightDecay &lt; 1
 */
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
    implements OptimizerSpec {
  public AdamW {
    OptimizerSpec.checkRate(learningRate);
    OptimizerSpec.checkShare("beta1", beta1);
    OptimizerSpec.checkShare("beta2", beta2);
    OptimizerSpec.checkEpsilon(epsilon);
    OptimizerSpec.checkShare("weight decay", weightDecay);
  }

  /** Keras's defaults: 0.001, 0.9, 0.999, 1e-7, weight decay 0.004. */
  public AdamW() {
    this(0.001, 0.9, 0.999, 1e-7, 0.004);
  }

  @Override
  public String type() {
    return "adamw";
  }

  @Override
  public AdamW withLearningRate(double rate) {
    return new AdamW(rate, beta1, beta2, epsilon, weightDecay);
  }

  @Override
  public Rule rule(int size) {
    Rule adam = new Adam(learningRate, beta1, beta2, epsilon).rule(size);
    return (p, g, rate) -> {
      float keep = (float) (1 - rate * weightDecay);
      for (int i = 0; i < size; i++) {
        p[i] *= keep;
      }
      adam.apply(p, g, rate);
    };
  }
}
