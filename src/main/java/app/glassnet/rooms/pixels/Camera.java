package app.glassnet.rooms.pixels;

/**
 * Which part of the picture is seen, whatever the size of the window.
 *
 * @param x the column in the middle of the view, in pixels of the picture
 * @param y the row in the middle of the view
 * @param zoom 0 the whole picture … 1 cells as large as they get
 */
record Camera(double x, double y, double zoom) {
  Camera {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !(zoom >= 0 && zoom <= 1)) {
      throw new IllegalArgumentException("no view: " + x + ", " + y + ", zoom " + zoom);
    }
  }

  /** All of a picture. */
  static Camera whole(int width, int height) {
    return new Camera(width / 2.0, height / 2.0, 0);
  }

  Camera at(double newZoom) {
    return new Camera(x, y, Math.clamp(newZoom, 0, 1));
  }

  /** Part of the way to another view. */
  Camera towards(Camera other, double t) {
    return new Camera(x + (other.x - x) * t, y + (other.y - y) * t, zoom + (other.zoom - zoom) * t);
  }

  boolean near(Camera other) {
    return Math.abs(zoom - other.zoom) < 0.002 && Math.hypot(x - other.x, y - other.y) < 0.05;
  }
}
