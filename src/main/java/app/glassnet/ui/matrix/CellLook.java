package app.glassnet.ui.matrix;

/** How a cell stands out from its neighbours. */
public enum CellLook {
  /** Colour and number. */
  PLAIN,
  /** Pale: not part of what is being looked at. */
  DIM,
  /** Hatched: nothing ever reads it. */
  UNCOVERED,
  /** Empty: not worked out yet. */
  EMPTY,
  /** A question mark: to be guessed. */
  ASKED
}
