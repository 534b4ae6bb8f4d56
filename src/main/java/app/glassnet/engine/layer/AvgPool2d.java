package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.Arrays;
import java.util.List;

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

  private final class Run extends SharedRun {
    private final Axis y = vertical(at.inputShape());
    private final Axis x = horizontal(at.inputShape());
    private final int maps = at.inputShape().dim(0);
    private final List<float[]> images = perWorker(() -> new float[at.inputShape().size()]);
    private final List<float[]> means = perWorker(() -> new float[at.outputShape().size()]);

    Run(Wiring wiring) {
      super(wiring);
    }

    @Override
    protected void forward(int example, Share share) {
      float[] in = images.get(share.worker());
      float[] out = means.get(share.worker());
      at.input().value().read(example * in.length, in, 0, in.length);
      slide(in, out, true);
      at.output().value().write(example * out.length, out, 0, out.length);
    }

    /** Every pixel of a window gets an equal share of the window's gradient. */
    @Override
    protected void backward(int example, Share share, boolean inputGradient) {
      if (!inputGradient) {
        return;
      }
      float[] in = images.get(share.worker());
      float[] out = means.get(share.worker());
      at.output().gradient().read(example * out.length, out, 0, out.length);
      Arrays.fill(in, 0);
      slide(in, out, false);
      at.input().gradient().write(example * in.length, in, 0, in.length);
    }

    private void slide(float[] in, float[] out, boolean forward) {
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
              out[o] = sum(in, first, left, right, bottom - top) * share;
            } else {
              spread(in, first, left, right, bottom - top, out[o] * share);
            }
          }
        }
      }
    }

    private float sum(float[] in, int rowStart, int left, int right, int rows) {
      float sum = 0;
      for (int row = 0; row < rows; row++, rowStart += x.in()) {
        for (int i = rowStart + left; i < rowStart + right; i++) {
          sum += in[i];
        }
      }
      return sum;
    }

    private void spread(float[] in, int rowStart, int left, int right, int rows, float share) {
      for (int row = 0; row < rows; row++, rowStart += x.in()) {
        for (int i = rowStart + left; i < rowStart + right; i++) {
          in[i] += share;
        }
      }
    }
  }
}
