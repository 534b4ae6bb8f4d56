package app.glassnet.engine.layer;

/** Checks of the numbers a layer is described with. */
final class Options {
  private Options() {}

  static void positive(String what, int... values) {
    for (int value : values) {
      if (value < 1) {
        throw new IllegalArgumentException(what + " is at least 1, got " + value);
      }
    }
  }
}
