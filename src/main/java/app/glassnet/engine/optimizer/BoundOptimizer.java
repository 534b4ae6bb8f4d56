package app.glassnet.engine.optimizer;

import app.glassnet.engine.layer.Parameter;
import java.util.ArrayList;
import java.util.List;

/** One rule a trainable parameter, with the buffers its numbers are worked on in. */
final class BoundOptimizer implements Optimizer {
  private final List<Slot> slots = new ArrayList<>();
  private double learningRate;

  BoundOptimizer(List<Parameter> parameters, OptimizerSpec spec) {
    learningRate = spec.learningRate();
    for (Parameter p : parameters) {
      if (p.spec().trainable()) {
        slots.add(new Slot(p, spec.rule(p.value().size())));
      }
    }
  }

  @Override
  public void step() {
    for (Slot slot : slots) {
      slot.step(learningRate);
    }
  }

  @Override
  public void learningRate(double rate) {
    OptimizerSpec.checkRate(rate);
    learningRate = rate;
  }

  private static final class Slot {
    private final Parameter parameter;
    private final OptimizerSpec.Rule rule;
    private final float[] values;
    private final float[] gradients;

    Slot(Parameter parameter, OptimizerSpec.Rule rule) {
      this.parameter = parameter;
      this.rule = rule;
      values = new float[parameter.value().size()];
      gradients = new float[values.length];
    }

    void step(double learningRate) {
      parameter.value().read(0, values, 0, values.length);
      parameter.gradient().read(0, gradients, 0, gradients.length);
      rule.apply(values, gradients, learningRate);
      parameter.value().write(0, values, 0, values.length);
    }
  }
}
