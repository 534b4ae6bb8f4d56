package app.glassnet.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.Shape;
import app.glassnet.engine.loss.MeanAbsoluteError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollOutTest {
  @ParameterizedTest
  @CsvSource({"lstm,1,false", "gru,2,false", "dense,1,false", "rnn,1,true"})
  void everyForecastReadsTheOnesBefore(String model, int layers, boolean stateful) {
    NetworkSpec spec = SequenceModels.forecaster(model, Shape.of(4, 1), 3, stateful ? 4 : 1, new MeanAbsoluteError(), layers,
        stateful);
    Weights weights = Network.initialWeights(spec, 3);
    float[] window = {0.1f, -0.4f, 0.7f, 0.2f};
    float[] all = RollOut.run(weights, window, 6);
    float[] read = window.clone();
    for (float next : all) {
      assertThat(RollOut.run(weights, read, 1)[0]).isEqualTo(next);
      System.arraycopy(read, 1, read, 0, 3);
      read[3] = next;
    }
    assertThat(window).as("not written to").containsExactly(0.1f, -0.4f, 0.7f, 0.2f);
  }
}
