package app.glassnet.engine.optimizer;

import app.glassnet.engine.network.Network;

/** Which optimiser with which numbers; an immutable value. */
public sealed interface OptimizerSpec permits Sgd, RmsProp, Adam, AdamW {
  /** The name in files and reference cases: {@code sgd}, {@code rmsprop}, {@code adam}, {@code adamw}. */
  String type();

  double learningRate();

  OptimizerSpec withLearningRate(double learningRate);

  /** An optimiser with fresh state for this network's parameters. */
  default Optimizer bind(Network network) {
    return new BoundOptimizer(network.parameters(), this);
  }

  /** How this optimiser changes {@code size} numbers, with fresh state. */
  Rule rule(int size);

  /** The arithmetic of an optimiser on one array, with the state it keeps for it. */
  interface Rule {
    /** Changes {@code values} by {@code gradients}: as many as the rule was made for, from the first on. */
    void apply(float[] values, float[] gradients, double learningRate);
  }

  static void checkRate(double learningRate) {
    if (!(learningRate >= 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("learning rate is a finite number, 0 or more, got " + learningRate);
    }
  }

  static void checkShare(String what, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(what + " is at least 0 and below 1, got " + value);
    }
  }

  static void checkEpsilon(double epsilon) {
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("epsilon is above 0 and below 1, got " + epsilon);
    }
  }
}
