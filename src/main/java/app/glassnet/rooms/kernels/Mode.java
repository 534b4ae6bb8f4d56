package app.glassnet.rooms.kernels;

/** What is looked at. */
enum Mode {
  /** One kernel finds a hidden one, update by update. */
  DESCENT,
  /** The same with three learning rates. */
  RATES,
  /** Several kernels of a network that learns to read digits. */
  DIGITS
}
