package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Sgd;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchNormTest {
  @Test
  void workedNumberOfTheJavadoc() {
    try (LayerProbe norm = new LayerProbe(new BatchNorm(0.9, 1e-9), Shape.of(1), 2)) {
      norm.parameter("gamma").value().set(new float[] {2});
      norm.parameter("beta").value().set(new float[] {5});
      norm.parameter("running_variance").value().set(new float[] {1});
      assertThat(norm.forward(true, 1, 3)).containsExactly(new float[] {3, 7}, within(1e-5f));
      assertThat(norm.parameter("running_mean").value().toArray()).containsExactly(new float[] {0.2f}, within(1e-6f));
      assertThat(norm.parameter("running_variance").value().toArray()).containsExactly(1);
    }
  }

  /** With gamma 1 and beta 0, every channel leaves with mean 0 and variance 1, whatever its numbers were. */
  @Property(tries = 60)
  void eachChannelIsBroughtToMean0AndVariance1(@ForAll @IntRange(min = 1, max = 4) int channels,
      @ForAll @IntRange(min = 2, max = 6) int time, @ForAll @IntRange(min = 1, max = 5) int batch, @ForAll long seed) {
    try (LayerProbe norm = new LayerProbe(new BatchNorm(0.9, 1e-6), Shape.of(channels, time), batch)) {
      float[] ones = new float[channels];
      Arrays.fill(ones, 1);
      norm.parameter("gamma").value().set(ones);
      float[] x = LayerProbe.spread(batch * channels * time, new SeededRandom(seed));
      for (int i = 0; i < x.length; i++) {
        x[i] = 30 * x[i] + 100 * (i / time % channels);
      }
      float[] y = norm.forward(true, x);
      for (int c = 0; c < channels; c++) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
          boolean its = i / time % channels == c;
          sum += its ? y[i] : 0;
          squares += its ? y[i] * y[i] : 0;
        }
        assertThat(sum / (batch * time)).isCloseTo(0, within(1e-4));
        assertThat(squares / (batch * time)).isCloseTo(1, within(1e-3));
      }
    }
  }

  @Test
  void runningStatisticsAreSavedAndNotTrained() throws Exception {
    NetworkSpec spec = NetworkSpec.of("norm", Shape.of(2), new BatchNorm(0.5, 0.001), Dense.of(2));
    assertThat(spec.parameters().keySet()).containsExactly("norm1.gamma", "norm1.beta", "norm1.running_mean",
        "norm1.running_variance", "dense1.w", "dense1.b");
    assertThat(spec.parameterCount()).isEqualTo(8 + 6);
    assertThat(spec.trainableCount()).isEqualTo(4 + 6);
    assertThat(spec.summary()).contains(" norm1 (BatchNormalization)  (None, 2)                 8\n",
        "Total params: 14 (56.00 Byte)", "Trainable params: 10 (40.00 Byte)", "Non-trainable params: 4 (16.00 Byte)");
    try (Network network = Network.create(spec, 3)) {
      Pass pass = network.pass(2);
      pass.input(new float[] {1, 10, 3, 20});
      pass.labels(new int[] {0, 1});
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      float[] gamma = network.weights().array("norm1.gamma");
      new Sgd(0.1, 0).bind(network).step();
      Weights weights = network.weights();
      assertThat(weights.array("norm1.running_mean")).containsExactly(1, 7.5f);
      assertThat(weights.array("norm1.running_variance")).containsExactly(1, 13);
      assertThat(weights.array("norm1.gamma")).isNotEqualTo(gamma);
      assertThat(pass.parameterGradients()).containsOnlyKeys("norm1.gamma", "norm1.beta", "dense1.w", "dense1.b");
      RunCard card = new RunCard("", 3, null, 1, 0.5, "test");
      assertThat(NetworkFile.fromBytes(NetworkFile.toBytes(weights, card)).weights()).isEqualTo(weights);
      float[] trained = pass.logits(0);
      pass.forward(false);
      assertThat(pass.logits(0)).as("inference uses the running statistics").isNotEqualTo(trained);
      assertThat(network.weights()).as("inference changes nothing").isEqualTo(weights);
    }
  }

  @Test
  void refusesNumbersOutsideTheirRange() {
    assertThatThrownBy(() -> new BatchNorm(1, 0.001)).hasMessageContaining("momentum");
    assertThatThrownBy(() -> new BatchNorm(0.9, 0)).hasMessageContaining("epsilon");
  }
}
