package app.glassnet.engine.layer;

import java.util.Arrays;

/**
 * One state of a recurrent layer at work, h or c, at both ends of the sequence. Every array holds batch × units numbers,
 * example after example. What stands before the first step may be changed between two passes.
 */
public final class CellState {
  private final String name;
  final float[] first;
  final float[] last;
  final float[] firstGradient;
  final float[] lastGradient;

  CellState(String name, int size) {
    this.name = name;
    first = new float[size];
    last = new float[size];
    firstGradient = new float[size];
    lastGradient = new float[size];
  }

  /** {@code h} or {@code c}; in a bidirectional layer {@code forward.h} and so on. */
  public String name() {
    return name;
  }

  CellState named(String other) {
    return new CellState(this, other);
  }

  private CellState(CellState same, String name) {
    this.name = name;
    first = same.first;
    last = same.last;
    firstGradient = same.firstGradient;
    lastGradient = same.lastGradient;
  }

  /** What the next forward pass starts from; 0 at first. A stateful layer goes on from its last state instead. */
  public void setFirst(float[] values) {
    copy(values, first);
    copy(values, last);
  }

  /** What the last forward pass started from; a copy. */
  public float[] first() {
    return first.clone();
  }

  /** What it ended with; a copy. */
  public float[] last() {
    return last.clone();
  }

  /** The loss's gradient with respect to the first state, after a backward pass; a copy. */
  public float[] firstGradient() {
    return firstGradient.clone();
  }

  /**
   * The loss's gradient with respect to the last state, which whoever goes on from it has worked out; part of every
   * backward pass from now on. 0 at first.
   */
  public void setLastGradient(float[] values) {
    copy(values, lastGradient);
  }

  /** The next pass goes on where the last one ended. */
  void carry() {
    System.arraycopy(last, 0, first, 0, first.length);
  }

  void reset() {
    Arrays.fill(first, 0);
    Arrays.fill(last, 0);
  }

  private static void copy(float[] from, float[] to) {
    if (from.length != to.length) {
      throw new IllegalArgumentException("a state of %d numbers is needed, got %d".formatted(to.length, from.length));
    }
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
