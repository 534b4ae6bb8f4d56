package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.RmsProp;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.trace.TraceDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads command one run at random: every command is answered, and no snapshot is torn. */
class StressTest {
  private static final int THREADS = 4;
  private static final int COMMANDS = 150;
  private static final SnapshotContent ALL = new SnapshotContent(SnapshotContent.Parameters.ALL, true, 0);

  private final Queue<Snapshot> snapshots = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyCommandIsAnsweredAndNoSnapshotIsTorn(long seed) {
    TrainingRun run = Stripes.run();
    run.show(ALL);
    run.watch(Stripes.input(0));
    run.onSnapshot(snapshots::add);
    List<CompletableFuture<Void>> threads = new ArrayList<>();
    List<List<CompletableFuture<?>>> asked = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      List<CompletableFuture<?>> futures = new ArrayList<>();
      asked.add(futures);
      Random random = new Random(seed * 100 + t);
      threads.add(CompletableFuture.runAsync(() -> {
        for (int i = 0; i < COMMANDS; i++) {
          futures.add(command(run, random));
          if (random.nextInt(3) == 0) {
            Waiting.get(futures.getLast());
          }
        }
      }));
    }
    threads.forEach(Waiting::get);
    asked.forEach(futures -> futures.forEach(Waiting::get));
    Waiting.get(run.pause());
    run.close();
    assertThat(run.latest().state()).isEqualTo(RunState.CLOSED);
    check();
  }

  private static CompletableFuture<?> command(TrainingRun run, Random random) {
    return switch (random.nextInt(14)) {
      case 0, 1 -> run.play();
      case 2 -> run.pause();
      case 3 -> run.step();
      case 4, 5 -> run.subStep();
      case 6 -> run.reset(random.nextInt(3));
      case 7 -> run.load(random.nextBoolean() ? Stripes.weights() : Network.initialWeights(Stripes.OTHER, 1));
      case 8 -> run.apply(settings(random));
      case 9 -> run.trace(Stripes.input(random.nextInt(200)), TraceDetail.gradients(random.nextInt(3)));
      case 10 -> run.evaluate(Stripes.HELD_OUT, random.nextInt(230));
      case 11 -> run.weights();
      case 12 -> {
        run.watch(random.nextInt(8) > 0 ? Stripes.input(random.nextInt(200)) : null);
        yield run.trace(Stripes.input(1));
      }
      default -> {
        run.requestSnapshot();
        yield run.evaluate();
      }
    };
  }

  private static Settings settings(Random random) {
    double rate = 0.001 * (1 + random.nextInt(5));
    return new Settings(1 + random.nextInt(40), switch (random.nextInt(3)) {
      case 0 -> new Sgd(rate, 0.9);
      case 1 -> new RmsProp().withLearningRate(rate);
      default -> new Adam().withLearningRate(rate);
    }, random.nextInt(3), random.nextInt(4), 50);
  }

  /** What a snapshot shows of the watched input is what its own weights make of it, to the last bit. */
  private void check() {
    long number = 0;
    int traced = 0;
    NetworkSpec spec = null;
    Network network = null;
    for (Snapshot s : snapshots) {
      assertThat(s.number()).isGreaterThanOrEqualTo(number);
      number = s.number();
      assertThat(s.failure()).isNull();
      Curve curve = s.history().training();
      assertThat(curve.size() == 0 ? 0 : curve.step(curve.size() - 1)).isLessThanOrEqualTo(s.step());
      if (s.watched() == null) {
        continue;
      }
      traced++;
      Weights weights = s.weights();
      if (!weights.spec().equals(spec)) {
        spec = weights.spec();
        if (network != null) {
          network.close();
        }
        network = Network.of(weights);
      }
      network.setWeights(weights);
      Pass pass = network.pass(1);
      pass.input(s.watched().input());
      pass.forward(false);
      assertThat(s.watched().logits()).isEqualTo(pass.logits(0));
      if (s.example() != null && s.example().trace().hasGradients()) {
        assertThat(s.gradients()).isNotEmpty();
      }
    }
    if (network != null) {
      network.close();
    }
    assertThat(traced).isPositive();
  }
}
