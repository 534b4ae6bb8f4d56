package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import org.junit.jupiter.api.Test;

/** Recurrent networks in a run: learned, the same bits twice, and looked into from step to step while they train. */
class RecurrentTrainingTest {
  private static final NetworkSpec SPEC = NetworkSpec.of("signs", Waves.SIGNS.shape(),
      Lstm.of(8).withReturnSequences(true), Dense.of(2), new Softmax());
  private static final Weights START = Network.initialWeights(SPEC, 3);

  @Test
  void learnsAndTheSameBitsComeTwice() {
    float[][] weights = new float[2][];
    for (int time = 0; time < 2; time++) {
      try (TrainingRun run = TrainingRun.open(START, Waves.SIGNS, Waves.SIGNS_HELD_OUT, Waves.SETTINGS)) {
        double first = get(run.evaluate()).loss();
        for (int i = 0; i < 60; i++) {
          run.step();
        }
        assertThat(get(run.evaluate()).loss()).isLessThan(0.9 * first);
        weights[time] = get(run.weights()).array("lstm1.U_f");
      }
    }
    assertThat(weights[0]).isEqualTo(weights[1]);
  }

  @Test
  void everyStepCanBeReadWhileItTrains() {
    try (TrainingRun run = TrainingRun.open(START, Waves.SIGNS, Waves.SIGNS_HELD_OUT, Waves.SETTINGS)) {
      run.step();
      float[] input = Waves.SIGNS_HELD_OUT.input(5);
      Trace trace = get(run.trace(input, TraceDetail.gradients(Waves.SIGNS_HELD_OUT.target(5))));
      Unrolled steps = trace.layer(0).unrolled().getFirst();
      float[] output = trace.layer(0).output();
      for (int t = 0; t < steps.steps(); t++) {
        for (int j = 0; j < 8; j++) {
          assertThat(steps.h()[t + 1][j]).isEqualTo(output[t * 8 + j]);
          assertThat(steps.gradients().own()[t][j]).isEqualTo(trace.layer(0).gradient()[t * 8 + j]);
          assertThat(steps.gates().get("f")[t][j] * steps.c()[t][j] + steps.gates().get("i")[t][j]
              * steps.gates().get("c")[t][j]).isEqualTo(steps.c()[t + 1][j], within(1e-6f));
        }
      }
      assertThat(steps.gradients().next()[steps.steps() - 1]).containsOnly(0);
    }
  }
}
