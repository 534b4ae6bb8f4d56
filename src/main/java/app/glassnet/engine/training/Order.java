package app.glassnet.engine.training;

import app.glassnet.engine.init.SeededRandom;

/**
 * The order in which an epoch goes through the examples: every one once, shuffled. Epoch e of seed s is Fisher and
 * Yates's shuffle (Durstenfeld's form: for i from the end down to 1, swap i with a random one of 0 … i) with the
 * numbers of {@code SeededRandom.stream(s, e)}, so it is the same on every machine and does not depend on the epochs
 * before.
 */
final class Order {
  private final int[] order;

  Order(int examples, long seed, long epoch) {
    order = new int[examples];
    shuffle(seed, epoch);
  }

  /** Another epoch's order in place of this one. */
  void shuffle(long seed, long epoch) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SeededRandom random = SeededRandom.stream(seed, epoch);
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

  int size() {
    return order.length;
  }
}
