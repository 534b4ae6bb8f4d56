package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.get;
import static app.glassnet.engine.training.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private final TrainingRun run = Stripes.run();

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void anEvaluationIsWhatTheNetworkSaysOfEachExample() {
    for (int i = 0; i < 20; i++) {
      run.step();
    }
    Evaluation evaluation = get(run.evaluate(Stripes.HELD_OUT, 0));
    assertThat(evaluation.examples()).isEqualTo(230);
    assertThat(evaluation.step()).isEqualTo(20);
    int right = 0;
    double loss = 0;
    for (int i = 0; i < 230; i++) {
      float[] input = new float[64];
      Stripes.HELD_OUT.copyInput(i, input, 0);
      Trace trace = get(run.trace(input, app.glassnet.engine.trace.TraceDetail.loss(Stripes.HELD_OUT.label(i))));
      assertThat(evaluation.predicted()[i]).isEqualTo(trace.predicted());
      assertThat(evaluation.wrong().contains(i)).isEqualTo(trace.predicted() != i % 3);
      right += trace.predicted() == i % 3 ? 1 : 0;
      loss += trace.loss();
    }
    assertThat(evaluation.correct()).isEqualTo(right);
    assertThat(evaluation.accuracy()).isEqualTo(right / 230.0);
    assertThat(evaluation.loss()).isEqualTo(loss / 230, within(1e-5));
    assertThat(Arrays.stream(evaluation.confusion(3)).flatMapToInt(Arrays::stream).sum()).isEqualTo(230);
    assertThat(run.latest().evaluation()).as("other examples do not count as the held-out ones").isNull();
  }

  @Test
  void theHeldOutExamplesGoIntoTheCurve() {
    get(run.step());
    Evaluation evaluation = get(run.evaluate());
    Snapshot snapshot = run.latest();
    assertThat(snapshot.evaluation()).isSameAs(evaluation);
    Curve curve = snapshot.history().heldOut();
    assertThat(curve.size()).isEqualTo(1);
    assertThat(curve.step(0)).isEqualTo(1);
    assertThat(curve.accuracy(0)).isEqualTo(evaluation.accuracy(), within(1e-6));
  }

  @Test
  void itBelongsToTheWeightsOfTheMomentWhateverComesAfter() {
    Weights start = get(run.weights());
    CompletableFuture<Evaluation> first = run.evaluate(Stripes.HELD_OUT, 0);
    run.reset(99);
    CompletableFuture<Evaluation> second = run.evaluate(Stripes.HELD_OUT, 0);
    run.load(Network.initialWeights(Stripes.OTHER, 2));
    run.play();
    Evaluation ofStart = get(first);
    Evaluation ofReset = get(second);
    try (TrainingRun quiet = TrainingRun.open(start, Stripes.TRAIN, null, Stripes.SETTINGS)) {
      assertThat(get(quiet.evaluate(Stripes.HELD_OUT, 0)).loss()).isEqualTo(ofStart.loss());
      get(quiet.reset(99));
      assertThat(get(quiet.evaluate(Stripes.HELD_OUT, 0)).loss()).isEqualTo(ofReset.loss());
    }
  }

  @Test
  void itComesEverySoManySteps() {
    get(run.apply(Stripes.SETTINGS.withEvaluation(10, 120)));
    get(run.play());
    Snapshot snapshot = until(run, s -> s.history().heldOut().size() >= 5);
    Curve curve = snapshot.history().heldOut();
    for (int i = 0; i < curve.size(); i++) {
      assertThat(curve.step(i)).isEqualTo(10 * (i + 1));
    }
    assertThat(snapshot.evaluation().examples()).isEqualTo(120);
  }

  @Test
  void resetDropsTheEvaluationsOfBefore() {
    get(run.apply(Stripes.SETTINGS.withEvaluation(1, 0)));
    get(run.step());
    Snapshot reset = get(run.reset(1));
    assertThat(reset.history().heldOut().size()).isZero();
    get(run.evaluate(Stripes.HELD_OUT, 10));
    assertThat(run.latest().history().heldOut().size()).isZero();
  }

  @Test
  void aCancelledEvaluationEnds() {
    AtomicInteger read = new AtomicInteger();
    CompletableFuture<Void> reached = new CompletableFuture<>();
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    Examples endless = new Gated(read, reached, goOn);
    CompletableFuture<Evaluation> cancelled = run.evaluate(endless, 0);
    get(reached);
    cancelled.cancel(false);
    goOn.complete(null);
    assertThat(get(run.evaluate(Stripes.HELD_OUT, 50)).examples()).isEqualTo(50);
    assertThat(cancelled).isCancelled();
    assertThat(read.get()).as("the slice at work, not the whole million").isEqualTo(Evaluator.SLICE);
  }

  /** A million examples; reading the eleventh waits to be let through. */
  private record Gated(AtomicInteger read, CompletableFuture<Void> reached, CompletableFuture<Void> goOn)
      implements Examples {
    @Override
    public int size() {
      return 1_000_000;
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
      read.incrementAndGet();
      if (i == 10) {
        reached.complete(null);
        get(goOn);
      }
    }

    @Override
    public int label(int i) {
      return 0;
    }
  }
}
