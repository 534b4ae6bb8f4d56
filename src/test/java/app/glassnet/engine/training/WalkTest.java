package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Sgd;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk through one batch: forward, loss, backward, update. */
class WalkTest {
  private static final double RATE = 0.125;
  private final TrainingRun run = Stripes.run();

  @BeforeEach
  void prepare() {
    get(run.apply(Stripes.SETTINGS.withOptimizer(new Sgd(RATE, 0))));
    run.show(new SnapshotContent(SnapshotContent.Parameters.ALL, true, 2));
  }

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void everyPartShowsWhatIsThere() {
    Snapshot forward = get(run.subStep());
    assertThat(forward.subStep()).isEqualTo(SubStep.FORWARD);
    assertThat(forward.step()).isZero();
    BatchTrace example = forward.example();
    assertThat(example.batchSize()).isEqualTo(16);
    assertThat(example.trace().input()).isEqualTo(Stripes.input(example.index()));
    assertThat(example.trace().label()).isEqualTo(Stripes.TRAIN.label(example.index()));
    assertThat(example.trace().loss()).isNaN();
    assertThat(example.trace().hasGradients()).isFalse();
    assertThat(forward.gradients()).isEmpty();

    Snapshot loss = get(run.subStep());
    assertThat(loss.subStep()).isEqualTo(SubStep.LOSS);
    assertThat(loss.batchLoss()).isPositive();
    assertThat(loss.example().trace().loss()).isPositive();

    Snapshot backward = get(run.subStep());
    assertThat(backward.subStep()).isEqualTo(SubStep.BACKWARD);
    assertThat(backward.example().trace().hasGradients()).isTrue();
    assertThat(backward.gradients()).containsOnlyKeys(Stripes.NETWORK.parameters().keySet());
    assertThat(backward.weights()).isEqualTo(Stripes.weights());

    Snapshot update = get(run.subStep());
    assertThat(update.subStep()).isEqualTo(SubStep.UPDATE);
    assertThat(update.step()).isEqualTo(1);
    assertThat(update.example().trace().layer("conv1").output())
        .as("still what led to the change").isEqualTo(forward.example().trace().layer("conv1").output());
    moved(backward.weights(), backward.gradients(), update.weights());

    assertThat(get(run.subStep()).subStep()).isEqualTo(SubStep.FORWARD);
  }

  /** Plain gradient descent: w ← w − rate · gradient. */
  private static void moved(Weights before, Map<String, float[]> gradients, Weights after) {
    for (String key : before.keys()) {
      for (int i = 0; i < gradients.get(key).length; i++) {
        assertThat((double) after.value(key, i))
            .isEqualTo(before.value(key, i) - RATE * gradients.get(key)[i], within(1e-6));
      }
    }
  }

  @Test
  void theBatchsLossIsTheMeanOfItsExamples() {
    get(run.subStep());
    double sum = 0;
    double batchLoss = get(run.subStep()).batchLoss();
    for (int i = 0; i < 16; i++) {
      run.show(SnapshotContent.NUMBERS.withExample(i));
      Snapshot shown = Waiting.until(run, s -> s.example() != null);
      sum += shown.example().trace().loss();
    }
    assertThat(sum / 16).isEqualTo(batchLoss, within(1e-5));
    run.show(SnapshotContent.NUMBERS.withExample(16));
    assertThat(Waiting.until(run, s -> true).example()).as("there is no seventeenth").isNull();
  }

  @Test
  void aStepFinishesTheWalk() {
    get(run.subStep());
    get(run.subStep());
    Snapshot step = get(run.step());
    assertThat(step.step()).isEqualTo(1);
    assertThat(step.subStep()).isEqualTo(SubStep.READY);
    assertThat(step.example()).isNull();
  }

  @Test
  void playingFinishesTheWalkToo() {
    get(run.subStep());
    get(run.subStep());
    get(run.subStep());
    get(run.play());
    assertThat(Waiting.until(run, s -> s.step() >= 3).subStep()).isEqualTo(SubStep.READY);
  }

  @Test
  void walkingPauses() {
    get(run.play());
    assertThat(get(run.subStep()).state()).isEqualTo(RunState.PAUSED);
  }

  @Test
  void resetAndLoadEndTheWalk() {
    get(run.subStep());
    assertThat(get(run.reset(1)).subStep()).isEqualTo(SubStep.READY);
    get(run.subStep());
    assertThat(get(run.load(Stripes.weights())).subStep()).isEqualTo(SubStep.READY);
    assertThat(get(run.subStep()).subStep()).isEqualTo(SubStep.FORWARD);
  }

  @Test
  void anotherBatchSizeCountsFromTheNextBatch() {
    get(run.subStep());
    get(run.apply(Stripes.SETTINGS.withBatchSize(5)));
    get(run.subStep());
    assertThat(get(run.subStep()).example().batchSize()).isEqualTo(16);
    get(run.subStep());
    assertThat(get(run.subStep()).example().batchSize()).isEqualTo(5);
  }
}
