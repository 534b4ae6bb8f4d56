package app.glassnet.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import org.junit.jupiter.api.Test;

class OptimizersTest {
  @Test
  void firstStepsAreTheWorkedNumbers() {
    assertThat(after(new Sgd(0.1, 0), 1, 2)).isCloseTo(1 - 0.1f * 2, within(1e-6f));
    assertThat(after(new Sgd(0.1, 0.9), 1, 2, 2)).isCloseTo(1 - 0.1f * 2 - 0.1f * (0.9f * 2 + 2), within(1e-6f));
    assertThat(after(new Sgd(0.1, 0.9, true), 1, 2, 2)).isCloseTo(0.078f, within(1e-6f));
    assertThat(after(new AdamW(0.1, 0.9, 0.999, 1e-8, 0.5), 1, 2)).isCloseTo(0.85f, within(1e-6f));
    assertThat(after(new AdamW(0.1, 0.9, 0.999, 1e-8, 0), 1, 2, -3))
        .isEqualTo(after(new Adam(0.1, 0.9, 0.999, 1e-8), 1, 2, -3));
    assertThat(after(new Adam(0.1, 0.9, 0.999, 1e-8), 1, 2)).as("Adam's first step has the length of the learning rate")
        .isCloseTo(0.9f, within(1e-6f));
    assertThat(after(new RmsProp(0.1, 0.9, 1e-7), 1, 2)).isCloseTo((float) (1 - 0.1 / Math.sqrt(0.1)), within(1e-6f));
  }

  private static float after(OptimizerSpec spec, float start, float... gradients) {
    OptimizerSpec.Rule rule = spec.rule(1);
    float[] p = {start};
    for (float g : gradients) {
      rule.apply(p, new float[] {g}, spec.learningRate());
    }
    return p[0];
  }

  @Test
  void aChangeOfLearningRateKeepsTheMomentum() {
    NetworkSpec spec = NetworkSpec.of("line", Shape.of(1), Dense.of(2));
    try (Network network = Network.create(spec, 1)) {
      Pass pass = network.pass(1);
      pass.input(new float[] {1});
      pass.labels(new int[] {0});
      Optimizer optimizer = new Sgd(0.1, 0.5).bind(network);
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      float gradient = pass.parameterGradients().get("dense1.b")[0];
      optimizer.step();
      float before = network.weights().array("dense1.b")[0];
      optimizer.learningRate(0.01);
      optimizer.step();
      assertThat(network.weights().array("dense1.b")[0] - before).isCloseTo(-0.01f * 1.5f * gradient, within(1e-7f));
      assertThatThrownBy(() -> optimizer.learningRate(Double.NaN)).hasMessageContaining("learning rate");
    }
  }

  @Test
  void refusesNumbersOutsideTheirRange() {
    assertThatThrownBy(() -> new Sgd(-1, 0)).hasMessageContaining("learning rate");
    assertThatThrownBy(() -> new Sgd(0.1, 1)).hasMessageContaining("momentum");
    assertThatThrownBy(() -> new Adam(0.1, 0.9, 0.999, 0)).hasMessageContaining("epsilon");
    assertThatThrownBy(() -> new AdamW(0.1, 0.9, 0.9, 1e-7, -1)).hasMessageContaining("weight decay");
    assertThatThrownBy(() -> new RmsProp(0.1, 2, 1e-7)).hasMessageContaining("rho");
  }

  @Test
  void jsonBringsBackTheSameOptimiser() {
    for (OptimizerSpec spec : new OptimizerSpec[] {new Sgd(0.3, 0.4), new Sgd(0.3, 0.4, true),
        new RmsProp(0.1, 0.8, 1e-6), new Adam(), new AdamW(0.1, 0.8, 0.9, 1e-6, 0.02)}) {
      assertThat(OptimizerJson.read(OptimizerJson.write(spec))).isEqualTo(spec);
    }
    assertThatThrownBy(() -> OptimizerJson.read(OptimizerJson.write(new Sgd()).put("type", "adagrad")))
        .isInstanceOf(UnsupportedOperationException.class).hasMessageContaining("adagrad");
    assertThatThrownBy(() -> OptimizerJson.read(OptimizerJson.write(new Sgd()).put("momentum", "much")))
        .hasMessageContaining("momentum");
  }

  /** One rule for six steps, the learning rate halved on the way, is the rule's own arithmetic with its state kept. */
  @Test
  void stateOutlivesAChangeOfLearningRate() {
    float[] gradients = {2, -1, 3};
    for (OptimizerSpec spec : new OptimizerSpec[] {new Sgd(0.1, 0.9), new Sgd(0.1, 0.9, true), new RmsProp(), new Adam(),
        new AdamW(0.1, 0.9, 0.999, 1e-7, 0)}) {
      OptimizerSpec.Rule kept = spec.rule(1);
      OptimizerSpec.Rule full = spec.rule(1);
      float[] a = {1};
      float[] b = {1};
      for (float g : gradients) {
        kept.apply(a, new float[] {g}, 0);
        full.apply(b, new float[] {g}, 0.1);
      }
      float before = b[0];
      kept.apply(a, new float[] {1}, 0.1);
      full.apply(b, new float[] {1}, 0.1);
      assertThat(a[0] - 1).as(spec.type()).isCloseTo(b[0] - before, within(1e-6f));
      assertThat(a[0] - 1).as(spec.type() + " with state differs from a first step")
          .isNotCloseTo(after(spec.withLearningRate(0.1), 1, 1) - 1, within(1e-3f));
    }
  }
}
