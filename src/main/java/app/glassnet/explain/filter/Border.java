package app.glassnet.explain.filter;

/** What a window reads where it hangs over the edge of the picture. */
public enum Border {
  /** Zeros, as Keras's padding "same" does. */
  ZEROS,
  /** The nearest pixel of the picture, so that no dark edge comes in. */
  REPLICATE
}
