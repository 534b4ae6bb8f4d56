package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.get;
import static app.glassnet.engine.training.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.Shape;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Sgd;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void aLearningRateFarTooHighStopsTheRunAndKeepsTheLastGoodWeights() {
    try (TrainingRun run = Stripes.run()) {
      get(run.step());
      get(run.step());
      get(run.apply(Stripes.SETTINGS.withOptimizer(new Sgd(1e30, 0))));
      get(run.play());
      Snapshot failed = until(run, s -> s.state() == RunState.FAILED);
      assertThat(failed.failure().step()).isBetween(3L, 5L);
      assertThat(failed.failure().isNumeric()).isTrue();
      assertThat(Stripes.NETWORK.layerNames()).contains(failed.failure().layer());
      allFinite(get(run.weights()));
      get(run.apply(Stripes.SETTINGS.withOptimizer(new Sgd(0.01, 0))));
      assertThat(run.latest().failure()).as("the reason stays until training goes on").isNotNull();
      get(run.play());
      Snapshot later = until(run, s -> s.step() > failed.step() + 20);
      assertThat(later.failure()).isNull();
      assertThat(later.batchLoss()).isFinite().isLessThan(5);
    }
  }

  @Test
  void weightsThatOverflowInTheUpdateAreNeverSeen() {
    try (TrainingRun run = Stripes.run()) {
      Weights before = get(run.weights());
      get(run.apply(Stripes.SETTINGS.withOptimizer(new Sgd(1e300, 0))));
      Snapshot failed = get(run.step());
      assertThat(failed.state()).isEqualTo(RunState.FAILED);
      assertThat(failed.failure().step()).isEqualTo(1);
      assertThat(failed.failure().what()).isIn("w", "b");
      assertThat(failed.step()).isZero();
      assertThat(get(run.weights())).isEqualTo(before);
    }
  }

  @Test
  void weightsThatMakeTheLossOverflowAreTakenBackToThoseBefore() {
    try (TrainingRun run = TrainingRun.open(Network.initialWeights(Stripes.OTHER, 1), Stripes.TRAIN, null,
        Stripes.SETTINGS)) {
      Weights before = get(run.weights());
      get(run.apply(Stripes.SETTINGS.withOptimizer(new Sgd(1e32, 0))));
      Snapshot first = get(run.step());
      Snapshot second = get(run.step());
      assertThat(Set.of(first.state(), second.state())).contains(RunState.FAILED);
      assertThat(get(run.weights())).isEqualTo(before);
      assertThat(run.latest().failure().what()).isEqualTo("output");
    }
  }

  @Test
  void anInputThatIsNoNumberIsNamed() {
    Examples broken = new Broken(Float.NaN, null);
    try (TrainingRun run = TrainingRun.open(Stripes.weights(), broken, null, Stripes.SETTINGS)) {
      Snapshot failed = get(run.step());
      assertThat(failed.state()).isEqualTo(RunState.FAILED);
      assertThat(failed.failure()).isEqualTo(new Failure(1, "input", "output", Float.NaN));
      assertThat(get(run.weights())).isEqualTo(Stripes.weights());
    }
  }

  @Test
  void examplesThatCannotBeReadStopTheRunWithTheirMessage() {
    Examples broken = new Broken(0, new IllegalStateException("the disk is gone"));
    try (TrainingRun run = TrainingRun.open(Stripes.weights(), broken, null, Stripes.SETTINGS)) {
      get(run.play());
      Snapshot failed = until(run, s -> s.state() == RunState.FAILED);
      assertThat(failed.failure()).isEqualTo(new Failure(1, "", "the disk is gone", 0));
      assertThat(failed.failure()).hasToString("step 1: the disk is gone");
      get(run.load(Stripes.weights(), Stripes.TRAIN, Stripes.HELD_OUT));
      assertThat(get(run.step()).step()).isEqualTo(1);
    }
  }

  private static void allFinite(Weights weights) {
    weights.arrays().forEach((key, values) -> {
      for (float value : values) {
        assertThat(value).as(key).isFinite();
      }
    });
  }

  private record Broken(float value, RuntimeException problem) implements Examples {
    @Override
    public int size() {
      return 20;
    }

    @Override
    public Shape shape() {
      return Stripes.SHAPE;
    }

    @Override
    public int classes() {
      return 3;
    }

    @Override
    public void copyInput(int i, float[] to, int offset) {
      if (problem != null) {
        throw problem;
      }
      to[offset] = value;
    }

    @Override
    public int label(int i) {
      return 0;
    }
  }
}
