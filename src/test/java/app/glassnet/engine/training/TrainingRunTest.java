package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.failure;
import static app.glassnet.engine.training.Waiting.get;
import static app.glassnet.engine.training.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingRunTest {
  private final TrainingRun run = Stripes.run();

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void aRunStartsPausedWithItsWeights() {
    assertThat(get(run.weights())).isEqualTo(Stripes.weights());
    Snapshot snapshot = run.latest();
    assertThat(snapshot.state()).isEqualTo(RunState.PAUSED);
    assertThat(snapshot.step()).isZero();
    assertThat(snapshot.batchLoss()).isNaN();
    assertThat(snapshot.history().training().size()).isZero();
  }

  @Test
  void playingLearnsUntilPaused() {
    assertThat(get(run.play()).state()).isEqualTo(RunState.PLAYING);
    until(run, s -> s.step() >= 300);
    Snapshot paused = get(run.pause());
    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.samplesPerSecond()).isPositive();
    assertThat(paused.epoch()).isEqualTo(epochs(paused.step()), within(1e-9));
    Curve curve = paused.history().training();
    assertThat(curve.size()).isEqualTo((int) paused.step());
    assertThat(curve.smoothLoss(curve.size() - 1)).isLessThan(0.5 * curve.loss(0));
    assertThat(get(run.weights())).isEqualTo(get(run.weights()));
    assertThat(run.latest().step()).isEqualTo(paused.step());
  }

  /** 200 examples in batches of 16: twelve full ones and one of 8. */
  private static double epochs(long step) {
    return step / 13 + step % 13 * 16 / 200.0;
  }

  @Test
  void theSameSeedGivesTheSameLossesBitForBitWhateverIsReadMeanwhile() {
    List<Double> alone = losses(run, 40);
    try (TrainingRun watched = Stripes.run()) {
      watched.watch(Stripes.input(0));
      watched.show(new SnapshotContent(SnapshotContent.Parameters.ALL, true, 0));
      List<Double> losses = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        watched.requestSnapshot();
        watched.evaluate(Stripes.HELD_OUT, 150);
        watched.trace(Stripes.input(i), app.glassnet.engine.trace.TraceDetail.gradients(1));
        losses.add(get(i % 3 == 0 ? walk(watched) : watched.step()).batchLoss());
      }
      assertThat(losses).isEqualTo(alone);
      assertThat(get(watched.weights())).isEqualTo(get(run.weights()));
    }
  }

  private static java.util.concurrent.CompletableFuture<Snapshot> walk(TrainingRun run) {
    run.subStep();
    run.subStep();
    run.subStep();
    return run.subStep();
  }

  private static List<Double> losses(TrainingRun run, int steps) {
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      losses.add(get(run.step()).batchLoss());
    }
    return losses;
  }

  @Test
  void playingAndSteppingAreTheSame() {
    get(run.play());
    until(run, s -> s.step() >= 20);
    long steps = get(run.pause()).step();
    try (TrainingRun other = Stripes.run()) {
      losses(other, (int) steps);
      assertThat(get(other.weights())).isEqualTo(get(run.weights()));
    }
  }

  @Test
  void resetForgetsEverything() {
    List<Double> first = losses(run, 5);
    Snapshot reset = get(run.reset(3));
    assertThat(reset.step()).isZero();
    assertThat(reset.epoch()).isZero();
    assertThat(reset.history().training().size()).isZero();
    assertThat(get(run.weights())).isEqualTo(Stripes.weights());
    List<Double> again = losses(run, 5);
    assertThat(again.getFirst()).as("dropout follows the seed of the reset, the first batch is the same")
        .isCloseTo(first.getFirst(), within(0.5));
    get(run.reset(4));
    assertThat(get(run.weights())).isEqualTo(Network.initialWeights(Stripes.NETWORK, 4));
    List<Double> four = losses(run, 5);
    get(run.reset(4));
    assertThat(losses(run, 5)).isEqualTo(four);
  }

  @Test
  void anotherNetworkTakesThePlaceOfThisOne() {
    losses(run, 3);
    Weights other = Network.initialWeights(Stripes.OTHER, 1);
    Snapshot loaded = get(run.load(other));
    assertThat(loaded.network()).isEqualTo(Stripes.OTHER);
    assertThat(loaded.step()).isZero();
    assertThat(get(run.weights())).isEqualTo(other);
    assertThat(losses(run, 100).getLast()).isLessThan(0.7);
  }

  @Test
  void aNetworkThatDoesNotFitTheExamplesCanBeLookedAtButNotTrained() {
    NetworkSpec wide = NetworkSpec.of("wide", Shape.of(5), Dense.of(2), new Softmax());
    get(run.load(Network.initialWeights(wide, 1)));
    assertThat(get(run.trace(new float[5])).probabilities()).hasSize(2);
    assertThat(failure(run.play())).hasMessageContaining("\"wide\" turns 5 into 2; the examples are 1×8×8");
    assertThat(failure(run.evaluate())).hasMessageContaining("the examples are 1×8×8");
    assertThat(run.latest().state()).isEqualTo(RunState.PAUSED);
    get(run.load(Network.initialWeights(wide, 1), new Numbered(10, Shape.of(5), 2), null));
    assertThat(get(run.step()).step()).isEqualTo(1);
    assertThat(failure(run.evaluate())).hasMessageContaining("no held-out examples");
  }

  @Test
  void whatFailsLeavesTheRunAsItWas() {
    losses(run, 3);
    Weights before = get(run.weights());
    Map<String, float[]> arrays = before.arrays();
    arrays.get("conv1.w")[4] = Float.NaN;
    assertThat(failure(run.load(new Weights(before.spec(), arrays)))).hasMessageContaining("conv1.w holds NaN");
    assertThat(failure(run.trace(new float[3]))).hasMessageContaining("reads 64 numbers (1×8×8), got 3");
    assertThat(failure(run.evaluate(new Numbered(4, Shape.of(7), 3), 0))).hasMessageContaining("the examples are 7");
    assertThat(get(run.weights())).isEqualTo(before);
    assertThat(get(run.step()).step()).isEqualTo(4);
  }

  @Test
  void aChangeOfTheLearningRateKeepsTheOptimisersState() {
    Weights kept = afterChange(Stripes.SETTINGS.withLearningRate(0.02));
    Weights rebound = afterChange(Stripes.SETTINGS.withOptimizer(new Adam(0.02, 0.8, 0.999, 1e-7)));
    assertThat(kept).isNotEqualTo(rebound);
    assertThat(kept).isEqualTo(byHand(false));
    assertThat(rebound).isEqualTo(byHand(true));
  }

  private Weights afterChange(Settings settings) {
    try (TrainingRun changing = Stripes.run()) {
      losses(changing, 5);
      assertThat(get(changing.apply(settings)).settings()).isEqualTo(settings);
      losses(changing, 2);
      return get(changing.weights());
    }
  }

  /** The same five and two steps, taken with the engine's own parts. */
  private static Weights byHand(boolean another) {
    try (Network network = Network.of(Stripes.weights(), Stripes.SETTINGS.seed())) {
      Batches batches = new Batches(Stripes.TRAIN);
      var optimizer = Stripes.SETTINGS.optimizer().bind(network);
      for (int step = 0; step < 7; step++) {
        if (step == 5 && another) {
          optimizer = new Adam(0.02, 0.8, 0.999, 1e-7).bind(network);
        } else if (step == 5) {
          optimizer.learningRate(0.02);
        }
        Batch batch = batches.next(16, Stripes.SETTINGS.seed(), BatchOrder.SHUFFLED);
        var pass = network.pass(batch.size());
        batch.into(pass);
        pass.forward(true);
        pass.backwardLoss();
        pass.backward();
        optimizer.step();
      }
      return network.weights();
    }
  }

  @Test
  void batchSizeAndOptimiserChangeWhileItPlays() {
    get(run.play());
    for (int size : new int[] {1, 7, 64, 500}) {
      get(run.apply(new Settings(size, new Sgd(0.05, 0.9), 5)));
      long from = run.latest().step();
      assertThat(until(run, s -> s.step() > from + 5).state()).isEqualTo(RunState.PLAYING);
    }
    Snapshot paused = get(run.pause());
    get(run.apply(new Settings(200, new Sgd(), 5)));
    Snapshot whole = get(run.step());
    assertThat(whole.step()).isEqualTo(paused.step() + 1);
    assertThat(whole.epoch()).isGreaterThan(paused.epoch());
  }

  @Test
  void aListenerThatFailsStopsNothing() {
    Logger log = Logger.getLogger(Publisher.class.getName());
    log.setLevel(Level.OFF);
    run.onSnapshot(s -> {
      throw new IllegalStateException("on purpose");
    });
    assertThat(get(run.step()).step()).isEqualTo(1);
    assertThat(get(run.step()).step()).isEqualTo(2);
    run.close();
    log.setLevel(null);
  }

  @Test
  void nothingIsCopiedThatNobodyAskedFor() {
    Snapshot plain = get(run.step());
    assertThat(plain.parameters()).isEmpty();
    assertThat(plain.watched()).isNull();
    assertThat(plain.example()).isNull();
    assertThat(plain.weights()).isNull();
    run.show(SnapshotContent.KERNELS);
    run.watch(Stripes.input(4));
    Snapshot kernels = get(run.step());
    assertThat(kernels.parameters()).containsOnlyKeys("conv1.w", "conv1.b");
    assertThat(kernels.watched().input()).isEqualTo(Stripes.input(4));
    run.show(SnapshotContent.NUMBERS.withParameters(SnapshotContent.Parameters.ALL));
    run.watch(new float[3]);
    Snapshot all = get(run.step());
    assertThat(all.weights()).isEqualTo(get(run.weights()));
    assertThat(all.watched()).as("a watched picture that does not fit").isNull();
    assertThat(all.gradients()).isEmpty();
  }

  @Test
  void aPausedRunGivesTheSameSnapshotAgain() {
    Snapshot first = get(run.step());
    assertThat(until(run, s -> true)).isSameAs(first);
    run.watch(Stripes.input(1));
    Snapshot second = until(run, s -> s.watched() != null);
    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(until(run, s -> true)).isSameAs(second);
  }
}
