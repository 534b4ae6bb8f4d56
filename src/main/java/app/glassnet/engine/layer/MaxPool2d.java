package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.Arrays;

/**
 * Pooling: every window of every feature map becomes its largest number. No parameters.
 *
 * <p>{@code y[c, oy, ox] = max over ky, kx of x[c, oy·strideY − top + ky, ox·strideX − left + kx]}, within the image.
 * Shapes: x [channels, height, width], y [channels, rows, columns] with the sizes of {@link Axis}. The gradient of an
 * output goes to the pixel that was largest, the first in reading order among equal ones.
 *
 * <p>Worked number: (7 3 5 2 / 8 7 1 6 / 4 9 3 9 / 0 8 4 5) with 2×2 windows side by side is (8 6 / 9 9). Source:
 * Ranzato et al., "Unsupervised learning of invariant feature hierarchies", 2007; the course's slides on pooling.
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
    Options.forImage(padding);
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
  public void write(JsonOptions to) {
    to.put("window", windowHeight, windowWidth).put("stride", strideY, strideX).put(padding);
  }

  static MaxPool2d read(JsonOptions from) {
    int[] window = from.pair("window", null);
    int[] stride = from.pair("stride", window);
    return new MaxPool2d(window[0], window[1], stride[0], stride[1], from.padding());
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
    private final boolean twoByTwo;
    private final int[] in;
    private final int[] ordered;
    private final int[] out;
    private final float[] gradient;
    private final float[] inputGradient;
    private final int[] winners;

    Run(Wiring wiring) {
      at = wiring;
      y = vertical(wiring.inputShape());
      x = horizontal(wiring.inputShape());
      maps = wiring.inputShape().dim(0);
      twoByTwo = windowHeight == 2 && windowWidth == 2 && strideY == 2 && strideX == 2
          && y.before() == 0 && 2 * y.out() <= y.in() && x.before() == 0 && 2 * x.out() <= x.in();
      in = new int[wiring.inputShape().size()];
      ordered = new int[in.length];
      out = new int[wiring.outputShape().size()];
      gradient = new float[out.length];
      inputGradient = new float[in.length];
      winners = new int[wiring.batch() * out.length];
    }

    @Override
    public void forward(boolean training) {
      for (int example = 0; example < at.batch(); example++) {
        at.input().value().readBits(example * in.length, in, 0, in.length);
        order(in, ordered);
        for (int row = 0; row < maps * y.out(); row++) {
          if (twoByTwo) {
            twoByTwo(row, example * out.length);
          } else {
            anyWindow(row, example * out.length);
          }
        }
        at.output().value().writeBits(example * out.length, out, 0, out.length);
      }
    }

    /** One row of outputs; rows count through all maps. */
    private void anyWindow(int outputRow, int winnersAt) {
      int map = outputRow / y.out();
      int oy = outputRow % y.out();
      int top = Math.max(0, y.index(oy, 0));
      int bottom = Math.min(y.in(), y.index(oy, y.kernel()));
      int o = outputRow * x.out();
      for (int ox = 0; ox < x.out(); ox++, o++) {
        int left = Math.max(0, x.index(ox, 0));
        int right = Math.min(x.in(), x.index(ox, x.kernel()));
        long best = Long.MIN_VALUE;
        for (int row = top; row < bottom; row++) {
          int start = (map * y.in() + row) * x.in();
          for (int i = start + left; i < start + right; i++) {
            best = Math.max(best, (long) ordered[i] << 32 | ~i & 0xffffffffL);
          }
        }
        win(o, ~(int) best, winnersAt);
      }
    }

    /** The same without inner loops for the usual window, 2×2 side by side without padding: four times as fast. */
    private void twoByTwo(int outputRow, int winnersAt) {
      int upper = (outputRow / y.out() * y.in() + 2 * (outputRow % y.out())) * x.in();
      int lower = upper + x.in();
      int o = outputRow * x.out();
      for (int ox = 0; ox < x.out(); ox++, o++, upper += 2, lower += 2) {
        long best = Math.max(Math.max((long) ordered[upper] << 2 | 3, (long) ordered[upper + 1] << 2 | 2),
            Math.max((long) ordered[lower] << 2 | 1, (long) ordered[lower + 1] << 2));
        int cell = 3 - (int) (best & 3);
        win(o, upper + (cell & 1) + (cell >> 1) * x.in(), winnersAt);
      }
    }

    private void win(int o, int winner, int winnersAt) {
      winners[winnersAt + o] = winner;
      out[o] = in[winner];
    }

    /** The gradient of an output goes to the pixel that won; windows that overlap may share a winner. */
    @Override
    public void backward(boolean wantInput) {
      if (!wantInput) {
        return;
      }
      for (int example = 0; example < at.batch(); example++) {
        at.output().gradient().read(example * out.length, gradient, 0, out.length);
        Arrays.fill(inputGradient, 0);
        int winnersAt = example * out.length;
        for (int o = 0; o < gradient.length; o++) {
          inputGradient[winners[winnersAt + o]] += gradient[o];
        }
        at.input().gradient().write(example * in.length, inputGradient, 0, in.length);
      }
    }
  }

  /**
   * From the bits of each number a whole number of the same order: sign and magnitude become two's complement, which
   * makes −0 and 0 equal; NaN becomes the largest. With the position in the lower bits, so that among equal numbers
   * the earlier wins, the search for the largest has no branch for the processor to guess wrong, and floats do.
   */
  static void order(int[] bits, int[] ordered) {
    for (int i = 0; i < bits.length; i++) {
      int magnitude = bits[i] & 0x7fffffff;
      int negative = bits[i] >> 31;
      int nan = INFINITY - magnitude >> 31;
      ordered[i] = (magnitude ^ negative) - negative & ~nan | nan >>> 1;
    }
  }

  private static final int INFINITY = 0x7f800000;
}
