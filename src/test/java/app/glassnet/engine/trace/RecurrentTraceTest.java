package app.glassnet.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Bidirectional;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrentTraceTest {
  private static final int STEPS = 5;

  private final NetworkSpec spec = NetworkSpec.of("traced", Shape.of(STEPS, 2), Lstm.of(3).withReturnSequences(true),
      new Bidirectional(Gru.of(4)), Dense.of(3), new Softmax());

  private static float[] waves(int examples) {
    float[] x = new float[examples * STEPS * 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) Math.sin(i);
    }
    return x;
  }

  @Test
  void aTraceHoldsEveryStepOfARecurrentLayer() {
    try (Network network = Network.create(spec, 6)) {
      Trace trace = new Tracer(spec).run(network.pass(1), waves(1), TraceDetail.OUTPUTS);
      Unrolled lstm = trace.layer(0).unrolled().getFirst();
      assertThat(lstm.steps()).isEqualTo(STEPS);
      assertThat(lstm.gates()).containsOnlyKeys("f", "i", "o", "c");
      assertThat(lstm.gradients()).isNull();
      assertThat(lstm.h()[0]).containsOnly(0);
      for (int t = 0; t < STEPS; t++) {
        assertThat(lstm.x()[t]).containsExactly(Arrays.copyOfRange(waves(1), 2 * t, 2 * t + 2));
        assertThat(lstm.h()[t + 1]).containsExactly(Arrays.copyOfRange(trace.layer(0).output(), 3 * t, 3 * t + 3));
      }
      List<Unrolled> both = trace.layer(1).unrolled();
      assertThat(both).extracting(Unrolled::reversed).containsExactly(false, true);
      assertThat(both.get(1).x()[0]).containsExactly(lstm.h()[STEPS]);
      assertThat(both.get(1).time(0)).isEqualTo(STEPS - 1);
      assertThat(both.get(1).h()[STEPS]).containsExactly(Arrays.copyOfRange(trace.layer(1).output(), 4, 8));
      assertThat(trace.layer(2).unrolled()).isEmpty();
    }
  }

  /** In a batch too: what the steps of all examples add is the gradient the optimiser gets. */
  @Test
  void contributionsOfAllStepsAndExamplesAreTheGradient() {
    int batch = 9;
    try (Network network = Network.create(spec, 6)) {
      Pass pass = network.pass(batch);
      pass.lengths(new int[] {5, 2, 3, 1, 4, 5, 5, 2, 1});
      pass.input(waves(batch));
      pass.labels(new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2});
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      pass.parameterGradients().forEach((key, gradient) -> {
        int layer = spec.indexOf(key.substring(0, key.indexOf('.')));
        double[] sum = new double[gradient.length];
        for (int e = 0; e < batch; e++) {
          for (Unrolled direction : pass.unrolled(layer, e, true)) {
            if (layer == 0 || key.contains(direction.reversed() ? "backward" : "forward")) {
              add(direction, key.substring(key.lastIndexOf('.') + 1), sum);
            }
          }
        }
        for (int i = 0; i < sum.length && layer < 2; i++) {
          assertThat((double) gradient[i]).as(key).isCloseTo(sum[i], within(1e-6));
        }
      });
    }
  }

  private static void add(Unrolled direction, String parameter, double[] sum) {
    for (int t = 0; t < direction.steps(); t++) {
      float[] contribution = direction.contribution(parameter, t);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += contribution[i];
      }
    }
  }

  /** Traces of a network that carries its state from batch to batch begin anew each time. */
  @Test
  void aTraceBeginsWithoutMemory() {
    NetworkSpec carrying = NetworkSpec.of("carrying", Shape.of(STEPS, 2), Lstm.of(3).withStateful(true), Dense.of(3),
        new Softmax());
    try (Network network = Network.create(carrying, 6)) {
      Tracer tracer = new Tracer(carrying);
      float[] first = tracer.run(network.pass(1), waves(1), TraceDetail.OUTPUTS).logits();
      assertThat(tracer.run(network.pass(1), waves(1), TraceDetail.OUTPUTS).logits()).containsExactly(first);
    }
  }
}
