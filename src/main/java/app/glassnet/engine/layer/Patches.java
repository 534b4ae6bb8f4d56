package app.glassnet.engine.layer;

import java.util.Arrays;

/**
 * Turns one image into the matrix of its patches (im2col) and back. Row {@code (c, ky, kx)} holds, for every output
 * position in order, the pixel that kernel cell {@code (ky, kx)} of channel {@code c} meets there, 0 in the padding.
 * A convolution is then one matrix product: kernels [filters × rows] times patches [rows × positions]. Source:
 * Chellapilla, Puri, Simard, "High performance convolutional neural networks for document processing", 2006.
 *
 * <p>Most of a row is the row of the kernel cell above, moved up: it is copied from there in one piece.
 */
final class Patches {
  private final int channels;
  private final Axis y;
  private final Axis x;
  private final int shift;
  private final int sharedRows;
  private final int[] firstColumn;
  private final int[] endColumn;

  Patches(int channels, Axis y, Axis x) {
    this.channels = channels;
    this.y = y;
    this.x = x;
    // Kernel row ky meets at output row oy what row ky − 1 meets at oy + shift, where that is a whole number of rows.
    boolean whole = y.dilation() % y.stride() == 0;
    shift = whole ? y.dilation() / y.stride() : 0;
    sharedRows = whole ? Math.max(0, y.out() - shift) : 0;
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
    for (int c = 0; c < channels; c++) {
      for (int kx = 0; kx < x.kernel(); kx++) {
        for (int ky = 0; ky < y.kernel(); ky++) {
          int at = start(c, ky, kx);
          int shared = ky == 0 ? 0 : sharedRows;
          if (shared > 0) {
            System.arraycopy(patches, start(c, ky - 1, kx) + shift * x.out(), patches, at, shared * x.out());
          }
          for (int oy = shared; oy < y.out(); oy++) {
            int row = y.index(oy, ky);
            if (row < 0 || row >= y.in() || firstColumn[kx] == endColumn[kx]) {
              Arrays.fill(patches, at + oy * x.out(), at + (oy + 1) * x.out(), 0);
            } else {
              copyRow(image, (c * y.in() + row) * x.in(), kx, patches, at + oy * x.out());
            }
          }
        }
      }
    }
  }

  private int start(int c, int ky, int kx) {
    return ((c * y.kernel() + ky) * x.kernel() + kx) * positions();
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

  /** The way back of {@link #unfold}: adds every patch number to the pixel it came from. Uses the patches up. */
  void fold(float[] patches, float[] image) {
    for (int c = 0; c < channels; c++) {
      for (int kx = 0; kx < x.kernel(); kx++) {
        for (int ky = y.kernel() - 1; ky >= 0; ky--) {
          int at = start(c, ky, kx);
          int shared = ky == 0 ? 0 : sharedRows;
          if (shared > 0) {
            add(patches, at, start(c, ky - 1, kx) + shift * x.out(), shared * x.out());
          }
          for (int oy = shared; oy < y.out(); oy++) {
            int row = y.index(oy, ky);
            if (row >= 0 && row < y.in()) {
              addRow(patches, at + oy * x.out(), kx, image, (c * y.in() + row) * x.in());
            }
          }
        }
      }
    }
  }

  private static void add(float[] patches, int from, int to, int count) {
    for (int i = 0; i < count; i++) {
      patches[to + i] += patches[from + i];
    }
  }

  private void addRow(float[] patches, int at, int kx, float[] image, int rowStart) {
    int to = rowStart + x.index(firstColumn[kx], kx);
    for (int ox = firstColumn[kx]; ox < endColumn[kx]; ox++, to += x.stride()) {
      image[to] += patches[at + ox];
    }
  }
}
