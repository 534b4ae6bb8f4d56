package app.glassnet.ui.matrix;

import app.glassnet.ui.canvas.CellGrid;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.colour.Contrast;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a {@link MatrixView}. */
final class MatrixPainter {
  /** Room around the cells for the accent's line. */
  static final double MARGIN = 4;
  /** Type smaller than this, in lines of body text, is not shown: then the matrix is a picture. */
  private static final double SMALLEST = 0.69;
  /** Width of a digit of the monospaced font, as a share of its size. */
  private static final double DIGIT = 0.6;
  private static final double ACCENT = 3;
  private static final long MOST_NUMBERED = 40L * 40;

  private final MatrixView view;
  private CellNumbers numbers;
  private int longest;
  private MapImage image;

  MatrixPainter(MatrixView view) {
    this.view = view;
  }

  /** The content or the part of it that is shown has changed. */
  void changed() {
    numbers = null;
  }

  boolean numbersFit(CellGrid grid) {
    return grid != null && size(grid) >= SMALLEST * view.theme().plainEm();
  }

  /** The size of the numbers' type; 0 when there are too many cells to have any. */
  private double size(CellGrid grid) {
    if ((long) grid.rows() * grid.columns() > MOST_NUMBERED) {
      return 0;
    }
    if (numbers == null) {
      MatrixContent m = view.content();
      int r0 = view.firstRow();
      int c0 = view.firstColumn();
      numbers = CellNumbers.of(m, r0, r0 + grid.rows(), c0, c0 + grid.columns());
      longest = numbers.longest(m, r0, r0 + grid.rows(), c0, c0 + grid.columns());
    }
    return Math.min(grid.cell() * 0.42, grid.cell() * 0.9 / DIGIT / longest);
  }

  void paint(GraphicsContext g, double width, double height) {
    CellGrid grid = view.grid();
    if (grid == null) {
      return;
    }
    if (numbersFit(grid)) {
      cells(g, grid);
    } else {
      picture(g, grid);
    }
    lit(g, grid);
    for (Window w : view.windows()) {
      window(g, grid, w);
    }
    Cell chosen = view.chosenProperty().get();
    if (view.isFocused() && chosen != null) {
      focus(g, grid, chosen);
    }
  }

  private void cells(GraphicsContext g, CellGrid grid) {
    double size = Math.rint(size(grid) * 2) / 2;
    double angle = view.angle();
    double cx = grid.x() + grid.width() / 2;
    double cy = grid.y() + grid.height() / 2;
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    Font plain = Fonts.number(size);
    Font bold = Fonts.numberBold(size);
    for (int r = 0; r < grid.rows(); r++) {
      for (int c = 0; c < grid.columns(); c++) {
        Rectangle2D box = grid.box(r, c);
        double x = box.getMinX();
        double y = box.getMinY();
        if (angle != 0) {
          double dx = x + grid.cell() / 2 - cx;
          double dy = y + grid.cell() / 2 - cy;
          x = cx + dx * Math.cos(angle) - dy * Math.sin(angle) - grid.cell() / 2;
          y = cy + dx * Math.sin(angle) + dy * Math.cos(angle) - grid.cell() / 2;
        }
        cell(g, r + view.firstRow(), c + view.firstColumn(), x, y, grid.cell(), size, plain, bold);
      }
    }
  }

  private void cell(GraphicsContext g, int row, int column, double x, double y, double side, double size, Font plain,
      Font bold) {
    MatrixContent m = view.content();
    Palette palette = view.theme().palette();
    if (!m.has(row, column)) {
      return;
    }
    CellLook look = m.looks().at(row, column);
    float value = m.values().at(row, column);
    boolean border = !m.inside(row, column);
    Color ground = ground(m, look, value, border, palette);
    double round = Math.min(6, side * 0.1);
    g.setFill(ground);
    g.fillRoundRect(x, y, side, side, round, round);
    if (border || look == CellLook.EMPTY || look == CellLook.ASKED) {
      g.setStroke(look == CellLook.ASKED ? palette.secondary() : palette.line());
      g.setLineWidth(1);
      if (border) {
        g.setStroke(palette.secondary().deriveColor(0, 1, 1, 0.55));
        g.setLineDashes(3, 3);
      }
      g.strokeRoundRect(x + 0.5, y + 0.5, side - 1, side - 1, round, round);
      g.setLineDashes();
    }
    if (look == CellLook.UNCOVERED) {
      hatch(g, x, y, side, palette);
    }
    String typed = view.editor() == null ? null : view.editor().typed(new Cell(row, column));
    String words = typed != null ? typed + "|" : look == CellLook.ASKED ? "?"
        : look == CellLook.EMPTY ? "" : numbers.write(value);
    boolean active = view.windows().stream().anyMatch(w -> w.contains(row, column));
    g.setFill(ink(ground, palette, look, border));
    g.setFont(active || typed != null ? bold : plain);
    String note = typed == null && side > size * 2.4 && side > view.theme().plainEm() * 2.5 ? m.notes().at(row, column) : null;
    double middle = y + side / 2;
    g.fillText(words, x + side / 2, note == null ? middle : y + side * 0.4);
    if (note != null) {
      g.setFont(Fonts.number(Math.max(size * 0.62, Math.min(size, SMALLEST * view.theme().plainEm()))));
      g.fillText(note, x + side / 2, y + side * 0.78);
    }
  }

  private static Color ground(MatrixContent m, CellLook look, float value, boolean border, Palette palette) {
    Color colour = ColourScale.toColor(m.scale().argb(value, m.limit()));
    if (border) {
      // Outside the array: a ghost of what stands there, zeros nearly the page itself.
      return palette.ground().interpolate(colour, value == 0 ? 0 : 0.45);
    }
    return switch (look) {
      case PLAIN -> colour;
      case DIM -> palette.ground().interpolate(colour, 0.4);
      case UNCOVERED -> palette.ground().interpolate(colour, 0.25);
      case EMPTY, ASKED -> palette.panel();
    };
  }

  private static Color ink(Color ground, Palette palette, CellLook look, boolean border) {
    if (border || look == CellLook.UNCOVERED || look == CellLook.DIM) {
      return Contrast.ratio(palette.secondary(), ground) >= Contrast.ENOUGH ? palette.secondary()
          : ColourScale.textOn(ground);
    }
    return look == CellLook.ASKED || look == CellLook.EMPTY ? palette.ink() : ColourScale.textOn(ground);
  }

  private static void hatch(GraphicsContext g, double x, double y, double side, Palette palette) {
    g.setStroke(palette.secondary().deriveColor(0, 1, 1, 0.45));
    g.setLineWidth(1);
    double step = Math.max(5, side / 5);
    for (double d = step; d < 2 * side; d += step) {
      double from = Math.max(0, d - side);
      double to = Math.min(side, d);
      g.strokeLine(x + from, y + d - from, x + to, y + d - to);
    }
  }

  private void picture(GraphicsContext g, CellGrid grid) {
    MatrixContent m = view.content();
    Palette palette = view.theme().palette();
    int rows = grid.rows();
    int columns = grid.columns();
    if (image == null || image.height() != rows || image.width() != columns) {
      image = new MapImage(rows, columns);
    }
    int[] argb = new int[rows * columns];
    int empty = ColourScale.toArgb(palette.empty());
    int outside = ColourScale.toArgb(palette.ground());
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int row = r + view.firstRow();
        int column = c + view.firstColumn();
        CellLook look = m.has(row, column) ? m.looks().at(row, column) : CellLook.EMPTY;
        boolean border = !m.inside(row, column);
        int colour;
        if (!m.has(row, column)) {
          colour = outside;
        } else if (look == CellLook.EMPTY) {
          colour = empty;
        } else if (look == CellLook.PLAIN && !border) {
          colour = m.scale().argb(m.values().at(row, column), m.limit());
        } else {
          colour = ColourScale.toArgb(ground(m, look, m.values().at(row, column), border, palette));
        }
        argb[r * columns + c] = colour;
      }
    }
    image.show(argb);
    image.draw(g, grid.x(), grid.y(), grid.width(), grid.height());
    g.setStroke(palette.line());
    g.setLineWidth(1);
    g.strokeRect(Math.rint(grid.x()) - 0.5, Math.rint(grid.y()) - 0.5, Math.rint(grid.width()) + 1,
        Math.rint(grid.height()) + 1);
    if (m.allRows() > m.rows() || m.allColumns() > m.columns()) {
      Rectangle2D inner = view.boxOf(Window.of(0, 0, m.rows(), m.columns()));
      g.setStroke(palette.secondary());
      g.setLineDashes(4, 3);
      g.strokeRect(inner.getMinX() - 0.5, inner.getMinY() - 0.5, inner.getWidth() + 1, inner.getHeight() + 1);
      g.setLineDashes();
    }
  }

  private void lit(GraphicsContext g, CellGrid grid) {
    Palette palette = view.theme().palette();
    for (Cell cell : view.lit()) {
      int r = cell.row() - view.firstRow();
      int c = cell.column() - view.firstColumn();
      if (r >= 0 && r < grid.rows() && c >= 0 && c < grid.columns() && view.content().has(cell.row(), cell.column())) {
        Rectangle2D box = grid.box(r, c);
        outline(g, box, 0, palette.ground(), 4);
        outline(g, box, 0, palette.ink(), view.isPinned(cell) ? 3 : 2);
      }
    }
  }

  private void window(GraphicsContext g, CellGrid grid, Window w) {
    Palette palette = view.theme().palette();
    boolean moving = view.glide().gliding();
    double row = (moving ? view.glide().row() : w.row()) - view.firstRow();
    double column = (moving ? view.glide().column() : w.column()) - view.firstColumn();
    double pitch = grid.cell() + grid.gap();
    double x = grid.x() + column * pitch;
    double y = grid.y() + row * pitch;
    if (w.holed()) {
      g.setLineWidth(1.5);
      g.setStroke(palette.accent());
      g.setLineDashes(4, 4);
      g.strokeRect(x - 1, y - 1, w.width() * pitch - grid.gap() + 2, w.height() * pitch - grid.gap() + 2);
      g.setLineDashes();
      for (int u = 0; u < w.rows(); u++) {
        for (int v = 0; v < w.columns(); v++) {
          outline(g, new Rectangle2D(x + v * w.stepX() * pitch, y + u * w.stepY() * pitch, grid.cell(), grid.cell()), 1,
              palette.accent(), grid.cell() < 14 ? 1.5 : 2.5);
        }
      }
    } else {
      outline(g, new Rectangle2D(x, y, w.width() * pitch - grid.gap(), w.height() * pitch - grid.gap()), 1.5,
          palette.accent(), ACCENT);
    }
  }

  private void focus(GraphicsContext g, CellGrid grid, Cell chosen) {
    if (view.content().has(chosen.row(), chosen.column())) {
      Rectangle2D box = view.boxOf(chosen.row(), chosen.column());
      Palette palette = view.theme().palette();
      outline(g, box, -3, palette.ground(), 3);
      g.setLineDashes(3, 3);
      outline(g, box, -3, palette.ink(), 2);
      g.setLineDashes();
    }
  }

  /** @param out how far outside the box the line's middle lies */
  private static void outline(GraphicsContext g, Rectangle2D box, double out, Color colour, double thickness) {
    g.setStroke(colour);
    g.setLineWidth(thickness);
    double round = 5;
    g.strokeRoundRect(box.getMinX() - out, box.getMinY() - out, Math.max(1, box.getWidth() + 2 * out),
        Math.max(1, box.getHeight() + 2 * out), round, round);
  }
}
