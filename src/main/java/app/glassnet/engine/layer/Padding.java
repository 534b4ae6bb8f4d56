package app.glassnet.engine.layer;

/** How the border of an image, or of a signal along time, is widened before a window slides over it. */
public sealed interface Padding {
  /** No border: the window stays inside the input. */
  Padding VALID = new Valid();

  /** TensorFlow's "same": the output has ceil(n / stride) positions; an odd pixel of border goes to the end. */
  Padding SAME = new Same();

  /** The past only: as much border before the first number that an output never sees what comes after it. */
  Padding CAUSAL = new Causal();

  record Valid() implements Padding {}

  record Same() implements Padding {}

  /** Along time alone. */
  record Causal() implements Padding {}

  /** So many pixels on each side. */
  record Explicit(int top, int bottom, int left, int right) implements Padding {
    public Explicit {
      if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
        throw new IllegalArgumentException(
            "padding cannot be negative: " + top + ", " + bottom + ", " + left + ", " + right);
      }
    }
  }

  static Padding explicit(int top, int bottom, int left, int right) {
    return new Explicit(top, bottom, left, right);
  }

  /** A border of a signal, before its beginning and after its end. */
  static Padding explicit(int before, int after) {
    return new Explicit(0, 0, before, after);
  }
}
