package app.glassnet.rooms.convolution;

import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.explain.Activation;
import app.glassnet.explain.Border;
import app.glassnet.explain.SlidingKernel;

/**
 * How the kernel slides, as a value.
 *
 * @param mode forward, backward or transposed
 * @param kernel as it was written, not turned
 * @param strideY step downwards, 1…4
 * @param strideX step across
 * @param dilationY distance of two taps downwards, 1…4
 * @param dilationX distance across
 * @param padding how the border is chosen
 * @param top rows of border above, for {@link PaddingKind#CUSTOM}, 0…6
 * @param bottom below
 * @param left columns before
 * @param right columns behind
 * @param border what stands in it
 * @param turned a true convolution: the kernel is turned by half a turn first
 * @param bias added to every sum
 * @param activation done to every sum
 */
record Settings(Mode mode, Kernel kernel, int strideY, int strideX, int dilationY, int dilationX, PaddingKind padding,
    int top, int bottom, int left, int right, Border border, boolean turned, double bias, Activation activation) {
  static final int MOST_STRIDE = 4;
  static final int MOST_DILATION = 4;
  static final int MOST_PADDING = 6;

  Settings {
    boolean sound = mode != null && kernel != null && padding != null && border != null && activation != null
        && in(strideY, 1, MOST_STRIDE) && in(strideX, 1, MOST_STRIDE) && in(dilationY, 1, MOST_DILATION)
        && in(dilationX, 1, MOST_DILATION) && in(top, 0, MOST_PADDING) && in(bottom, 0, MOST_PADDING)
        && in(left, 0, MOST_PADDING) && in(right, 0, MOST_PADDING) && Math.abs(bias) <= 1e6;
    if (!sound) {
      throw new IllegalArgumentException("settings out of their ranges");
    }
  }

  private static boolean in(int value, int least, int most) {
    return value >= least && value <= most;
  }

  /** The kernel as it is laid on the window. */
  float[] applied() {
    return turned ? SlidingKernel.turned(kernel.values()) : kernel.values();
  }

  /**
   * How the kernel slides over an input of this size. Transposed it is the convolution that is turned round: its output is
   * the room's input.
   *
   * @throws IllegalArgumentException when it does not fit
   */
  SlidingKernel slides(int rows, int columns) {
    if (mode == Mode.TRANSPOSED) {
      return new SlidingKernel(made(rows, kernel.rows(), strideY, dilationY, top, bottom),
          made(columns, kernel.columns(), strideX, dilationX, left, right), Border.ZEROS);
    }
    Padding pads = switch (padding) {
      case VALID -> Padding.VALID;
      case SAME -> Padding.SAME;
      case CUSTOM -> Padding.explicit(top, bottom, left, right);
    };
    Conv2d layer = new Conv2d(1, kernel.rows(), kernel.columns(), strideY, strideX, pads, dilationY, dilationX,
        Initializer.ZEROS);
    return SlidingKernel.of(layer, rows, columns, border);
  }

  private Axis made(int read, int taps, int stride, int dilation, int before, int after) {
    int span = dilation * (taps - 1) + 1;
    int whole = (read - 1) * stride + span;
    return switch (padding) {
      case VALID -> new Axis(whole, taps, stride, dilation, 0, 0, read);
      // As in Keras: the result is as long as input times stride; an odd cell to cut goes at the end.
      case SAME -> {
        int cut = Math.max(0, span - stride);
        yield new Axis(read * stride, taps, stride, dilation, cut / 2, cut - cut / 2, read);
      }
      case CUSTOM -> {
        if (whole - before - after < 1) {
          throw new IllegalArgumentException("cutting " + before + " and " + after + " off " + whole + " leaves nothing");
        }
        yield new Axis(whole - before - after, taps, stride, dilation, before, after, read);
      }
    };
  }

  /** Whether an input of this size can be worked with. */
  boolean fits(int rows, int columns) {
    try {
      slides(rows, columns);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
