package app.glassnet.rooms.pooling;

/**
 * How the input is moved and which convolution stands before the pool, as a value.
 *
 * @param direction where to
 * @param kernel of the convolution
 */
record Shift(Direction direction, ShiftKernel kernel) {
  /** Where the input moves. */
  enum Direction {
    RIGHT(0, 1), LEFT(0, -1), DOWN(1, 0), UP(-1, 0);

    private final int y;
    private final int x;

    Direction(int y, int x) {
      this.y = y;
      this.x = x;
    }

    int rows() {
      return y;
    }

    int columns() {
      return x;
    }
  }

  /** The farthest it moves, in pixels. */
  static final int FARTHEST = 8;
  static final Shift FIRST = new Shift(Direction.RIGHT, ShiftKernel.SOBEL_X);

  Shift {
    if (direction == null || kernel == null) {
      throw new IllegalArgumentException("no shift");
    }
  }

  /** The values moved by so many pixels; what comes in at the edge is 0. */
  float[] of(float[] values, int rows, int columns, int pixels) {
    float[] moved = new float[values.length];
    int y = direction.rows() * pixels;
    int x = direction.columns() * pixels;
    for (int r = Math.max(0, y); r < Math.min(rows, rows + y); r++) {
      for (int c = Math.max(0, x); c < Math.min(columns, columns + x); c++) {
        moved[r * columns + c] = values[(r - y) * columns + c - x];
      }
    }
    return moved;
  }
}
