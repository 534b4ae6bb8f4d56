package app.glassnet.engine.optimizer;

/** An optimiser at work: bound to one network's parameters, with its own state. Not thread-safe. */
public interface Optimizer {
  /** Changes every parameter by its gradient. */
  void step();

  /** The learning rate from the next step on; the state stays. */
  void learningRate(double learningRate);
}
