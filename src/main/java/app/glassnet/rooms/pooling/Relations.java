package app.glassnet.rooms.pooling;

import app.glassnet.engine.layer.Axis;
import app.glassnet.ui.link.Spot;
import java.util.HashSet;
import java.util.Set;

/** What belongs together in this room. */
final class Relations {
  static final String INPUT = "input";
  static final String WINDOW = "window";
  static final String OUTPUT = "output";
  static final String SLOPE = "slope";
  /** Cells of the maps of a shift: "shift.0" for the input's, and so on; before, after and difference alike. */
  static final String SHIFT = "shift.";

  private Relations() {}

  /** @param cell the cell of the output whose window is shown */
  static Set<Spot> of(Pooled p, int cell, boolean back, Spot spot) {
    Set<Spot> all = new HashSet<>();
    all.add(spot);
    if (p == null) {
      return all;
    }
    int top = p.rows().index(cell / p.outColumns(), 0);
    int left = p.columns().index(cell % p.outColumns(), 0);
    if (spot.part().equals(INPUT) || spot.part().equals(SLOPE)) {
      reached(p, spot, all);
      both(spot.row(), spot.column(), back, all);
      int u = spot.row() - top;
      int v = spot.column() - left;
      if (u >= 0 && v >= 0 && u < p.rows().kernel() && v < p.columns().kernel()) {
        all.add(new Spot(WINDOW, u, v));
      }
    } else if (spot.part().equals(WINDOW)) {
      both(top + spot.row(), left + spot.column(), back, all);
    }
    return all;
  }

  private static void both(int row, int column, boolean back, Set<Spot> all) {
    all.add(new Spot(INPUT, row, column));
    if (back) {
      all.add(new Spot(SLOPE, row, column));
    }
  }

  /** The output cells whose windows read an input cell. */
  private static void reached(Pooled p, Spot spot, Set<Spot> all) {
    Axis y = p.rows();
    Axis x = p.columns();
    for (int r = 0; r < y.out(); r++) {
      int u = spot.row() - y.index(r, 0);
      for (int c = 0; u >= 0 && u < y.kernel() && c < x.out(); c++) {
        int v = spot.column() - x.index(c, 0);
        if (v >= 0 && v < x.kernel()) {
          all.add(new Spot(OUTPUT, r, c));
        }
      }
    }
  }
}
