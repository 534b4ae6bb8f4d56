package app.glassnet.engine.training;

import app.glassnet.engine.init.SeededRandom;

/**
 * The order in which an epoch goes through the examples, see {@link BatchOrder}. Shuffled, epoch e of seed s is Fisher
 * and Yates's shuffle (Durstenfeld's form: for i from the end down to 1, swap i with a random one of 0 … i) with the
 * numbers of {@code SeededRandom.stream(s, e)}, so it is the same on every machine and does not depend on the epochs
 * before.
 */
final class Order {
  private final int[] order;
  private int size;

  Order(int examples) {
    order = new int[examples];
  }

  /** @param batch how many streams {@link BatchOrder#STATEFUL} has, fewer when there are fewer examples */
  void arrange(BatchOrder kind, long seed, long epoch, int batch) {
    size = order.length;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    switch (kind) {
      case SHUFFLED -> shuffle(SeededRandom.stream(seed, epoch));
      case IN_ORDER -> { }
      case STATEFUL -> {
        int streams = Math.min(batch, order.length);
        size = order.length - order.length % streams;
        for (int i = 0; i < size; i++) {
          order[i] = i % streams * (size / streams) + i / streams;
        }
      }
    }
  }

  private void shuffle(SeededRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** The example at a place of the epoch. */
  int at(int place) {
    return order[place];
  }

  /** How many places the epoch has. */
  int size() {
    return size;
  }
}
