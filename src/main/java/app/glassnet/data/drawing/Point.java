package app.glassnet.data.drawing;

/** A place on the pad: x from left 0 to right 1, y from top 0 to bottom 1. */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("a point needs two finite numbers, got " + x + ", " + y);
    }
  }

  public Point towards(Point other, double t) {
    return new Point(x + (other.x - x) * t, y + (other.y - y) * t);
  }

  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
