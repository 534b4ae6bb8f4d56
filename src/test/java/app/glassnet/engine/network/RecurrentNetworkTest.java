package app.glassnet.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Bidirectional;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Residual;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentNetworkTest {
  private static final int STEPS = 7;
  private static final int FEATURES = 3;

  static List<Layer> layers() {
    return List.of(SimpleRnn.of(6).withReturnSequences(true), Lstm.of(6).withReturnSequences(true),
        Gru.of(6).withReturnSequences(true), Gru.of(6).withResetAfter(true).withReturnSequences(true),
        Residual.of(Dense.of(3), Lstm.of(3).withReturnSequences(true)),
        new Bidirectional(Lstm.of(6).withReturnSequences(true)));
  }

  static List<Layer> oneWay() {
    return layers().stream().filter(layer -> !(layer instanceof Bidirectional)).toList();
  }

  private static NetworkSpec spec(Layer layer) {
    return new NetworkSpec("sequence", Shape.of(STEPS, FEATURES), List.of(layer, Dense.of(2)), new MeanSquaredError());
  }

  /** Two cells a layer, side by side on two threads: still the same bits. */
  @ParameterizedTest
  @MethodSource("layers")
  void sameSeedSameLossesToTheBit(Layer layer) {
    List<Double> first = losses(spec(layer), 30);
    assertThat(losses(spec(layer), 30)).isEqualTo(first);
    assertThat(first.getLast()).isLessThan(first.getFirst());
  }

  private static List<Double> losses(NetworkSpec spec, int batch) {
    List<Double> losses = new ArrayList<>();
    try (Network network = Network.create(spec, 4)) {
      Optimizer optimizer = new Adam().bind(network);
      Pass pass = network.pass(batch);
      pass.input(random(batch * STEPS * FEATURES, 1));
      pass.targets(random(batch * STEPS * 2, 2));
      for (int i = 0; i < 12; i++) {
        pass.forward(true);
        losses.add(pass.loss());
        pass.backwardLoss();
        pass.backward();
        optimizer.step();
      }
    }
    return losses;
  }

  /** A network trained on whole sequences, run one step at a time with the same weights: the same outputs. */
  @ParameterizedTest
  @MethodSource("oneWay")
  void stepByStepIsTheWholeSequence(Layer layer) {
    NetworkSpec spec = spec(layer);
    float[] x = random(STEPS * FEATURES, 3);
    try (Network whole = Network.create(spec, 4); Network single = Network.create(spec.stepwise(), 9)) {
      single.setWeights(whole.weights());
      whole.pass(1).input(x);
      whole.pass(1).forward(false);
      float[] want = whole.pass(1).logits(0);
      for (int round = 0; round < 2; round++) {
        single.pass(1).resetState();
        for (int t = 0; t < STEPS; t++) {
          single.pass(1).input(Arrays.copyOfRange(x, t * FEATURES, (t + 1) * FEATURES));
          single.pass(1).forward(false);
          assertThat(single.pass(1).logits(0)).containsExactly(Arrays.copyOfRange(want, 2 * t, 2 * t + 2), within(1e-6f));
        }
      }
    }
  }

  @Test
  void weightsChangedInPlaceAreSeenByTheNextStep() {
    NetworkSpec spec = spec(Lstm.of(6).withReturnSequences(true));
    float[] x = random(STEPS * FEATURES, 3);
    try (Network one = Network.create(spec, 4); Network other = Network.create(spec, 5)) {
      one.pass(1).input(x);
      one.pass(1).forward(false);
      other.pass(1).input(x);
      other.pass(1).forward(false);
      one.setWeights(other.weights());
      one.pass(1).forward(false);
      assertThat(one.pass(1).logits(0)).containsExactly(other.pass(1).logits(0));
    }
  }

  @Test
  void lengthsLeaveOutStepsOfTheLossAndOfTheGradients() {
    NetworkSpec spec = spec(Lstm.of(6).withReturnSequences(true));
    float[] x = random(2 * STEPS * FEATURES, 3);
    float[] y = random(2 * STEPS * 2, 2);
    try (Network network = Network.create(spec, 4)) {
      Pass pass = network.pass(2);
      pass.lengths(new int[] {3, STEPS});
      List<float[]> gradients = new ArrayList<>();
      for (int round = 0; round < 2; round++) {
        pass.input(x);
        pass.targets(y);
        pass.forward(true);
        pass.backwardLoss();
        pass.backward();
        gradients.add(pass.parameterGradients().get("lstm1.U_f"));
        x[5 * FEATURES] = 7;
        y[4 * 2] = 9;
      }
      assertThat(gradients.get(0)).containsExactly(gradients.get(1));
    }
  }

  @Test
  void onlyWeightsThatFitAreShared() {
    NetworkSpec lstm = NetworkSpec.of("a", Shape.of(9, 2), Lstm.of(3), Dense.of(2), new Softmax());
    NetworkSpec shorter = NetworkSpec.of("b", Shape.of(4, 2), Lstm.of(3).withStateful(true), Dense.of(2), new Softmax());
    assertThat(lstm.sharesWeightsWith(shorter)).isTrue();
    assertThat(lstm.computesLike(shorter)).isFalse();
    NetworkSpec flat = NetworkSpec.of("c", Shape.of(9, 2), new Flatten(), Dense.of(2));
    assertThat(flat.sharesWeightsWith(NetworkSpec.of("d", Shape.of(4, 2), new Flatten(), Dense.of(2)))).isFalse();
    assertThat(lstm.sharesWeightsWith(NetworkSpec.of("e", Shape.of(9, 2), Gru.of(3), Dense.of(2), new Softmax())))
        .isFalse();
    assertThatThrownBy(() -> NetworkSpec.of("f", Shape.of(5), Dense.of(2)).stepwise())
        .isInstanceOf(ShapeException.class).hasMessageContaining("needs a sequence");
  }

  private static float[] random(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return values;
  }
}
