package app.glassnet.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Backend;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Dropout;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Optimizer;
import app.glassnet.engine.optimizer.Sgd;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final NetworkSpec SMALL = NetworkSpec.of("small", Shape.of(2, 8, 7), Conv2d.of(3, 3), new Relu(),
      MaxPool2d.of(2), new Flatten(), Dense.of(6), new Relu(), new Dropout(0.3), Dense.of(4), new Softmax());

  @Test
  void theSameSeedGivesTheSameLossesBitForBit() {
    assertThat(losses(SMALL, 5)).isEqualTo(losses(SMALL, 5)).isNotEqualTo(losses(SMALL, 6));
    assertThat(losses(ModelCatalog.spec("w1"), 5)).isEqualTo(losses(ModelCatalog.spec("w1"), 5));
  }

  /** A single digit in between and a thread that takes a processor away change who does what, and not the result. */
  @Test
  void theSameWhateverGoesOnBeside() {
    NetworkSpec w1 = ModelCatalog.spec("w1");
    List<Double> alone = losses(w1, 5);
    AtomicBoolean busy = new AtomicBoolean(true);
    Thread.ofPlatform().daemon().start(() -> {
      while (busy.get()) {
        Thread.onSpinWait();
      }
    });
    Set<Thread> turns = new HashSet<>();
    try {
      assertThat(losses(w1, 5, network -> {
        turns.add(Thread.currentThread());
        Pass one = network.pass(1);
        Steps.fill(one, 9);
        one.forward(false);
      })).isEqualTo(alone);
    } finally {
      busy.set(false);
    }
    assertThat(turns).as("turns come on the thread that runs the pass").containsExactly(Thread.currentThread());
  }

  private static List<Double> losses(NetworkSpec spec, long seed) {
    return losses(spec, seed, _ -> { });
  }

  private static List<Double> losses(NetworkSpec spec, long seed, Consumer<Network> between) {
    List<Double> losses = new ArrayList<>();
    try (Network network = Network.create(spec, seed)) {
      Runnable turn = new Runnable() {
        @Override
        public void run() {
          network.betweenExamples(() -> { });
          between.accept(network);
          network.betweenExamples(this);
        }
      };
      network.betweenExamples(turn);
      Optimizer optimizer = new Adam().bind(network);
      Pass pass = network.pass(16);
      for (int i = 0; i < 20; i++) {
        Steps.fill(pass, i);
        losses.add(Steps.step(pass, optimizer));
      }
    }
    return losses;
  }

  @Test
  void tenThousandStepsMakeNoArray() {
    try (Network network = Network.create(ModelCatalog.spec("w1"), 1)) {
      Pass pass = network.pass(2);
      Optimizer optimizer = new Adam().bind(network);
      Steps.fill(pass, 1);
      Steps.step(pass, optimizer);
      long arrays = Backend.arraysMade();
      long bytes = Backend.bytesHeld();
      long memory = Backend.bytesOfProcess();
      for (int i = 0; i < 10_000; i++) {
        Steps.step(pass, optimizer);
      }
      assertThat(Backend.bytesHeld()).isEqualTo(bytes);
      assertThat(Backend.bytesOfProcess() - memory).as("growth of the whole process").isLessThan(64L << 20);
      assertThat(Backend.arraysMade() - arrays).as("arrays made, the one that counts among them").isEqualTo(1);
    }
  }

  @Test
  void closingGivesTheMemoryBack() {
    losses(SMALL, 1);
    long bytes = Backend.bytesHeld();
    losses(SMALL, 1);
    assertThat(Backend.bytesHeld()).isEqualTo(bytes);
  }

  /** Layer by layer is the same as at once, and the gradient of a network is the slope of its loss. */
  @Test
  void gradientsOfAWholeNetworkAgreeWithDifferences() {
    NetworkSpec spec = new NetworkSpec("smooth", SMALL.input(),
        SMALL.layers().stream().filter(l -> !(l instanceof Dropout)).toList());
    try (Network network = Network.create(spec, 3)) {
      Pass pass = network.pass(5);
      Steps.fill(pass, 4);
      pass.wantInputGradient(true);
      for (int i = 0; i < spec.size(); i++) {
        pass.forward(i, true);
      }
      pass.backwardLoss();
      for (int i = spec.size() - 1; i >= 0; i--) {
        pass.backward(i);
      }
      Map<String, float[]> gradients = pass.parameterGradients();
      Weights start = network.weights();
      int checked = 0;
      int kinks = 0;
      for (String key : start.keys()) {
        for (int i = 0; i < gradients.get(key).length; i++) {
          double step = 2e-3;
          double middle = lossWith(network, pass, start, key, i, 0);
          double up = lossWith(network, pass, start, key, i, step);
          double down = lossWith(network, pass, start, key, i, -step);
          double slope = (up - down) / (2 * step);
          checked++;
          if (Math.abs((up - middle) / step - (middle - down) / step) > 0.02) {
            kinks++;
            continue;
          }
          assertThat((double) gradients.get(key)[i]).as("%s[%d]", key, i).isCloseTo(slope, within(5e-3));
        }
      }
      assertThat(kinks).as("differences across a kink of ReLU or max-pool").isLessThan(checked / 10);
    }
  }

  private static double lossWith(Network network, Pass pass, Weights start, String key, int index, double change) {
    Map<String, float[]> arrays = start.arrays();
    arrays.get(key)[index] += (float) change;
    network.setWeights(new Weights(start.spec(), arrays));
    pass.forward(true);
    return pass.loss();
  }

  @Test
  void inputGradientIsTheSlopeOfTheLoss() {
    NetworkSpec spec = NetworkSpec.of("linear", Shape.of(2, 4, 4), Conv2d.of(3, 3), new Flatten(), Dense.of(3),
        new Softmax());
    try (Network network = Network.create(spec, 8)) {
      Pass pass = network.pass(1);
      Steps.fill(pass, 4);
      pass.wantInputGradient(true);
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      float[] gradient = new float[32];
      pass.copyInputGradient(0, 0, gradient);
      float[] x = new float[32];
      pass.copyOutput(-1, 0, x);
      for (int i = 0; i < x.length; i++) {
        float kept = x[i];
        x[i] = kept + 0.01f;
        pass.input(x);
        pass.forward(true);
        double up = pass.loss();
        x[i] = kept - 0.01f;
        pass.input(x);
        pass.forward(true);
        double slope = (up - pass.loss()) / 0.02;
        x[i] = kept;
        assertThat((double) gradient[i]).isCloseTo(slope, within(1e-3));
      }
    }
  }

  @Test
  void batchesOfAnySizeSeeTheSameNetwork() {
    try (Network network = Network.create(SMALL, 3)) {
      Pass three = network.pass(3);
      Steps.fill(three, 4);
      three.forward(false);
      float[] x = new float[SMALL.input().size()];
      float[] probabilities = new float[4];
      Pass one = network.pass(1);
      for (int example = 0; example < 3; example++) {
        three.copyOutput(-1, example, x);
        one.input(x);
        one.forward(false);
        one.copyOutput(SMALL.size() - 1, 0, probabilities);
        assertThat(one.logits(0)).containsExactly(three.logits(example), within(1e-5f));
        assertThat(probabilities).containsExactly(three.probabilities(example), within(1e-6f));
      }
      assertThat(network.pass(3)).isSameAs(three);
    }
  }

  @Test
  void theFusedSoftmaxHandsOutItsOwnGradientToo() {
    NetworkSpec spec = NetworkSpec.of("two", Shape.of(2), Dense.of(2), new Softmax());
    try (Network network = Network.create(spec, 1)) {
      Pass pass = network.pass(2);
      pass.input(new float[] {1, 0, 0, 1});
      pass.labels(new int[] {0, 1});
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      float[] gradient = new float[2];
      pass.copyOutputGradient(1, 1, gradient);
      assertThat(gradient).containsExactly(new float[] {0, -1 / (2 * pass.probabilities(1)[1])}, within(1e-6f));
      pass.copyInputGradient(1, 1, gradient);
      assertThat(gradient[0]).isCloseTo(pass.probabilities(1)[0] / 2, within(1e-6f));
    }
  }

  @Test
  void findsWhatFirstWentWrong() {
    try (Network network = Network.create(SMALL, 3)) {
      Pass pass = network.pass(2);
      Steps.fill(pass, 4);
      Steps.step(pass, new Sgd(0.1, 0).bind(network));
      assertThat(pass.findNonFinite()).isNull();
      Steps.step(pass, new Sgd(Float.MAX_VALUE * 100.0, 0).bind(network));
      assertThat(pass.findNonFinite().layer()).isEqualTo("conv1");
      assertThat(pass.findNonFinite().what()).isEqualTo("w");
      pass.forward(true);
      assertThat(pass.findNonFinite().layer()).isEqualTo("conv1");
      assertThat(pass.findNonFinite().what()).isEqualTo("output");
      assertThat(pass.findNonFinite().value()).isNaN();
    }
  }

  @Test
  void refusesWeightsOfAnotherNetworkAndUseAfterClosing() {
    Network network = Network.create(SMALL, 3);
    assertThatThrownBy(() -> network.setWeights(Network.initialWeights(ModelCatalog.spec("w1"), 1)))
        .hasMessage("weights of \"w1\" do not fit \"small\": the layers differ");
    assertThatThrownBy(() -> network.pass(0)).hasMessageContaining("got 0");
    network.close();
    assertThatThrownBy(network::weights).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    network.close();
  }
}
