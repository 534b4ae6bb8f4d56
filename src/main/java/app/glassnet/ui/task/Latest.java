package app.glassnet.ui.task;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on another thread of which only the newest matters: while one piece is under way, of all that is asked for only the
 * last is kept, and started when the other is done. So a hand that moves faster than the machine gets every picture the
 * machine can make, and never an old one last. Used on the interface thread; the work itself runs one piece at a time.
 */
public final class Latest<A, R> {
  private final Function<A, R> work;
  private final Consumer<R> receiver;
  private final Consumer<Throwable> problem;
  private A waiting;
  private boolean busy;
  private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);

  /**
   * @param work runs on another thread
   * @param receiver gets the result on the interface thread
   * @param problem gets what the work threw, on the interface thread
   */
  public Latest(Function<A, R> work, Consumer<R> receiver, Consumer<Throwable> problem) {
    this.work = work;
    this.receiver = receiver;
    this.problem = problem;
  }

  /** Asks for this in place of everything that has been asked for and not begun. */
  public void ask(A what) {
    Ui.check();
    waiting = what;
    if (!busy) {
      if (settled.isDone()) {
        settled = new CompletableFuture<>();
      }
      start();
    }
  }

  /** Completes when the result of the last asking has been received. */
  public CompletableFuture<?> settled() {
    return settled;
  }

  private void start() {
    A now = waiting;
    waiting = null;
    busy = true;
    CompletableFuture.supplyAsync(() -> work.apply(now)).whenCompleteAsync((result, fault) -> {
      try {
        if (fault == null) {
          receiver.accept(result);
        } else {
          problem.accept(fault.getCause() == null ? fault : fault.getCause());
        }
      } finally {
        busy = false;
        if (waiting != null) {
          start();
        } else {
          settled.complete(null);
        }
      }
    }, Ui.executor());
  }
}
