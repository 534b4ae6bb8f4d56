package app.glassnet.engine.layer;

import java.util.Arrays;

/**
 * Turns one image into the matrix of its patches (im2col) and back. Row {@code (c, ky, kx)} holds, for every output
 * position in order, the pixel that kernel cell {@code (ky, kx)} of channel {@code c} meets there, 0 in the padding.
 * A convolution is then one matrix product: kernels [filters × rows] times patches [rows × positions]. Source:
 * Chellapilla, Puri, Simard, "High performance convolutional neural networks for document processing", 2006.
 */
final class Patches {
  private final int channels;
  private final Axis y;
  private final Axis x;
  private final int[] firstColumn;
  private final int[] endColumn;

  Patches(int channels, Axis y, Axis x) {
    this.channels = channels;
    this.y = y;
    this.x = x;
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

  /** Fills {@code patches} [rows × positions] from {@code image} [channels × height × width]. */
  void unfold(float[] image, float[] patches) {
    int at = 0;
    for (int c = 0; c < channels; c++) {
      for (int ky = 0; ky < y.kernel(); ky++) {
        for (int kx = 0; kx < x.kernel(); kx++) {
          for (int oy = 0; oy < y.out(); oy++, at += x.out()) {
            int row = y.index(oy, ky);
            if (row < 0 || row >= y.in() || firstColumn[kx] == endColumn[kx]) {
              Arrays.fill(patches, at, at + x.out(), 0);
            } else {
              copyRow(image, (c * y.in() + row) * x.in(), kx, patches, at);
            }
          }
        }
      }
    }
  }

  private void copyRow(float[] image, int rowStart, int kx, float[] patches, int at) {
    int first = firstColumn[kx];
    int end = endColumn[kx];
    Arrays.fill(patches, at, at + first, 0);
    Arrays.fill(patches, at + end, at + x.out(), 0);
    int from = rowStart + x.index(first, kx);
    if (x.stride() == 1) {
      System.arraycopy(image, from, patches, at + first, end - first);
    } else {
      for (int ox = first; ox < end; ox++, from += x.stride()) {
        patches[at + ox] = image[from];
      }
    }
  }

  /** The way back of {@link #unfold}: adds every patch number to the pixel it came from. */
  void fold(float[] patches, float[] image) {
    int at = 0;
    for (int c = 0; c < channels; c++) {
      for (int ky = 0; ky < y.kernel(); ky++) {
        for (int kx = 0; kx < x.kernel(); kx++) {
          for (int oy = 0; oy < y.out(); oy++, at += x.out()) {
            int row = y.index(oy, ky);
            if (row >= 0 && row < y.in()) {
              addRow(patches, at, kx, image, (c * y.in() + row) * x.in());
            }
          }
        }
      }
    }
  }

  private void addRow(float[] patches, int at, int kx, float[] image, int rowStart) {
    int to = rowStart + x.index(firstColumn[kx], kx);
    for (int ox = firstColumn[kx]; ox < endColumn[kx]; ox++, to += x.stride()) {
      image[to] += patches[at + ox];
    }
  }
}
