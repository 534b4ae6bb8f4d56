package app.glassnet.rooms.pooling;

import app.glassnet.data.Picture;
import app.glassnet.engine.Shape;
import app.glassnet.ui.colour.ColourScale;

/**
 * What is pooled: one channel of numbers.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param values row-major; not written to
 * @param scale the meaning of the numbers
 * @param limit the value at the end of the scale
 */
record Grid(int rows, int columns, float[] values, ColourScale scale, double limit) {
  /** Up to this many rows and columns numbers can be typed. */
  static final int TYPED = 16;

  static Grid of(Picture p) {
    return new Grid(p.height(), p.width(), p.values(), ColourScale.INTENSITY, p.white());
  }

  Shape shape() {
    return Shape.of(1, rows, columns);
  }

  boolean small() {
    return Math.max(rows, columns) <= TYPED;
  }

  /** With these numbers; a number beyond the scale widens it. */
  Grid with(float[] other) {
    boolean negative = false;
    for (float v : other) {
      negative |= v < 0;
    }
    return new Grid(rows, columns, other, negative ? ColourScale.ACTIVATION : scale,
        Math.max(limit, ColourScale.limit(other)));
  }
}
