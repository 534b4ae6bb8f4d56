package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
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
   * Computes one cell of a max-pooling layer.
   *
   * @param layer the layer
   * @param shape shape of its input, [channels, height, width]
   * @param input one example of that shape, row-major
   * @throws IllegalArgumentException when the array does not fit the shape, or the cell does not exist
   */
  public static PoolStep of(MaxPool2d layer, Shape shape, float[] input, int channel, int row, int column) {
    return of(layer.vertical(shape), layer.horizontal(shape), shape, input, channel, row, column);
  }

  /** Computes one cell of an average-pooling layer; parameters and errors as for max-pooling. */
  public static PoolStep of(AvgPool2d layer, Shape shape, float[] input, int channel, int row, int column) {
    return of(layer.vertical(shape), layer.horizontal(shape), shape, input, channel, row, column);
  }

  /**
   * Computes one cell of any pooling layer, with a window or global. A signal counts as a picture of one row.
   *
   * @param shape shape of its input, [channels, height, width] or [channels, time]
   * @param output the cell's place in the output, row-major
   */
  public static PoolStep of(Layer layer, Shape shape, float[] input, int output) {
    PoolWindow window = PoolWindow.of(layer, shape);
    int inChannel = output % window.outputs();
    return of(window.rows(), window.columns(), shape, input, output / window.outputs(),
        inChannel / window.columns().out(), inChannel % window.columns().out());
  }

  private static PoolStep of(Axis rows, Axis columns, Shape shape, float[] input, int channel, int row, int column) {
    Checks.length("input", input, shape.size());
    Checks.index("channel", channel, shape.dim(0));
    Checks.index("row", row, rows.out());
    Checks.index("column", column, columns.out());
    List<Cell> cells = new ArrayList<>(rows.kernel() * columns.kernel());
    int winner = 0;
    double sum = 0;
    for (int u = 0; u < rows.kernel(); u++) {
      for (int v = 0; v < columns.kernel(); v++) {
        int y = rows.index(row, u);
        int x = columns.index(column, v);
        if (Checks.isInside(y, rows) && Checks.isInside(x, columns)) {
          float value = input[(channel * rows.in() + y) * columns.in() + x];
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
