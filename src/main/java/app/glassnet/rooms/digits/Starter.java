package app.glassnet.rooms.digits;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.Point;
import app.glassnet.data.drawing.Stroke;
import app.glassnet.engine.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** What is on the page when the room opens: a 3 drawn by hand, and the unit that answers it most. */
final class Starter {
  private static final double[] THREE = {0.27, 0.26, 0.33, 0.21, 0.42, 0.18, 0.52, 0.18, 0.61, 0.21, 0.66, 0.27, 0.66,
    0.34, 0.62, 0.40, 0.55, 0.44, 0.47, 0.46, 0.42, 0.47, 0.50, 0.47, 0.59, 0.49, 0.66, 0.54, 0.70, 0.61, 0.69, 0.69,
    0.64, 0.76, 0.56, 0.81, 0.46, 0.83, 0.36, 0.81, 0.28, 0.76};

  private Starter() {}

  static Drawing drawing() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < THREE.length; i += 2) {
      points.add(new Point(THREE[i], THREE[i + 1]));
    }
    return new Drawing(List.of(new Stroke(points, 0.09, false)));
  }

  /** The unit of a column with the largest activation. */
  static Unit strongest(Column column, Trace trace) {
    float[] values = trace.layers().get(column.shown()).output();
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    int size = column.rows() * column.columns();
    return new Unit(column.shown(), best / size, best % size / column.columns(), best % column.columns());
  }
}
