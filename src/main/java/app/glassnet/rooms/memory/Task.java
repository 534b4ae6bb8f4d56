package app.glassnet.rooms.memory;

/** What the cells learn. */
enum Task {
  /** The next month's air passengers at every month of a window. */
  AIR(8, 24),
  /** Of numbers that come by, the last one that was flagged. */
  LATCH(6, 24),
  /** The next character of a text, at every character. */
  TEXT(16, 32);

  /** Units of the LSTM at first; the other cells get as many parameters. */
  final int size;
  /** Time steps of a window. */
  final int steps;

  Task(int size, int steps) {
    this.size = size;
    this.steps = steps;
  }
}
