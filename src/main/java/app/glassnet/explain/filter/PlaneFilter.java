package app.glassnet.explain.filter;

/**
 * Filters planes of one size again and again; keeps its memory. One thread at a time.
 *
 * <p>{@code out[y, x] = Σ_u Σ_v k[u, v] · in[y + u − (rows − 1)/2, x + v − (columns − 1)/2]}: cross-correlation, as deep
 * learning's convolution is; the output is as large as the input (padding "same"). Equal to the engine's Conv2d with zeros
 * around, but for the order of a sum's terms.
 */
public final class PlaneFilter {
  private final int height;
  private final int width;
  private float[] padded = {};

  /** For planes of height × width numbers, row by row. */
  public PlaneFilter(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException("no plane has " + height + "×" + width + " pixels");
    }
    this.height = height;
    this.width = width;
  }

  /**
   * Filters one plane.
   *
   * @param from array that holds the plane from {@code offset} on
   * @param out receives the result from the same offset on
   */
  public void correlate(float[] from, int offset, Kernel kernel, Border border, float[] out) {
    int stride = width + kernel.columns() - 1;
    pad(from, offset, kernel.rows() / 2, kernel.columns() / 2, border);
    float[] weights = kernel.weights();
    for (int y = 0; y < height; y++) {
      int to = offset + y * width;
      java.util.Arrays.fill(out, to, to + width, 0);
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] != 0) {
          addRow(padded, (y + i / kernel.columns()) * stride + i % kernel.columns(), weights[i], out, to);
        }
      }
    }
  }

  /** The loop that takes the time: a row at a time, which the compiler turns into vector instructions. */
  private void addRow(float[] in, int at, float weight, float[] out, int to) {
    for (int x = 0; x < width; x++) {
      out[to + x] += weight * in[at + x];
    }
  }

  /** The middle one of each pixel's 3×3 window. */
  public void median(float[] from, int offset, Border border, float[] out) {
    pad(from, offset, 1, 1, border);
    int stride = width + 2;
    float[][] rows = new float[9][width];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < 9; i++) {
        System.arraycopy(padded, (y + i / 3) * stride + i % 3, rows[i], 0, width);
      }
      Median9.sort(rows);
      System.arraycopy(rows[4], 0, out, offset + y * width, width);
    }
  }

  private void pad(float[] from, int offset, int above, int before, Border border) {
    int rows = height + 2 * above;
    int stride = width + 2 * before;
    if (padded.length < rows * stride) {
      padded = new float[rows * stride];
    }
    for (int y = 0; y < rows; y++) {
      int line = y * stride;
      boolean outside = y < above || y >= above + height;
      if (outside && border == Border.ZEROS) {
        java.util.Arrays.fill(padded, line, line + stride, 0);
        continue;
      }
      int row = offset + Math.clamp(y - above, 0, height - 1) * width;
      System.arraycopy(from, row, padded, line + before, width);
      float first = border == Border.ZEROS ? 0 : from[row];
      float last = border == Border.ZEROS ? 0 : from[row + width - 1];
      java.util.Arrays.fill(padded, line, line + before, first);
      java.util.Arrays.fill(padded, line + before + width, line + stride, last);
    }
  }
}
