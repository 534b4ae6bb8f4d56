package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.failure;
import static app.glassnet.engine.training.Waiting.get;
import static app.glassnet.engine.training.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.loss.MeanAbsoluteError;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Clipping;
import app.glassnet.engine.optimizer.Schedule;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The same run with numbers for targets, and with a target at every time step. */
class TargetsTest {
  private static final Weights SUMS = Network.initialWeights(Waves.TO_SUMS, 3);
  private static final Weights SIGNS = Network.initialWeights(Waves.TO_SIGNS, 3);

  @Test
  void numbersAreLearnedAndTheSameBitsComeTwice() {
    float[][] weights = new float[2][];
    double[] errors = new double[2];
    for (int time = 0; time < 2; time++) {
      try (TrainingRun run = TrainingRun.open(SUMS, Waves.SUMS, Waves.SUMS_HELD_OUT, Waves.SETTINGS)) {
        double first = get(run.step()).batchMetric();
        for (int i = 1; i < 150; i++) {
          run.step();
        }
        Snapshot last = get(run.step());
        assertThat(last.batchMetric()).as("mean absolute error").isLessThan(first / 5);
        assertThat(last.batchAccuracy()).isNaN();
        assertThat(last.history().training().metric(150)).isEqualTo(last.batchMetric(), within(1e-6));
        weights[time] = get(run.weights()).array("dense1.w");
        errors[time] = get(run.evaluate()).absoluteError();
      }
    }
    assertThat(weights[0]).isEqualTo(weights[1]);
    assertThat(errors[0]).isEqualTo(errors[1]).isLessThan(0.2);
  }

  @Test
  void anEvaluationOfNumbersIsWhatTheNetworkSaysOfEach() {
    try (TrainingRun run = TrainingRun.open(SUMS, Waves.SUMS, Waves.SUMS_HELD_OUT, Waves.SETTINGS)) {
      Evaluation evaluation = get(run.evaluate());
      double loss = 0;
      double error = 0;
      for (int i = 0; i < 130; i++) {
        float[] target = Waves.SUMS_HELD_OUT.target(i);
        Trace trace = get(run.trace(Waves.SUMS_HELD_OUT.input(i), TraceDetail.gradients(target)));
        assertThat(Arrays.copyOfRange(evaluation.outputs(), 6 * i, 6 * i + 6)).containsExactly(trace.logits(), within(1e-6f));
        assertThat(Arrays.copyOfRange(evaluation.targets(), 6 * i, 6 * i + 6)).isEqualTo(target);
        assertThat(trace.probabilities()).isEmpty();
        assertThat(trace.label()).isEqualTo(-1);
        loss += trace.loss();
        for (int k = 0; k < 6; k++) {
          error += Math.abs(trace.logits()[k] - target[k]);
          assertThat(trace.layer("dense2").gradient()[k])
              .isEqualTo(2 * (trace.logits()[k] - target[k]) / 6, within(1e-6f));
        }
      }
      assertThat(evaluation.loss()).isEqualTo(loss / 130, within(1e-5));
      assertThat(evaluation.absoluteError()).isEqualTo(error / (130 * 6), within(1e-5));
      assertThat(evaluation.metric()).isEqualTo(evaluation.absoluteError());
      assertThat(evaluation.accuracy()).isNaN();
      assertThat(evaluation.labels()).isEmpty();
    }
  }

  @Test
  void onlyTheTimeStepsWithinTheirLengthCount() {
    try (TrainingRun run = TrainingRun.open(SIGNS, Waves.SIGNS, Waves.SIGNS_HELD_OUT, Waves.SETTINGS)) {
      Evaluation start = get(run.evaluate());
      int answers = 0;
      double loss = 0;
      int correct = 0;
      for (int i = 0; i < 130; i++) {
        float[] p = get(run.trace(Waves.SIGNS_HELD_OUT.input(i))).probabilities();
        for (int step = 0; step < 1 + i % 6; step++) {
          int label = (int) Waves.SIGNS_HELD_OUT.target(i)[step];
          loss -= Math.log(p[2 * step + label]);
          int chosen = p[2 * step + 1] > p[2 * step] ? 1 : 0;
          assertThat(start.predicted()[answers]).isEqualTo(chosen);
          assertThat(start.labels()[answers]).isEqualTo(label);
          correct += chosen == label ? 1 : 0;
          answers++;
        }
      }
      assertThat(start.labels()).hasSize(answers);
      assertThat(start.examples()).isEqualTo(130);
      assertThat(start.loss()).isEqualTo(loss / answers, within(1e-5));
      assertThat(start.perplexity()).isEqualTo(Math.exp(loss / answers), within(1e-4));
      assertThat(start.accuracy()).isEqualTo((double) correct / answers);
      assertThat(Arrays.stream(start.confusion(2)).flatMapToInt(Arrays::stream).sum()).isEqualTo(answers);
      for (int i = 0; i < 100; i++) {
        run.step();
      }
      assertThat(get(run.step()).batchAccuracy()).isGreaterThan(0.9);
      assertThat(get(run.evaluate()).accuracy()).isGreaterThan(0.9);
    }
  }

  @Test
  void aWalkShowsTheTargetsAndTheGradientsOfTheBatch() {
    try (TrainingRun run = TrainingRun.open(SIGNS, Waves.SIGNS, null, Waves.SETTINGS)) {
      run.show(SnapshotContent.NUMBERS.withExample(2));
      run.subStep();
      run.subStep();
      BatchTrace walked = get(run.subStep()).example();
      assertThat(walked.trace().target()).isEqualTo(Waves.SIGNS.target(walked.index()));
      float[] gradient = walked.trace().layer("dense2").gradient();
      int length = Waves.SIGNS.length(walked.index());
      for (int i = 0; i < gradient.length; i++) {
        assertThat(gradient[i] == 0).as("number %d of %d steps", i, length).isEqualTo(i >= 2 * length);
      }
    }
  }

  @Test
  void aNumberThatIsNoneStopsTheRunWithTheLastGoodWeights() {
    Settings wild = Waves.SETTINGS.withOptimizer(new Sgd(1e30, 0));
    try (TrainingRun run = TrainingRun.open(SUMS, Waves.SUMS, null, wild)) {
      get(run.play());
      Snapshot failed = until(run, s -> s.state() == RunState.FAILED);
      assertThat(failed.failure().isNumeric()).isTrue();
      for (float value : get(run.weights()).array("dense1.w")) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void scheduleAndClippingAreAtWorkAndSeen() {
    Settings settings = Waves.SETTINGS.withOptimizer(new Sgd(0.1, 0)).withSchedule(new Schedule.Drop(2, 0.1))
        .withClipping(new Clipping(0, 1e-3));
    try (TrainingRun run = TrainingRun.open(SUMS, Waves.SUMS, null, settings)) {
      assertThat(run.latest().learningRate()).isEqualTo(0.1);
      float[] before = SUMS.array("dense1.w");
      get(run.step());
      assertThat(run.latest().gradientNorm()).isGreaterThan(1e-3);
      float[] after = get(run.weights()).array("dense1.w");
      double moved = 0;
      for (int i = 0; i < before.length; i++) {
        moved += Math.pow(before[i] - after[i], 2);
      }
      assertThat(Math.sqrt(moved)).as("at most rate times norm").isPositive().isLessThanOrEqualTo(1.001e-4);
      assertThat(get(run.step()).learningRate()).isEqualTo(0.01, within(1e-12));
      assertThat(get(run.apply(settings.withClipping(Clipping.NONE))).settings().clipping()).isEqualTo(Clipping.NONE);
      get(run.step());
      assertThat(run.latest().gradientNorm()).isNaN();
    }
  }

  @Test
  void targetsOfAnotherKindAreRefused() {
    try (TrainingRun run = TrainingRun.open(SUMS, Waves.SIGNS, null, Waves.SETTINGS)) {
      assertThat(failure(run.step())).hasMessage("network \"sums\" turns 6×2 into 6×1 for the loss mean_squared_error; "
          + "the examples are 6×2, each with 6 of 2 classes");
      get(run.load(Network.initialWeights(Waves.TO_SUMS.withLoss(new MeanAbsoluteError()), 1), Waves.SUMS, null));
      assertThat(get(run.step()).batchLoss()).as("the same when the loss is it").isEqualTo(run.latest().batchMetric(),
          within(1e-6));
    }
  }
}
