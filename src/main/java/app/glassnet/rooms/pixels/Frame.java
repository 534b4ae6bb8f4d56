package app.glassnet.rooms.pixels;

/**
 * A picture seen through a pane of the window: where its pixels lie.
 *
 * @param left of the pane on the canvas
 * @param top of the pane
 * @param width of the pane
 * @param height of the pane
 * @param x the picture's column at the pane's left edge, a fraction
 * @param y the picture's row at the pane's top edge
 * @param cell the side of a pixel of the picture on the screen, &gt; 0
 */
record Frame(double left, double top, double width, double height, double x, double y, double cell) {
  /** Sides of the largest cell, in sizes of body text: three numbers stand in it below each other. */
  private static final double LARGEST = 6;

  /** How the camera sees a picture of this size; it never looks past the picture's edge for nothing. */
  static Frame of(Camera camera, int rows, int columns, double left, double top, double width, double height, double em) {
    double fit = fit(rows, columns, width, height);
    double cell = fit * Math.pow(largest(fit, em) / fit, camera.zoom());
    return new Frame(left, top, width, height, start(camera.x(), columns, width / cell),
        start(camera.y(), rows, height / cell), cell);
  }

  static double fit(int rows, int columns, double width, double height) {
    return Math.max(0.05, Math.min(width / columns, height / rows));
  }

  static double largest(double fit, double em) {
    return Math.max(fit, LARGEST * em);
  }

  /** The zoom at which a pixel is so large on the screen. */
  static double zoomFor(double cell, double fit, double em) {
    double most = largest(fit, em);
    return most <= fit ? 0 : Math.clamp(Math.log(cell / fit) / Math.log(most / fit), 0, 1);
  }

  private static double start(double centre, int count, double seen) {
    return seen >= count ? (count - seen) / 2 : Math.clamp(centre - seen / 2, 0, count - seen);
  }

  /** The picture's column at a place of the canvas; may lie outside of the picture. */
  double columnAt(double px) {
    return x + (px - left) / cell;
  }

  double rowAt(double py) {
    return y + (py - top) / cell;
  }

  double screenX(double column) {
    return left + (column - x) * cell;
  }

  double screenY(double row) {
    return top + (row - y) * cell;
  }

  boolean contains(double px, double py) {
    return px >= left && px < left + width && py >= top && py < top + height;
  }
}
