package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;

/**
 * A window sliding along one axis.
 *
 * <p>Positions: {@code out = floor((in + before + after − dilation·(kernel − 1) − 1) / stride) + 1}. Worked number: 28
 * pixels, kernel 3, stride 1, no padding: (28 − 2 − 1)/1 + 1 = 26. Source: Dumoulin and Visin, "A guide to convolution
 * arithmetic for deep learning", 2016, relationship 15. Output {@code o} and kernel cell {@code k} meet the input at
 * {@code o·stride − before + k·dilation}.
 *
 * @param in length of the input
 * @param kernel cells of the window
 * @param stride step between two positions
 * @param dilation distance between two cells of the window
 * @param before padding at the beginning
 * @param after padding at the end
 * @param out number of positions
 */
public record Axis(int in, int kernel, int stride, int dilation, int before, int after, int out) {
  /** Length the window covers: {@code dilation·(kernel − 1) + 1}. */
  public int span() {
    return dilation * (kernel - 1) + 1;
  }

  /** Index in the input met by output {@code o} and kernel cell {@code k}; outside 0 … in − 1 it is padding. */
  public int index(int o, int k) {
    return o * stride - before + k * dilation;
  }

  /** The vertical axis of an image of this height. */
  static Axis vertical(int height, int kernel, int stride, int dilation, Padding padding) {
    return switch (padding) {
      case Padding.Explicit e -> explicit(height, kernel, stride, dilation, e.top(), e.bottom());
      case Padding.Valid _, Padding.Causal _ -> explicit(height, kernel, stride, dilation, 0, 0);
      case Padding.Same _ -> same(height, kernel, stride, dilation);
    };
  }

  /** The horizontal axis of an image of this width. */
  static Axis horizontal(int width, int kernel, int stride, int dilation, Padding padding) {
    return switch (padding) {
      case Padding.Explicit e -> explicit(width, kernel, stride, dilation, e.left(), e.right());
      case Padding.Valid _ -> explicit(width, kernel, stride, dilation, 0, 0);
      case Padding.Causal _ -> explicit(width, kernel, stride, dilation, dilation * (kernel - 1), 0);
      case Padding.Same _ -> same(width, kernel, stride, dilation);
    };
  }

  private static Axis explicit(int in, int kernel, int stride, int dilation, int before, int after) {
    int span = dilation * (kernel - 1) + 1;
    int room = in + before + after - span;
    return new Axis(in, kernel, stride, dilation, before, after, room < 0 ? 0 : room / stride + 1);
  }

  private static Axis same(int in, int kernel, int stride, int dilation) {
    int out = (in + stride - 1) / stride;
    int total = Math.max(0, (out - 1) * stride + dilation * (kernel - 1) + 1 - in);
    return new Axis(in, kernel, stride, dilation, total / 2, total - total / 2, out);
  }

  /** Checks that an image has three axes and the window at least one position, and tells what is needed otherwise. */
  static void check(Shape input, Axis y, Axis x) {
    if (y.out < 1 || x.out < 1) {
      throw new ShapeException("got input %s, needs at least %d×%d (height×width) for a %d×%d window%s".formatted(
          input, y.least(), x.least(), y.kernel, x.kernel,
          y.dilation > 1 || x.dilation > 1 ? " with dilation %d×%d".formatted(y.dilation, x.dilation) : ""));
    }
  }

  private int least() {
    return Math.max(1, span() - before - after);
  }

  static void checkImage(Shape input) {
    if (input.rank() != 3) {
      throw new ShapeException("got input %s, needs an image of three axes: channels×height×width".formatted(input));
    }
  }

  /** The axis of time of a signal [channels, time], as an image of one row has it; checked. */
  static Axis time(Shape input, int kernel, int stride, int dilation, Padding padding) {
    checkSignal(input);
    Axis time = horizontal(input.dim(1), kernel, stride, dilation, padding);
    if (time.out < 1) {
      throw new ShapeException("got input %s, needs at least %d time steps (channels×time) for a window of %d%s"
          .formatted(input, time.least(), kernel, dilation > 1 ? " with dilation " + dilation : ""));
    }
    return time;
  }

  static void checkSignal(Shape input) {
    if (input.rank() != 2) {
      throw new ShapeException("got input %s, needs a signal of two axes: channels×time".formatted(input));
    }
  }

  /** This axis's padding, for an image of one row. */
  Padding border() {
    return Padding.explicit(before, after);
  }

  /** A signal [channels, time] as an image of one row. */
  public static Shape image(Shape signal) {
    return Shape.of(signal.dim(0), 1, signal.dim(1));
  }
}
