package app.glassnet.rooms.channels;

import app.glassnet.engine.layer.Axis;
import app.glassnet.ui.link.Spot;
import java.util.HashSet;
import java.util.Set;

/** What belongs together in this room. Parts with a channel carry its number: "input.2". */
final class Relations {
  static final String INPUT = "input.";
  static final String WINDOW = "window.";
  static final String KERNEL = "kernel.";
  static final String OUTPUT = "output";
  /** What a channel adds to the sum; its number is the column. */
  static final String SUM = "sum";

  private Relations() {}

  /** @param cell the cell of the map whose window is shown */
  static Set<Spot> of(Maps m, int cell, Spot spot) {
    Set<Spot> all = new HashSet<>();
    if (m == null) {
      return all;
    }
    all.add(spot);
    Axis rows = m.rows();
    Axis columns = m.columns();
    int top = rows.index(cell / m.outColumns(), 0);
    int left = columns.index(cell % m.outColumns(), 0);
    if (spot.part().startsWith(INPUT)) {
      reached(m, spot, all);
      int u = spot.row() - top;
      int v = spot.column() - left;
      if (u >= 0 && u < rows.kernel() && v >= 0 && v < columns.kernel()) {
        tap(m, channel(spot), u, v, all);
      }
    } else if (spot.part().startsWith(WINDOW) || spot.part().startsWith(KERNEL)) {
      tap(m, channel(spot), spot.row(), spot.column(), all);
      all.add(new Spot(INPUT + channel(spot), top + spot.row(), left + spot.column()));
    } else if (spot.part().equals(SUM)) {
      for (int i = 0; i < m.bank().taps(); i++) {
        tap(m, spot.column(), i / m.bank().width(), i % m.bank().width(), all);
      }
    }
    return all;
  }

  private static void tap(Maps m, int channel, int row, int column, Set<Spot> all) {
    all.add(new Spot(WINDOW + channel, row, column));
    all.add(new Spot(KERNEL + channel, row, column));
  }

  /** The output cells whose windows read an input cell. */
  private static void reached(Maps m, Spot spot, Set<Spot> all) {
    for (int u = 0; u < m.rows().kernel(); u++) {
      for (int v = 0; v < m.columns().kernel(); v++) {
        int y = spot.row() + m.rows().before() - u;
        int x = spot.column() + m.columns().before() - v;
        int stride = m.rows().stride();
        boolean hit = y >= 0 && x >= 0 && y % stride == 0 && x % stride == 0 && y / stride < m.outRows()
            && x / stride < m.outColumns();
        if (hit) {
          all.add(new Spot(OUTPUT, y / stride, x / stride));
        }
      }
    }
  }

  /** The channel a spot belongs to; −1 for none. */
  static int channel(Spot spot) {
    if (spot == null) {
      return -1;
    }
    int dot = spot.part().indexOf('.');
    return dot >= 0 ? Integer.parseInt(spot.part().substring(dot + 1)) : spot.part().equals(SUM) ? spot.column() : -1;
  }
}
