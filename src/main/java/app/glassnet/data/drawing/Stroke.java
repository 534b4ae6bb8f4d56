package app.glassnet.data.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * One movement of the pen.
 *
 * @param points at least one, as the pen gave them
 * @param thickness of the line as a share of the pad's width, &gt; 0
 * @param eraser takes ink away instead of leaving it
 */
public record Stroke(List<Point> points, double thickness, boolean eraser) {
  public Stroke {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a stroke needs at least one point");
    }
    if (!(thickness > 0 && thickness <= 1)) {
      throw new IllegalArgumentException("a stroke's thickness is a share of the pad, 0…1, got " + thickness);
    }
  }

  /** The stroke with one more point at its end. */
  public Stroke to(Point next) {
    var more = new ArrayList<>(points);
    more.add(next);
    return new Stroke(more, thickness, eraser);
  }

  /**
   * The smooth line through the stroke as a chain of short straight ones: quadratic curves from the middle of each
   * piece to the middle of the next, with the pen's own points as controls.
   *
   * @param step about the longest straight piece, in shares of the pad
   */
  public List<Point> smooth(double step) {
    if (points.size() < 3) {
      return points;
    }
    var line = new ArrayList<Point>();
    line.add(points.getFirst());
    Point from = points.getFirst().towards(points.get(1), 0.5);
    line.add(from);
    for (int i = 1; i < points.size() - 1; i++) {
      Point control = points.get(i);
      Point to = control.towards(points.get(i + 1), 0.5);
      int pieces = Math.clamp((long) Math.ceil((from.distance(control) + control.distance(to)) / step), 1, 64);
      for (int k = 1; k <= pieces; k++) {
        double t = k / (double) pieces;
        line.add(from.towards(control, t).towards(control.towards(to, t), t));
      }
      from = to;
    }
    line.add(points.getLast());
    return line;
  }
}
