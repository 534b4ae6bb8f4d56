package app.glassnet.engine.training;

import static app.glassnet.engine.training.Waiting.failure;
import static app.glassnet.engine.training.Waiting.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClosingTest {

  @Test
  void aClosedRunSaysSo() {
    TrainingRun run = Stripes.run();
    get(run.step());
    run.close();
    run.close();
    assertThat(run.latest().state()).isEqualTo(RunState.CLOSED);
    assertThat(run.latest().step()).isEqualTo(1);
    for (CompletableFuture<?> future : List.of(run.play(), run.pause(), run.step(), run.subStep(), run.reset(1),
        run.load(Stripes.weights()), run.apply(Stripes.SETTINGS), run.trace(Stripes.input(0)), run.weights(),
        run.evaluate(), run.evaluate(Stripes.HELD_OUT, 0))) {
      assertThat(failure(future)).isInstanceOf(IllegalStateException.class).hasMessageContaining("is closed");
    }
    assertThatThrownBy(run::requestSnapshot).hasMessageContaining("is closed");
    assertThatThrownBy(() -> run.watch(null)).hasMessageContaining("is closed");
    assertThatThrownBy(() -> run.show(SnapshotContent.KERNELS)).hasMessageContaining("is closed");
    assertThatThrownBy(() -> run.onSnapshot(null)).hasMessageContaining("is closed");
  }

  @Test
  void everyCommandThatStillWaitsIsAnswered() {
    TrainingRun run = Stripes.run();
    List<CompletableFuture<?>> waiting = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      waiting.add(i % 4 == 0 ? run.evaluate() : run.step());
    }
    run.close();
    assertThat(waiting).allSatisfy(future -> assertThat(future).isDone());
  }

  @Test
  void closingWhilePlayingFromManyThreadsEndsOnce() {
    TrainingRun run = Stripes.run();
    get(run.play());
    List<CompletableFuture<Void>> closers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      closers.add(CompletableFuture.runAsync(run::close));
    }
    closers.forEach(Waiting::get);
    assertThat(run.latest().state()).isEqualTo(RunState.CLOSED);
    assertThat(Thread.getAllStackTraces().keySet()).noneMatch(t -> t.getName().equals("training stripes"));
  }

  @Test
  void closingFromTheTrainingThreadItselfWorks() {
    TrainingRun run = Stripes.run();
    CompletableFuture<Void> closed = run.step().thenRun(run::close);
    get(closed);
    run.close();
    assertThat(run.latest().state()).isEqualTo(RunState.CLOSED);
  }

  @Test
  void theListenerHearsOfTheEnd() {
    TrainingRun run = Stripes.run();
    CompletableFuture<Snapshot> end = new CompletableFuture<>();
    run.onSnapshot(s -> {
      if (s.state() == RunState.CLOSED) {
        end.complete(s);
      }
    });
    run.close();
    assertThat(get(end).state()).isEqualTo(RunState.CLOSED);
  }
}
