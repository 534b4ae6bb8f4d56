package app.glassnet.explain;

import app.glassnet.engine.layer.Axis;

/** What the steps ask of their arguments, said in one way. */
final class Checks {
  private Checks() {}

  static void length(String what, float[] array, int wanted) {
    if (array.length != wanted) {
      throw new IllegalArgumentException(what + ": got " + array.length + " numbers, needs " + wanted);
    }
  }

  /** Whether a position is real input, not padding. */
  static boolean isInside(int position, Axis axis) {
    return 0 <= position && position < axis.in();
  }

  static void index(String what, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(what + " " + index + ": there are " + size + ", counted from 0");
    }
  }
}
