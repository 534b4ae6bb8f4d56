package app.glassnet.engine.training;

import app.glassnet.engine.network.Pass;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Some examples side by side, as a pass takes them. The arrays are used again while the number of examples stays. */
final class Batch {
  private final Examples examples;
  private final int numbers;
  private final int wanted;
  private float[] inputs = {};
  private float[] targets = {};
  private int[] lengths = {};
  private int[] indices = {};
  private boolean cut;

  Batch(Examples examples) {
    this.examples = examples;
    this.numbers = examples.shape().size();
    this.wanted = examples.targets();
  }

  /** Takes {@code count} examples; {@code which} says which stands at each place. */
  void take(int count, IntUnaryOperator which) {
    if (count != indices.length) {
      inputs = new float[count * numbers];
      targets = new float[count * wanted];
      lengths = new int[count];
      indices = new int[count];
    }
    cut = false;
    for (int i = 0; i < count; i++) {
      int index = which.applyAsInt(i);
      examples.copyInput(index, inputs, i * numbers);
      examples.copyTarget(index, targets, i * wanted);
      int length = examples.length(index);
      cut |= length != 0;
      lengths[i] = length == 0 ? examples.shape().dim(0) : length;
      indices[i] = index;
    }
  }

  /** Gives all of it to a pass of this batch size. */
  void into(Pass pass) {
    pass.input(inputs);
    pass.lengths(lengths());
    pass.wanted(targets);
  }

  int size() {
    return indices.length;
  }

  /** The examples, one after the other. */
  float[] inputs() {
    return inputs;
  }

  /** What is wanted, one after the other. */
  float[] targets() {
    return targets;
  }

  /** How many time steps of each count; null when all do. */
  int[] lengths() {
    return cut ? lengths : null;
  }

  /** Which example stands at a place of the batch. */
  int index(int inBatch) {
    return indices[inBatch];
  }

  /** A copy of one example's input. */
  float[] input(int inBatch) {
    return Arrays.copyOfRange(inputs, inBatch * numbers, (inBatch + 1) * numbers);
  }

  /** A copy of one example's target. */
  float[] target(int inBatch) {
    return Arrays.copyOfRange(targets, inBatch * wanted, (inBatch + 1) * wanted);
  }
}
