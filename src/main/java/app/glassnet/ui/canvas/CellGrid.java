package app.glassnet.ui.canvas;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where the cells of a matrix lie on a canvas.
 *
 * @param x left edge of the first cell, in pixels
 * @param y top edge of the first cell
 * @param rows at least 1
 * @param columns at least 1
 * @param cell width and height of a cell without its gap, &gt; 0
 * @param gap between two cells, &gt;= 0
 */
public record CellGrid(double x, double y, int rows, int columns, double cell, double gap) {

  /** A cell by its row and column, counted from 0. */
  public record Cell(int row, int column) {}

  public CellGrid {
    if (rows < 1 || columns < 1 || !(cell > 0) || !(gap >= 0)) {
      throw new IllegalArgumentException("no grid: " + rows + "×" + columns + ", cell " + cell + ", gap " + gap);
    }
  }

  /** The largest grid of square cells that fits into a box, in the middle of it. */
  public static CellGrid fit(double x, double y, double width, double height, int rows, int columns, double gap) {
    double cell = Math.max(0.5, Math.min((width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows));
    var grid = new CellGrid(0, 0, rows, columns, cell, gap);
    return new CellGrid(x + (width - grid.width()) / 2, y + (height - grid.height()) / 2, rows, columns, cell, gap);
  }

  public double width() {
    return columns * cell + (columns - 1) * gap;
  }

  public double height() {
    return rows * cell + (rows - 1) * gap;
  }

  /** The cell under a place; the gap after a cell belongs to it, so that the pointer never falls between. */
  public Optional<Cell> at(double px, double py) {
    int column = (int) Math.floor((px - x) / (cell + gap));
    int row = (int) Math.floor((py - y) / (cell + gap));
    boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
    return inside ? Optional.of(new Cell(row, column)) : Optional.empty();
  }

  public Rectangle2D box(int row, int column) {
    return box(row, column, 1, 1);
  }

  /** The rectangle around a block of cells; parts beyond the grid (padding) are given too. */
  public Rectangle2D box(int row, int column, int rowCount, int columnCount) {
    return new Rectangle2D(x + column * (cell + gap), y + row * (cell + gap),
        columnCount * cell + (columnCount - 1) * gap, rowCount * cell + (rowCount - 1) * gap);
  }
}
