package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.Arrays;

/**
 * Pooling: every window of every feature map becomes its mean. No parameters.
 *
 * <p>{@code y[c, oy, ox] = mean over ky, kx of x[c, oy·strideY − top + ky, ox·strideX − left + kx]}, within the image:
 * cells in the padding do not count, as in TensorFlow. Shapes: x [channels, height, width], y [channels, rows, columns]
 * with the sizes of {@link Axis}. Every pixel of a window of n gets 1/n of its gradient.
 *
 * <p>Worked number: (7 3 5 2 / 8 7 1 6 / 4 9 3 9 / 0 8 4 5) with 2×2 windows side by side is (6.25 3.5 / 5.25 5.25).
 * Source: LeCun et al. 1998 (subsampling in LeNet-5); the course's slides on pooling.
 *
 * @param windowHeight rows of the window
 * @param windowWidth columns of the window
 * @param strideY step downwards
 * @param strideX step to the right
 * @param padding border; its cells never count
 */
public record AvgPool2d(int windowHeight, int windowWidth, int strideY, int strideX, Padding padding) implements Layer {
  public AvgPool2d {
    Options.positive("window", windowHeight, windowWidth);
    Options.positive("stride", strideY, strideX);
    Options.smallerThanWindow(padding, windowHeight, windowWidth);
    Options.forImage(padding);
  }

  /** Square windows side by side. */
  public static AvgPool2d of(int window) {
    return new AvgPool2d(window, window, window, window, Padding.VALID);
  }

  @Override
  public String type() {
    return "avgpool2d";
  }

  @Override
  public String kerasType() {
    return "AveragePooling2D";
  }

  @Override
  public String stem() {
    return "pool";
  }

  /** How the window slides down this input. */
  public Axis vertical(Shape input) {
    Axis.checkImage(input);
    return Axis.vertical(input.dim(1), windowHeight, strideY, 1, padding);
  }

  /** How the window slides across this input. */
  public Axis horizontal(Shape input) {
    Axis.checkImage(input);
    return Axis.horizontal(input.dim(2), windowWidth, strideX, 1, padding);
  }

  @Override
  public Shape outputShape(Shape input) {
    Axis y = vertical(input);
    Axis x = horizontal(input);
    Axis.check(input, y, x);
    return Shape.of(input.dim(0), y.out(), x.out());
  }

  /** window − 1 additions and one multiplication an output. */
  @Override
  public long flops(Shape input) {
    return ((long) windowHeight * windowWidth) * outputShape(input).size();
  }

  @Override
  public void write(JsonOptions to) {
    to.put("window", windowHeight, windowWidth).put("stride", strideY, strideX).put(padding);
  }

  static AvgPool2d read(JsonOptions from) {
    int[] window = from.pair("window", null);
    int[] stride = from.pair("stride", window);
    return new AvgPool2d(window[0], window[1], stride[0], stride[1], from.padding());
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run implements LayerRun {
    private final Wiring at;
    private final Axis y;
    private final Axis x;
    private final int maps;
    private final float[] in;
    private final float[] out;

    Run(Wiring wiring) {
      at = wiring;
      y = vertical(wiring.inputShape());
      x = horizontal(wiring.inputShape());
      maps = wiring.inputShape().dim(0);
      in = new float[wiring.inputShape().size()];
      out = new float[wiring.outputShape().size()];
    }

    @Override
    public void forward(boolean training) {
      for (int example = 0; example < at.batch(); example++) {
        at.input().value().read(example * in.length, in, 0, in.length);
        slide(true);
        at.output().value().write(example * out.length, out, 0, out.length);
      }
    }

    /** Every pixel of a window gets an equal share of the window's gradient. */
    @Override
    public void backward(boolean inputGradient) {
      if (!inputGradient) {
        return;
      }
      for (int example = 0; example < at.batch(); example++) {
        at.output().gradient().read(example * out.length, out, 0, out.length);
        Arrays.fill(in, 0);
        slide(false);
        at.input().gradient().write(example * in.length, in, 0, in.length);
      }
    }

    private void slide(boolean forward) {
      int o = 0;
      for (int map = 0; map < maps; map++) {
        for (int oy = 0; oy < y.out(); oy++) {
          int top = Math.max(0, y.index(oy, 0));
          int bottom = Math.min(y.in(), y.index(oy, y.kernel()));
          for (int ox = 0; ox < x.out(); ox++, o++) {
            int left = Math.max(0, x.index(ox, 0));
            int right = Math.min(x.in(), x.index(ox, x.kernel()));
            float share = 1f / ((bottom - top) * (right - left));
            int first = (map * y.in() + top) * x.in();
            if (forward) {
              out[o] = sum(first, left, right, bottom - top) * share;
            } else {
              spread(first, left, right, bottom - top, out[o] * share);
            }
          }
        }
      }
    }

    private float sum(int rowStart, int left, int right, int rows) {
      float sum = 0;
      for (int row = 0; row < rows; row++, rowStart += x.in()) {
        for (int i = rowStart + left; i < rowStart + right; i++) {
          sum += in[i];
        }
      }
      return sum;
    }

    private void spread(int rowStart, int left, int right, int rows, float share) {
      for (int row = 0; row < rows; row++, rowStart += x.in()) {
        for (int i = rowStart + left; i < rowStart + right; i++) {
          in[i] += share;
        }
      }
    }
  }
}
