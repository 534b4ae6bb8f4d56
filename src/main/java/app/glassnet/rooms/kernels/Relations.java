package app.glassnet.rooms.kernels;

import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.link.Spot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What belongs together while one kernel is learned. */
final class Relations {
  static final String INPUT = "input";
  static final String PREDICTION = "prediction";
  static final String TARGET = "target";
  static final String ERROR = "error";
  static final String TERMS = "terms";
  static final String HIDDEN = "hidden";
  static final String KERNEL = "kernel";
  static final String GRADIENT = "gradient";
  private static final List<String> POSITIONS = List.of(PREDICTION, TARGET, ERROR, TERMS);
  private static final List<String> CELLS = List.of(HIDDEN, KERNEL, GRADIENT);

  private Relations() {}

  static boolean isCell(Spot spot) {
    return spot != null && CELLS.contains(spot.part());
  }

  /**
   * @param cell the kernel's cell whose gradient is taken apart
   * @param spot what is looked at
   */
  static Set<Spot> of(Problem problem, Cell cell, Spot spot) {
    Set<Spot> all = new LinkedHashSet<>();
    if (isCell(spot)) {
      CELLS.forEach(p -> all.add(new Spot(p, spot.row(), spot.column())));
    } else if (POSITIONS.contains(spot.part())) {
      position(all, cell, spot.row(), spot.column());
    } else if (spot.part().equals(INPUT)) {
      int row = spot.row() - cell.row();
      int column = spot.column() - cell.column();
      all.add(spot);
      if (problem != null && row >= 0 && column >= 0 && row < problem.rows() && column < problem.columns()) {
        position(all, cell, row, column);
      }
    }
    return all;
  }

  private static void position(Set<Spot> all, Cell cell, int row, int column) {
    POSITIONS.forEach(p -> all.add(new Spot(p, row, column)));
    all.add(new Spot(INPUT, row + cell.row(), column + cell.column()));
  }
}
