package app.glassnet.engine.optimizer;

import app.glassnet.engine.backend.Workers;
import app.glassnet.engine.layer.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule for every stretch of a trainable parameter. Stretches are so short that numbers, gradients and the rule's state
 * stay in the processor's first cache from one loop of the rule to the next, and several threads can take some each.
 */
final class BoundOptimizer implements Optimizer {
  /** 8 KB of each array. */
  private static final int LENGTH = 2048;
  /** Stretches that take as long as it takes to wake a helper. */
  private static final int WORTH_SHARING = 40;

  private final List<Stretch> stretches = new ArrayList<>();
  private final float[][] values = new float[Workers.COUNT][LENGTH];
  private final float[][] gradients = new float[Workers.COUNT][LENGTH];
  private double learningRate;

  BoundOptimizer(List<Parameter> parameters, OptimizerSpec spec) {
    learningRate = spec.learningRate();
    for (Parameter p : parameters) {
      for (int from = 0; p.spec().trainable() && from < p.value().size(); from += LENGTH) {
        int count = Math.min(LENGTH, p.value().size() - from);
        stretches.add(new Stretch(p, from, count, spec.rule(count)));
      }
    }
  }

  @Override
  public void step() {
    Workers.run(stretches.size(), stretches.size() > WORTH_SHARING, (part, worker) ->
        stretches.get(part).step(values[worker], gradients[worker], learningRate));
  }

  @Override
  public void learningRate(double rate) {
    OptimizerSpec.checkRate(rate);
    learningRate = rate;
  }

  private record Stretch(Parameter parameter, int from, int count, OptimizerSpec.Rule rule) {
    void step(float[] values, float[] gradients, double learningRate) {
      parameter.value().read(from, values, 0, count);
      parameter.gradient().read(from, gradients, 0, count);
      rule.apply(values, gradients, learningRate);
      parameter.value().write(from, values, 0, count);
    }
  }
}
