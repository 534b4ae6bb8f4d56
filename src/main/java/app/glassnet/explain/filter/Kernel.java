package app.glassnet.explain.filter;

import java.util.Arrays;

/**
 * The numbers a filter weighs its window with.
 *
 * @param rows odd, 1 to 7, so that a window has a middle
 * @param columns odd, 1 to 7
 * @param weights rows·columns finite numbers, row by row
 */
public record Kernel(int rows, int columns, float[] weights) {
  /** The most rows and columns. */
  public static final int MOST = 7;

  /** @throws IllegalArgumentException when there is no such kernel */
  public Kernel {
    boolean sized = rows >= 1 && rows <= MOST && rows % 2 == 1 && columns >= 1 && columns <= MOST && columns % 2 == 1;
    if (!sized || weights == null || weights.length != rows * columns) {
      throw new IllegalArgumentException("no kernel of " + rows + "×" + columns);
    }
    weights = weights.clone();
    for (float w : weights) {
      if (!Float.isFinite(w)) {
        throw new IllegalArgumentException("a kernel's numbers are finite, got " + w);
      }
    }
  }

  /** A copy of the weights. */
  @Override
  public float[] weights() {
    return weights.clone();
  }

  public float at(int row, int column) {
    return weights[row * columns + column];
  }

  /** The sum of all weights: 1 keeps brightness, 0 answers nothing where the picture is even. */
  public double sum() {
    double sum = 0;
    for (float w : weights) {
      sum += w;
    }
    return sum;
  }

  /** The same kernel with one number changed. */
  public Kernel with(int row, int column, float weight) {
    float[] changed = weights.clone();
    changed[row * columns + column] = weight;
    return new Kernel(rows, columns, changed);
  }

  /** The same numbers around the same middle in another size: zeros come at the edge, or numbers go. */
  public Kernel resized(int toRows, int toColumns) {
    float[] changed = new float[toRows * toColumns];
    for (int r = 0; r < toRows; r++) {
      for (int c = 0; c < toColumns; c++) {
        int fromRow = r + (rows - toRows) / 2;
        int fromColumn = c + (columns - toColumns) / 2;
        boolean inside = fromRow >= 0 && fromRow < rows && fromColumn >= 0 && fromColumn < columns;
        changed[r * toColumns + c] = inside ? at(fromRow, fromColumn) : 0;
      }
    }
    return new Kernel(toRows, toColumns, changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Kernel k && rows == k.rows && columns == k.columns && Arrays.equals(weights, k.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights);
  }
}
