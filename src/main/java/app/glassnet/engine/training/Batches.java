package app.glassnet.engine.training;

/**
 * Cuts the epochs into batches. An epoch whose length is no multiple of the batch size ends in a smaller batch, as in
 * Keras: no example is left out. In {@link BatchOrder#STATEFUL} order every batch is whole, and what does not fill a
 * stream is left out.
 */
final class Batches {
  private final Order order;
  private final Batch batch;
  private BatchOrder kind;
  private int streams;
  private long epoch;
  private int place;
  private boolean first;

  Batches(Examples examples) {
    this.order = new Order(examples.size());
    this.batch = new Batch(examples);
  }

  /**
   * Puts the next batch together. Another order, or another number of streams, begins an epoch.
   *
   * @param most the batch size
   * @param seed of the order, used when an epoch begins
   * @param wanted the order of the examples
   */
  Batch next(int most, long seed, BatchOrder wanted) {
    int lanes = wanted == BatchOrder.STATEFUL ? most : 0;
    first = wanted != kind || lanes != streams || place == order.size();
    if (first) {
      epoch += place == 0 ? 0 : 1;
      place = 0;
      kind = wanted;
      streams = lanes;
      order.arrange(wanted, seed, epoch, most);
    }
    int from = place;
    place += Math.min(most, order.size() - place);
    batch.take(place - from, i -> order.at(from + i));
    return batch;
  }

  /** The batch put together last. */
  Batch batch() {
    return batch;
  }

  /** Whether that batch began an epoch: nothing of before goes on in it. */
  boolean isFirst() {
    return first;
  }

  /** How often the examples were gone through: 1.5 is the middle of the second time. */
  double epoch() {
    return place == 0 ? epoch : epoch + (double) place / order.size();
  }
}
