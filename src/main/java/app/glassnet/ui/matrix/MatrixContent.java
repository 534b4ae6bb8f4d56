package app.glassnet.ui.matrix;

import app.glassnet.ui.colour.ColourScale;
import java.util.Objects;

/**
 * What a {@link MatrixView} shows at one moment.
 *
 * @param rows rows of the matrix, without border
 * @param columns columns of the matrix, without border
 * @param values the numbers; asked for rows −top…rows + bottom − 1, likewise columns
 * @param scale the meaning of the numbers
 * @param limit the value at the end of the scale
 * @param top rows of border above the matrix, 0 or more
 * @param bottom rows of border below it
 * @param left columns of border before it
 * @param right columns of border behind it
 * @param looks how each cell stands out
 * @param notes small words in a cell below its number, such as "×−1"; null for none
 */
public record MatrixContent(int rows, int columns, Values values, ColourScale scale, double limit, int top, int bottom,
    int left, int right, Looks looks, Notes notes) {

  /** The number in a cell. */
  @FunctionalInterface
  public interface Values {
    float at(int row, int column);
  }

  /** How a cell stands out. */
  @FunctionalInterface
  public interface Looks {
    CellLook at(int row, int column);
  }

  /** Small words in a cell. */
  @FunctionalInterface
  public interface Notes {
    String at(int row, int column);
  }

  public MatrixContent {
    Objects.requireNonNull(values, "values");
    if (rows < 1 || columns < 1 || Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
      throw new IllegalArgumentException("no matrix: " + rows + "×" + columns);
    }
  }

  /** A matrix of rows × columns numbers, row by row, without border. */
  public static MatrixContent of(int rows, int columns, float[] values, ColourScale scale, double limit) {
    if (values.length != rows * columns) {
      throw new IllegalArgumentException(rows + "×" + columns + " needs " + rows * columns + " numbers, got "
          + values.length);
    }
    return new MatrixContent(rows, columns, (r, c) -> values[r * columns + c], scale, limit, 0, 0, 0, 0,
        (r, c) -> CellLook.PLAIN, (r, c) -> null);
  }

  /** With cells outside the matrix on each side, and the numbers that stand there. */
  public MatrixContent withBorder(int above, int below, int before, int behind, Values all) {
    return new MatrixContent(rows, columns, all, scale, limit, above, below, before, behind, looks, notes);
  }

  public MatrixContent withLooks(Looks other) {
    return new MatrixContent(rows, columns, values, scale, limit, top, bottom, left, right, other, notes);
  }

  public MatrixContent withNotes(Notes other) {
    return new MatrixContent(rows, columns, values, scale, limit, top, bottom, left, right, looks, other);
  }

  /** Rows with the border. */
  public int allRows() {
    return top + rows + bottom;
  }

  /** Columns with the border. */
  public int allColumns() {
    return left + columns + right;
  }

  /** Whether a cell lies in the matrix or its border. */
  public boolean has(int row, int column) {
    return row >= -top && row < rows + bottom && column >= -left && column < columns + right;
  }

  /** Whether a cell lies in the matrix itself. */
  public boolean inside(int row, int column) {
    return row >= 0 && row < rows && column >= 0 && column < columns;
  }
}
