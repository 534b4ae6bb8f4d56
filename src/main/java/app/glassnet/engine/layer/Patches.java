package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Tensor;
import java.util.Arrays;

/**
 * Turns one image into the matrix of its patches (im2col) and back. Row {@code (c, ky, kx)} holds, for every output
 * position in order, the pixel that kernel cell {@code (ky, kx)} of channel {@code c} meets there, 0 in the padding.
 * A convolution is then one matrix product: kernels [filters × rows] times patches [rows × positions]. Source:
 * Chellapilla, Puri, Simard, "High performance convolutional neural networks for document processing", 2006.
 *
 * <p>All rows of one {@code (c, kx)} are stretches of one strip: the channel's image rows, padding included, as this
 * column of the kernel meets them. With stride 1 kernel row ky begins ky·dilation image rows later; with stride s the
 * strip holds every s-th row first, from row 0 on, then from row 1 on, and so on. Holds the strip: one thread at a time.
 */
final class Patches {
  private final int channels;
  private final Axis y;
  private final Axis x;
  private final int[] firstColumn;
  private final int[] endColumn;
  private final int rowsMet;
  private final int rowsApart;
  private final float[] strip;
  private final float[] line;

  Patches(int channels, Axis y, Axis x) {
    this.channels = channels;
    this.y = y;
    this.x = x;
    rowsMet = (y.out() - 1) * y.stride() + y.span();
    rowsApart = (rowsMet + y.stride() - 1) / y.stride();
    strip = new float[rowsApart * y.stride() * x.out()];
    line = new float[positions()];
    firstColumn = new int[x.kernel()];
    endColumn = new int[x.kernel()];
    for (int k = 0; k < x.kernel(); k++) {
      int end = x.out();
      while (end > 0 && x.index(end - 1, k) >= x.in()) {
        end--;
      }
      int first = 0;
      while (first < end && x.index(first, k) < 0) {
        first++;
      }
      firstColumn[k] = first;
      endColumn[k] = end;
    }
  }

  /** channels × kernel cells. */
  int rows() {
    return channels * y.kernel() * x.kernel();
  }

  /** Output positions. */
  int positions() {
    return y.out() * x.out();
  }

  /** Where in the strip the row starts that lies {@code row} below the first row of the padded image. */
  private int place(int row) {
    return (row % y.stride() * rowsApart + row / y.stride()) * x.out();
  }

  private int start(int c, int ky, int kx) {
    return ((c * y.kernel() + ky) * x.kernel() + kx) * positions();
  }

  /** Writes the patches [rows × positions] of {@code image} [channels × height × width] from position {@code at} on. */
  void unfold(float[] image, Tensor patches, int at) {
    for (int c = 0; c < channels; c++) {
      for (int kx = 0; kx < x.kernel(); kx++) {
        for (int row = 0; row < rowsMet; row++) {
          copyRow(image, c, row - y.before(), kx, place(row));
        }
        for (int ky = 0; ky < y.kernel(); ky++) {
          patches.write(at + start(c, ky, kx), strip, place(ky * y.dilation()), positions());
        }
      }
    }
  }

  private void copyRow(float[] image, int c, int row, int kx, int to) {
    int first = firstColumn[kx];
    int end = row < 0 || row >= y.in() ? first : endColumn[kx];
    Arrays.fill(strip, to, to + first, 0);
    Arrays.fill(strip, to + end, to + x.out(), 0);
    int from = (c * y.in() + row) * x.in() + x.index(first, kx);
    if (x.stride() == 1) {
      System.arraycopy(image, end == first ? 0 : from, strip, to + first, end - first);
    } else {
      for (int ox = first; ox < end; ox++, from += x.stride()) {
        strip[to + ox] = image[from];
      }
    }
  }

  /** The way back of {@link #unfold}: adds every patch number, from position {@code at} on, to its pixel. */
  void fold(Tensor patches, int at, float[] image) {
    for (int c = 0; c < channels; c++) {
      for (int kx = 0; kx < x.kernel(); kx++) {
        Arrays.fill(strip, 0);
        for (int ky = 0; ky < y.kernel(); ky++) {
          patches.read(at + start(c, ky, kx), line, 0, line.length);
          add(line, strip, place(ky * y.dilation()));
        }
        for (int row = y.before(); row < Math.min(rowsMet, y.before() + y.in()); row++) {
          addRow(place(row), kx, image, (c * y.in() + row - y.before()) * x.in());
        }
      }
    }
  }

  private static void add(float[] line, float[] strip, int to) {
    for (int i = 0; i < line.length; i++) {
      strip[to + i] += line[i];
    }
  }

  private void addRow(int from, int kx, float[] image, int rowStart) {
    int to = rowStart + x.index(firstColumn[kx], kx);
    for (int ox = firstColumn[kx]; ox < endColumn[kx]; ox++, to += x.stride()) {
      image[to] += strip[from + ox];
    }
  }
}
