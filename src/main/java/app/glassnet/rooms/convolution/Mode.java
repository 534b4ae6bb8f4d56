package app.glassnet.rooms.convolution;

/** Which way the room works. */
enum Mode {
  /** Output cells are made from windows of the input. */
  FORWARD,
  /** The gradient of the output goes back to the kernel and to the input. */
  BACKWARD,
  /** Each input cell writes a window of the output. */
  TRANSPOSED
}
