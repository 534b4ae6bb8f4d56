package app.glassnet.engine.training;

import java.util.stream.IntStream;

/** In which order an epoch goes through the examples. */
public enum BatchOrder {
  /** Every example once, in an order the seed and the epoch decide. */
  SHUFFLED,
  /** As they stand. */
  IN_ORDER,
  /**
   * As parallel streams: with n examples and batches of b, stream i is the ⌊n/b⌋ examples from i·⌊n/b⌋ on, and batch k
   * holds the k-th of each stream. So example i of a batch continues example i of the batch before, and recurrent
   * layers that are stateful go on from there; when the streams end, they begin anew and the state is reset. Every
   * batch is whole; the last n mod b examples are left out. Gradients end at the border of a batch.
   */
  STATEFUL;

  /**
   * The examples of an epoch in the order a run takes them: what {@link TrainingRun} does, to look at.
   *
   * @param examples how many there are
   * @param batch examples a step; the number of streams
   */
  public int[] of(int examples, int batch, long seed, long epoch) {
    Order order = new Order(examples);
    if (examples > 0) {
      order.arrange(this, seed, epoch, batch);
    }
    return IntStream.range(0, examples == 0 ? 0 : order.size()).map(order::at).toArray();
  }
}
