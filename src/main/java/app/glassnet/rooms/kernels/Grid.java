package app.glassnet.rooms.kernels;

import app.glassnet.data.Picture;
import app.glassnet.ui.colour.ColourScale;

/**
 * What the kernel is laid on: one channel.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param values row by row
 * @param scale of its colours: intensities as they are, signed once they are standardised
 * @param limit the value at the end of the scale
 */
record Grid(int rows, int columns, float[] values, ColourScale scale, double limit) {
  /** The longest side a picture is worked with: every update of a run is kept. */
  static final int LONGEST = 40;

  /** A picture in grey, small enough. */
  static Grid of(Picture picture) {
    Picture small = picture.grey().reduced(LONGEST);
    return new Grid(small.height(), small.width(), small.values(), ColourScale.INTENSITY, small.white());
  }

  /** With mean 0 and deviation 1; a grid of one brightness everywhere becomes 0. */
  Grid standardised() {
    double mean = 0;
    for (float v : values) {
      mean += v / values.length;
    }
    double variance = 0;
    for (float v : values) {
      variance += (v - mean) * (v - mean) / values.length;
    }
    double deviation = variance > 1e-12 ? Math.sqrt(variance) : 1;
    float[] to = new float[values.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) ((values[i] - mean) / deviation);
    }
    return new Grid(rows, columns, to, ColourScale.ACTIVATION, ColourScale.limit(to));
  }
}
