package app.glassnet.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Counts what is still under way, so that a picture can wait for all of it. On the interface thread. */
public final class Pending {
  private int open;
  private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

  /** Something more is under way. */
  public void begin() {
    open++;
  }

  /** One thing is done. */
  public void end() {
    open--;
    if (open == 0) {
      List<CompletableFuture<Void>> done = List.copyOf(waiting);
      waiting.clear();
      done.forEach(f -> f.complete(null));
    }
  }

  /** Completes when nothing is under way any more; at once when nothing is. */
  public CompletableFuture<Void> idle() {
    if (open == 0) {
      return CompletableFuture.completedFuture(null);
    }
    var future = new CompletableFuture<Void>();
    waiting.add(future);
    return future;
  }
}
