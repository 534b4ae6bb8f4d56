package app.glassnet.rooms.pooling;

/** What is looked at. */
enum Mode {
  /** Windows become numbers. */
  FORWARD,
  /** Gradients go back to where the numbers came from. */
  BACKWARD,
  /** The input moves by some pixels: how much of everything after it changes. */
  SHIFT
}
