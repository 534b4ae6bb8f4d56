package app.glassnet.engine.training;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Something the training thread is asked to do.
 *
 * @param kind when it may be done
 * @param work what to do, on the training thread
 * @param result completes with what the work gives, or with what went wrong
 */
record Command<T>(Kind kind, Callable<T> work, CompletableFuture<T> result) {

  /** When a command may be done. */
  enum Kind {
    /** Only reads: between two layers. */
    READ,
    /** Changes how the run goes on, not the weights: between two steps. */
    STATE,
    /** Changes the weights: between two steps, and no reading overtakes it. */
    WEIGHTS
  }

  Command(Kind kind, Callable<T> work) {
    this(kind, work, new CompletableFuture<>());
  }

  /** Does it. Whatever goes wrong goes to whoever waits for the result, except that the run is being closed. */
  void run() {
    if (result.isDone()) {
      return;
    }
    try {
      result.complete(work.call());
    } catch (Closing e) {
      result.completeExceptionally(TrainingRun.closed());
      throw e;
    } catch (Exception | OutOfMemoryError e) {
      result.completeExceptionally(e);
    }
  }
}
