package app.glassnet.rooms.convolution;

import app.glassnet.ui.colour.ColourScale;

/**
 * The input: one channel.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param values row by row
 * @param scale what its colours mean: intensities of a picture, or activations
 * @param limit the value at the end of the scale
 */
record Grid(int rows, int columns, float[] values, ColourScale scale, double limit) {
  /** The longest side a picture is worked with. */
  static final int LONGEST = 96;
  /** Up to this many rows and columns numbers can be typed into the cells. */
  static final int TYPED = 16;

  boolean small() {
    return rows <= TYPED && columns <= TYPED;
  }

  Grid with(float[] other) {
    return new Grid(rows, columns, other, scale, limit);
  }
}
