package app.glassnet.engine.training;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Waits for what must come, and fails when it does not. */
final class Waiting {
  private static final int SECONDS = 60;

  private Waiting() {}

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("a future did not complete well: " + e, e);
    }
  }

  static Throwable failure(CompletableFuture<?> future) {
    try {
      throw new AssertionError("this should have failed: " + future.get(SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("a future did not complete: " + e, e);
    }
  }

  /** The first snapshot from now on that is as wanted; asks for the next whenever one is not. Is the listener meanwhile. */
  static Snapshot until(TrainingRun run, Predicate<Snapshot> wanted) {
    CompletableFuture<Snapshot> found = new CompletableFuture<>();
    run.onSnapshot(snapshot -> {
      if (wanted.test(snapshot)) {
        found.complete(snapshot);
      } else if (snapshot.state() != RunState.CLOSED && !found.isDone()) {
        // On a thread of its own: asking from here would keep the training thread asking itself for ever.
        CompletableFuture.runAsync(run::requestSnapshot);
      }
    });
    run.requestSnapshot();
    Snapshot snapshot = get(found);
    run.onSnapshot(null);
    return snapshot;
  }
}
