package app.glassnet.engine.training;

import app.glassnet.engine.Shape;

/**
 * Examples to train on or to test with, and what is wanted for each: a class or real numbers, for the example as a
 * whole or for each of its time steps. Read from the training thread, possibly while other threads read too: an
 * implementation must not change, or be safe to read while it does.
 */
public interface Examples {
  /** How many there are. */
  int size();

  /** The shape of one: channels first, or [time, features]. */
  Shape shape();

  /** How many classes the targets tell apart; 0 when they are real numbers. */
  int classes();

  /**
   * Copies one example.
   *
   * @param i which, 0 … size − 1
   * @param to where to, {@code shape().size()} numbers from {@code offset} on
   */
  void copyInput(int i, float[] to, int offset);

  /** The right class of one that has a single class, 0 … classes − 1. */
  default int label(int i) {
    throw new UnsupportedOperationException("these examples have no single class each");
  }

  /** How many numbers a target is: one class, or one a time step; or the numbers wanted of all outputs. */
  default int targets() {
    return 1;
  }

  /** Copies one target, {@code targets()} numbers from {@code offset} on; classes as whole numbers. */
  default void copyTarget(int i, float[] to, int offset) {
    to[offset] = label(i);
  }

  /** How many of its time steps count, from the first on: 1 … {@code shape().dim(0)}; 0 for all. */
  default int length(int i) {
    return 0;
  }
}
