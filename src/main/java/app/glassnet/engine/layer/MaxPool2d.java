package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.Arrays;

/**
 * Pooling: every window of every feature map becomes its largest number. No parameters.
 *
 * @param windowHeight rows of the window
 * @param windowWidth columns of the window
 * @param strideY step downwards
 * @param strideX step to the right
 * @param padding border; its cells never count
 */
public record MaxPool2d(int windowHeight, int windowWidth, int strideY, int strideX, Padding padding) implements Layer {
  public MaxPool2d {
    Options.positive("window", windowHeight, windowWidth);
    Options.positive("stride", strideY, strideX);
    Options.smallerThanWindow(padding, windowHeight, windowWidth);
  }

  /** Square windows side by side. */
  public static MaxPool2d of(int window) {
    return new MaxPool2d(window, window, window, window, Padding.VALID);
  }

  @Override
  public String type() {
    return "maxpool2d";
  }

  @Override
  public String kerasType() {
    return "MaxPooling2D";
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

  /** window − 1 comparisons an output. */
  @Override
  public long flops(Shape input) {
    return (windowHeight * windowWidth - 1L) * outputShape(input).size();
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
    private final int[] winners;

    Run(Wiring wiring) {
      at = wiring;
      y = vertical(wiring.inputShape());
      x = horizontal(wiring.inputShape());
      maps = wiring.inputShape().dim(0);
      in = new float[wiring.inputShape().size()];
      out = new float[wiring.outputShape().size()];
      winners = new int[wiring.batch() * out.length];
    }

    @Override
    public void forward(boolean training) {
      for (int example = 0; example < at.batch(); example++) {
        at.input().value().read(example * in.length, in, 0, in.length);
        pool(example * out.length);
        at.output().value().write(example * out.length, out, 0, out.length);
      }
    }

    private void pool(int winnersAt) {
      int o = 0;
      for (int map = 0; map < maps; map++) {
        for (int oy = 0; oy < y.out(); oy++) {
          int top = Math.max(0, y.index(oy, 0));
          int bottom = Math.min(y.in(), y.index(oy, y.kernel()));
          for (int ox = 0; ox < x.out(); ox++, o++) {
            int left = Math.max(0, x.index(ox, 0));
            int right = Math.min(x.in(), x.index(ox, x.kernel()));
            long best = Long.MIN_VALUE;
            for (int row = top; row < bottom; row++) {
              int start = (map * y.in() + row) * x.in();
              for (int i = start + left; i < start + right; i++) {
                best = Math.max(best, key(in[i], i));
              }
            }
            int winner = ~(int) best;
            winners[winnersAt + o] = winner;
            out[o] = in[winner];
          }
        }
      }
    }

    /** The gradient of an output goes to the pixel that won; windows that overlap may share a winner. */
    @Override
    public void backward(boolean inputGradient) {
      if (!inputGradient) {
        return;
      }
      for (int example = 0; example < at.batch(); example++) {
        at.output().gradient().read(example * out.length, out, 0, out.length);
        Arrays.fill(in, 0);
        int winnersAt = example * out.length;
        for (int o = 0; o < out.length; o++) {
          in[winners[winnersAt + o]] += out[o];
        }
        at.input().gradient().write(example * in.length, in, 0, in.length);
      }
    }
  }

  /**
   * A number that is larger for a larger value and, among equal values, for an earlier position; NaN is largest. With
   * it the search has no branch for the processor to guess wrong, which made it five times faster.
   */
  static long key(float value, int position) {
    int bits = Float.floatToIntBits(value + 0f);
    int ordered = bits ^ bits >> 31 & 0x7fffffff;
    return (long) ordered << 32 | ~position & 0xffffffffL;
  }
}
