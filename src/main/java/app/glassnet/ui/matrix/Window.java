package app.glassnet.ui.matrix;

/**
 * The active window of an operation: taps at even distances, drawn in the accent.
 *
 * @param row row of its first tap; negative in the padding
 * @param column column of its first tap
 * @param rows taps downwards, at least 1
 * @param columns taps across, at least 1
 * @param stepY rows between two taps: 1 for a window without holes
 * @param stepX columns between two taps
 */
public record Window(int row, int column, int rows, int columns, int stepY, int stepX) {
  public Window {
    if (rows < 1 || columns < 1 || stepY < 1 || stepX < 1) {
      throw new IllegalArgumentException("no window: " + rows + "×" + columns + ", steps " + stepY + ", " + stepX);
    }
  }

  /** A window without holes. */
  public static Window of(int row, int column, int rows, int columns) {
    return new Window(row, column, rows, columns, 1, 1);
  }

  /** One cell. */
  public static Window cell(int row, int column) {
    return of(row, column, 1, 1);
  }

  /** Rows from its first to its last tap. */
  public int height() {
    return stepY * (rows - 1) + 1;
  }

  /** Columns from its first to its last tap. */
  public int width() {
    return stepX * (columns - 1) + 1;
  }

  /** Whether there are cells between its taps that it does not read. */
  public boolean holed() {
    return stepY > 1 && rows > 1 || stepX > 1 && columns > 1;
  }

  /** Whether one of its taps lies on this cell. */
  public boolean contains(int r, int c) {
    int y = r - row;
    int x = c - column;
    return y >= 0 && x >= 0 && y < height() && x < width() && y % stepY == 0 && x % stepX == 0;
  }
}
