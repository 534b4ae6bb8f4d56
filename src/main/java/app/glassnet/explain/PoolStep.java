package app.glassnet.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a pooling layer's output, with the window it looked at. Pooling has no parameters and works on each
 * channel alone. The course's example: the window 7 3 / 8 7 gives the maximum 8 and the average 6.25.
 *
 * <p>Padding takes no part: the maximum is of the real cells, and the average divides by how many there are.
 *
 * @param channel channel of the cell, in input and output
 * @param row row of the cell in the output
 * @param column column of the cell in the output
 * @param cells the real cells of the window, row by row
 * @param winner index in {@code cells} of the largest; the first of equals
 * @param average the mean of the cells
 */
public record PoolStep(int channel, int row, int column, List<Cell> cells, int winner, double average) {

  /** A cell of the window: where it lies in the input, and its number. */
  public record Cell(int inputRow, int inputColumn, float value) {}

  public PoolStep {
    cells = List.copyOf(cells);
  }

  /** The largest number of the window: what max-pooling puts out, and where the gradient goes back to. */
  public float max() {
    return cells.get(winner).value();
  }

  /** The cell max-pooling chose. */
  public Cell winningCell() {
    return cells.get(winner);
  }

  /**
   * Computes one cell.
   *
   * @param rows how the window slides over the rows
   * @param columns how the window slides over the columns
   * @param input one example, [channels, rows.size, columns.size], row-major
   * @throws IllegalArgumentException when the array does not fit the window, or the cell does not exist
   */
  public static PoolStep of(Sliding rows, Sliding columns, float[] input, int channel, int row, int column) {
    int plane = rows.size() * columns.size();
    Checks.length("input", input, input.length / plane * plane);
    Checks.index("channel", channel, input.length / plane);
    Checks.index("row", row, rows.outputs());
    Checks.index("column", column, columns.outputs());
    List<Cell> cells = new ArrayList<>(rows.kernel() * columns.kernel());
    int winner = 0;
    double sum = 0;
    for (int u = 0; u < rows.kernel(); u++) {
      for (int v = 0; v < columns.kernel(); v++) {
        int y = rows.at(row, u);
        int x = columns.at(column, v);
        if (rows.isInside(y) && columns.isInside(x)) {
          float value = input[channel * plane + y * columns.size() + x];
          cells.add(new Cell(y, x, value));
          sum += value;
          if (value > cells.get(winner).value()) {
            winner = cells.size() - 1;
          }
        }
      }
    }
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("pooling window at row " + row + ", column " + column + " holds only padding");
    }
    return new PoolStep(channel, row, column, cells, winner, sum / cells.size());
  }
}
