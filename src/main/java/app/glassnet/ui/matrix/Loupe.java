package app.glassnet.ui.matrix;

import app.glassnet.ui.canvas.CellGrid.Cell;
import javafx.geometry.Rectangle2D;

/**
 * Follows a large matrix with a small view of a few cells around the cell looked at, or around its window, large enough for
 * numbers. It is empty of duty while the matrix shows numbers itself: {@link #needed} tells.
 */
public final class Loupe {
  private final MatrixView large;
  private final MatrixView small;
  private final int leastRows;
  private final int leastColumns;

  /**
   * @param large the matrix
   * @param small the view that enlarges; its content and windows are set here
   * @param leastRows how many rows it shows at least, so that a 1×1 window has neighbours
   * @param leastColumns how many columns
   */
  public Loupe(MatrixView large, MatrixView small, int leastRows, int leastColumns) {
    this.large = large;
    this.small = small;
    this.leastRows = leastRows;
    this.leastColumns = leastColumns;
  }

  /** Whether the matrix is a picture now, without numbers. */
  public boolean needed() {
    return large.content() != null && large.getWidth() > 8 && !large.showsNumbers();
  }

  /** Shows what is to be seen now: the window, or, where the pointer is elsewhere, the cells around it. */
  public void update() {
    MatrixContent m = large.content();
    if (m == null) {
      return;
    }
    Window w = large.windows().isEmpty() ? Window.cell(0, 0) : large.windows().getFirst();
    Cell at = large.cell();
    int rows = Math.min(m.allRows(), Math.max(leastRows, w.height()));
    int columns = Math.min(m.allColumns(), Math.max(leastColumns, w.width()));
    int row = at == null ? w.row() - (rows - w.height()) / 2 : at.row() - rows / 2;
    int column = at == null ? w.column() - (columns - w.width()) / 2 : at.column() - columns / 2;
    small.show(m);
    small.setWindows(large.windows().toArray(Window[]::new));
    small.setViewport(new Rectangle2D(Math.clamp(column, -m.left(), m.columns() + m.right() - columns),
        Math.clamp(row, -m.top(), m.rows() + m.bottom() - rows), columns, rows));
  }
}
