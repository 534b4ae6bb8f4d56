package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Clipping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stateful order: what a batch ends with is where the next one starts. */
class StatefulTest {
  private static final int STEPS = 4;
  private static final Settings SETTINGS = new Settings(3, new Adam(), 5).withOrder(BatchOrder.STATEFUL);

  /** A long series in windows without overlap; at every step the value {@code delay} steps ago is wanted. */
  private record Echo(int size, int delay, long seed) implements Examples {
    float value(int place) {
      return place < 0 ? 0 : (float) SeededRandom.stream(seed, place).nextGaussian();
    }

    @Override
    public Shape shape() {
      return Shape.of(STEPS, 1);
    }

    @Override
    public int classes() {
      return 0;
    }

    @Override
    public void copyInput(int i, float[] to, int offset) {
      for (int t = 0; t < STEPS; t++) {
        to[offset + t] = value(i * STEPS + t);
      }
    }

    @Override
    public int targets() {
      return STEPS;
    }

    @Override
    public void copyTarget(int i, float[] to, int offset) {
      for (int t = 0; t < STEPS; t++) {
        to[offset + t] = value(i * STEPS + t - delay);
      }
    }
  }

  private static Weights weights() {
    return Network.initialWeights(new NetworkSpec("echo", Shape.of(STEPS, 1), List.of(
        Lstm.of(5).withReturnSequences(true).withStateful(true), Dense.of(1)), new MeanSquaredError()), 3);
  }

  /** With a learning rate of 0 every batch is a plain forward pass over its streams. */
  @Test
  void theLossesAreThoseOfTheStreamsReadInOneGoAndTheStateIsResetAtTheirEnd() {
    Echo echo = new Echo(10, 1, 7);
    try (TrainingRun run = TrainingRun.open(weights(), echo, null, SETTINGS.withLearningRate(0));
        Network joined = Network.of(whole(3 * STEPS))) {
      Pass pass = joined.pass(3);
      float[] inputs = new float[3 * 3 * STEPS];
      float[] targets = new float[inputs.length];
      for (int i = 0; i < 9; i++) {
        echo.copyInput(i, inputs, i * STEPS);
        echo.copyTarget(i, targets, i * STEPS);
      }
      pass.input(inputs);
      pass.wanted(targets);
      pass.forward(false);
      double sum = 0;
      double first = get(run.step()).batchLoss();
      sum += first;
      sum += get(run.step()).batchLoss();
      sum += get(run.step()).batchLoss();
      assertThat(sum / 3).isEqualTo(pass.loss(), within(1e-6));
      assertThat(get(run.step()).batchLoss()).as("the streams begin anew from a state of 0").isEqualTo(first);
    }
  }

  private static Weights whole(int steps) {
    return new Weights(new NetworkSpec("echo", Shape.of(steps, 1), List.of(
        Lstm.of(5).withReturnSequences(true), Dense.of(1)), new MeanSquaredError()), weights().arrays());
  }

  @Test
  void anEvaluationReadsTheHeldOutExamplesAsOneStream() {
    Echo echo = new Echo(6, 1, 9);
    try (TrainingRun run = TrainingRun.open(weights(), echo, echo, SETTINGS);
        Network one = Network.of(whole(6 * STEPS))) {
      Evaluation found = get(run.evaluate());
      float[] input = new float[6 * STEPS];
      for (int i = 0; i < 6; i++) {
        echo.copyInput(i, input, i * STEPS);
      }
      Pass pass = one.pass(1);
      pass.input(input);
      pass.forward(false);
      assertThat(found.outputs()).containsExactly(pass.logits(0), within(1e-5f));
      get(run.apply(SETTINGS.withOrder(BatchOrder.SHUFFLED)));
      assertThat(get(run.evaluate()).outputs()).isNotEqualTo(found.outputs());
    }
  }

  /** An echo from before the window is out of reach without the state. */
  @Test
  void whatLiesInTheBatchBeforeIsLearnedOnlyWithTheState() {
    NetworkSpec spec = new NetworkSpec("echo", Shape.of(STEPS, 1), List.of(
        SimpleRnn.of(8).withReturnSequences(true).withStateful(true), Dense.of(1)), new MeanSquaredError());
    Settings settings = new Settings(8, new Adam(0.01, 0.9, 0.999, 1e-7), 5).withClipping(new Clipping(0, 1));
    double[] losses = new double[2];
    for (BatchOrder order : List.of(BatchOrder.SHUFFLED, BatchOrder.STATEFUL)) {
      try (TrainingRun run = TrainingRun.open(Network.initialWeights(spec, 3), new Echo(400, 2, 7), new Echo(50, 2, 8),
          settings.withOrder(order))) {
        for (int i = 0; i < 600; i++) {
          run.step();
        }
        losses[order == BatchOrder.STATEFUL ? 1 : 0] = get(run.evaluate()).loss();
      }
    }
    assertThat(losses[0]).as("half of what is wanted lies before the window").isGreaterThan(0.35);
    assertThat(losses[1]).isLessThan(losses[0] / 3);
  }

  @Test
  void aRunWithStateIsTheSameTwiceAndReadingChangesNothing() {
    double[] losses = new double[2];
    for (int time = 0; time < 2; time++) {
      try (TrainingRun run = TrainingRun.open(weights(), new Echo(20, 1, 7), new Echo(5, 1, 8),
          SETTINGS.withBatchSize(1))) {
        for (int i = 0; i < 15; i++) {
          run.step();
          if (time == 1) {
            get(run.trace(new float[STEPS]));
            get(run.evaluate());
          }
        }
        losses[time] = get(run.step()).batchLoss();
      }
    }
    assertThat(losses[0]).isEqualTo(losses[1]);
  }
}
