package app.glassnet.rooms.convolution;

import java.util.Arrays;

/**
 * A kernel as a value.
 *
 * @param rows 1…7
 * @param columns 1…7
 * @param values row by row
 */
record Kernel(int rows, int columns, float[] values) {
  static final int LARGEST = 7;

  Kernel {
    if (rows < 1 || columns < 1 || rows > LARGEST || columns > LARGEST || values == null
        || values.length != rows * columns) {
      throw new IllegalArgumentException("no kernel: " + rows + "×" + columns);
    }
    for (float v : values) {
      if (!Float.isFinite(v)) {
        throw new IllegalArgumentException("a kernel's numbers are finite");
      }
    }
    values = values.clone();
  }

  /** One number changed. */
  Kernel with(int row, int column, float value) {
    float[] changed = values.clone();
    changed[row * columns + column] = value;
    return new Kernel(rows, columns, changed);
  }

  /** Another size: what is cut off goes at the ends, what is added is 0. */
  Kernel resized(int toRows, int toColumns) {
    float[] to = new float[toRows * toColumns];
    int down = (toRows - rows) / 2;
    int across = (toColumns - columns) / 2;
    for (int r = 0; r < toRows; r++) {
      for (int c = 0; c < toColumns; c++) {
        int fromRow = r - down;
        int fromColumn = c - across;
        boolean there = fromRow >= 0 && fromRow < rows && fromColumn >= 0 && fromColumn < columns;
        to[r * toColumns + c] = there ? values[fromRow * columns + fromColumn] : 0;
      }
    }
    return new Kernel(toRows, toColumns, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Kernel k && k.rows == rows && k.columns == columns && Arrays.equals(k.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + rows;
  }
}
