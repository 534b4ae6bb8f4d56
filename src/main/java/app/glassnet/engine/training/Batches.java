package app.glassnet.engine.training;

import java.util.Arrays;

/**
 * Cuts the epochs into batches and copies them together. An epoch whose length is no multiple of the batch size ends in
 * a smaller batch, as in Keras: no example is left out. The arrays are made once and used again; only a batch of
 * another length takes new ones.
 */
final class Batches {
  private final Examples examples;
  private final int numbers;
  private final Order order;
  private long epoch;
  private int place;

  private float[] inputs = {};
  private int[] labels = {};
  private int[] indices = {};

  Batches(Examples examples, long seed) {
    this.examples = examples;
    this.numbers = examples.shape().size();
    this.order = new Order(examples.size(), seed, 0);
  }

  /**
   * Puts the next batch together.
   *
   * @param most the batch size
   * @param seed of the order, used when an epoch begins
   * @return how many examples it holds
   */
  int next(int most, long seed) {
    if (place == order.size()) {
      order.shuffle(seed, epoch + 1);
      epoch++;
      place = 0;
    }
    int count = Math.min(most, order.size() - place);
    if (count != labels.length) {
      inputs = new float[count * numbers];
      labels = new int[count];
      indices = new int[count];
    }
    for (int i = 0; i < count; i++) {
      int index = order.at(place + i);
      examples.copyInput(index, inputs, i * numbers);
      labels[i] = examples.label(index);
      indices[i] = index;
    }
    place += count;
    return count;
  }

  /** The examples of the batch, one after the other. */
  float[] inputs() {
    return inputs;
  }

  /** Their classes. */
  int[] labels() {
    return labels;
  }

  /** Which example stands at a place of the batch. */
  int index(int inBatch) {
    return indices[inBatch];
  }

  /** A copy of one example's input. */
  float[] input(int inBatch) {
    return Arrays.copyOfRange(inputs, inBatch * numbers, (inBatch + 1) * numbers);
  }

  /** How often the examples were gone through: 1.5 is the middle of the second time. */
  double epoch() {
    return epoch + (double) place / order.size();
  }
}
