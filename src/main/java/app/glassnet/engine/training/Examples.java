package app.glassnet.engine.training;

import app.glassnet.engine.Shape;

/**
 * Labelled examples to train on or to test with. Read from the training thread, possibly while other threads read too:
 * an implementation must not change, or be safe to read while it does.
 */
public interface Examples {
  /** How many there are. */
  int size();

  /** The shape of one, channels first. */
  Shape shape();

  /** How many classes the labels tell apart. */
  int classes();

  /**
   * Copies one example.
   *
   * @param i which, 0 … size − 1
   * @param to where to, {@code shape().size()} numbers from {@code offset} on
   */
  void copyInput(int i, float[] to, int offset);

  /** The right class of one, 0 … classes − 1. */
  int label(int i);
}
