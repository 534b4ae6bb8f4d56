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

  /** A pooling window that lies in the padding altogether would have nothing to pool. */
  static void smallerThanWindow(Padding padding, int height, int width) {
    if (padding instanceof Padding.Explicit e
        && (Math.max(e.top(), e.bottom()) >= height || Math.max(e.left(), e.right()) >= width)) {
      throw new IllegalArgumentException(
          "padding of a pooling layer is smaller than its window %d×%d, got top %d, bottom %d, left %d, right %d"
              .formatted(height, width, e.top(), e.bottom(), e.left(), e.right()));
    }
  }

  /** Causal padding needs an axis of time. */
  static void forImage(Padding padding) {
    if (padding instanceof Padding.Causal) {
      throw new IllegalArgumentException("causal padding is for signals along time, not for images");
    }
  }

  static void forSignal(Padding padding) {
    if (padding instanceof Padding.Explicit e && (e.top() > 0 || e.bottom() > 0)) {
      throw new IllegalArgumentException("a signal has no top and bottom to pad, got " + padding);
    }
  }
}
