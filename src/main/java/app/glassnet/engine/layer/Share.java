package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Workers;
import java.util.function.Consumer;

/**
 * Some examples of a batch that one thread works on. How a batch is cut depends on its size alone, never on the machine
 * or on who is at work.
 *
 * @param number which share: for sums, which are added up in this order
 * @param first the first example
 * @param end the example after the last
 * @param worker 0 … {@link Workers#COUNT} − 1, which thread: for working memory
 */
public record Share(int number, int first, int end, int worker) {
  /**
   * Cuts a batch into shares and has them worked on by all threads there are; returns when all are done. For layers
   * that want many examples at once; others extend {@link SharedRun}.
   *
   * @param count shares, at most one an example
   * @param worthIt whether it is enough work (0.1 ms or more) to wake other threads
   */
  public static void each(int batch, int count, boolean worthIt, Consumer<Share> work) {
    int shares = Math.min(batch, count);
    Workers.run(shares, worthIt, (n, worker) ->
        work.accept(new Share(n, n * batch / shares, (n + 1) * batch / shares, worker)));
  }
}
