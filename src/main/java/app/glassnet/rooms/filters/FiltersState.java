package app.glassnet.rooms.filters;

import app.glassnet.data.PictureChoice;
import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.FilterPreset;
import app.glassnet.explain.filter.Kernel;

/**
 * The whole of the filters room as a value.
 *
 * @param dimension picture or signal
 * @param picture which picture
 * @param preset the filter of the shelf that was chosen last
 * @param kernel the kernel as edited; null for the median
 * @param border what is read beyond the edge
 * @param display how numbers become a picture
 * @param split where the picture before ends and the picture after begins, 0 … 1 of the width
 * @param row of the pixel whose sum is shown
 * @param column of that pixel
 * @param f which signal
 * @param g which filter
 * @param drawnF the samples drawn for f
 * @param drawnG the samples drawn for g
 * @param t where g has been pushed to
 * @param turned convolution, else cross-correlation
 */
record FiltersState(Dimension dimension, PictureChoice picture, FilterPreset preset, Kernel kernel, Border border,
    Display display, double split, int row, int column, Signals.F f, Signals.G g, double[] drawnF, double[] drawnG,
    int t, boolean turned) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
  /** The largest weight of a kernel. */
  static final double MOST_WEIGHT = 99;

  boolean sound() {
    return dimension != null && picture != null && preset != null && border != null && display != null && split >= 0
        && split <= 1 && row >= 0 && column >= 0 && f != null && g != null && samples(drawnF, Signals.LENGTH) && samples(drawnG, Signals.KERNEL)
        && t >= 0 && t < Signals.LENGTH + Signals.KERNEL - 1 && (kernel == null) == !preset.isConvolution()
        && weights();
  }

  private boolean weights() {
    if (kernel != null) {
      for (float w : kernel.weights()) {
        if (!(Math.abs(w) <= MOST_WEIGHT)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean samples(double[] values, int length) {
    if (values == null || values.length != length) {
      return false;
    }
    for (double v : values) {
      if (!(v >= -1 && v <= 1)) {
        return false;
      }
    }
    return true;
  }
}
