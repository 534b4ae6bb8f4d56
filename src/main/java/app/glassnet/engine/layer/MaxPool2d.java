package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.Arrays;
import java.util.List;

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

  /** Arrays of one example, for one thread. */
  private static final class Buffers {
    private final float[] in;
    private final int[] ordered;
    private final float[] out;

    Buffers(int inputs, int outputs) {
      in = new float[inputs];
      ordered = new int[inputs];
      out = new float[outputs];
    }
  }

  private final class Run extends SharedRun {
    private final Axis y = vertical(at.inputShape());
    private final Axis x = horizontal(at.inputShape());
    private final int maps = at.inputShape().dim(0);
    private final int inputs = at.inputShape().size();
    private final int outputs = at.outputShape().size();
    private final boolean twoByTwo = windowHeight <= 2 && windowWidth == 2 && strideY == windowHeight && strideX == 2
        && y.before() == 0 && strideY * y.out() <= y.in() && x.before() == 0 && 2 * x.out() <= x.in();
    private final int[] winners = new int[at.batch() * outputs];
    private final List<Buffers> buffers = perWorker(() -> new Buffers(inputs, outputs));

    Run(Wiring wiring) {
      super(wiring);
    }

    @Override
    protected void forward(int example, Share share) {
      Buffers my = buffers.get(share.worker());
      at.input().value().read(example * inputs, my.in, 0, inputs);
      if (twoByTwo) {
        for (int row = 0; row < maps * y.out(); row++) {
          twoByTwo(my.in, my.out, row, example * outputs);
        }
      }
      if (!twoByTwo || !finite(my.out)) {
        at.input().value().readBits(example * inputs, my.ordered, 0, inputs);
        order(my.ordered);
        for (int row = 0; row < maps * y.out(); row++) {
          anyWindow(my, row, example * outputs);
        }
      }
      at.output().value().write(example * outputs, my.out, 0, outputs);
    }

    /** One row of outputs; rows count through all maps. */
    private void anyWindow(Buffers my, int outputRow, int winnersAt) {
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
            best = Math.max(best, (long) my.ordered[i] << 32 | ~i & 0xffffffffL);
          }
        }
        winners[winnersAt + o] = ~(int) best;
        my.out[o] = my.in[~(int) best];
      }
    }

    /**
     * The same for the usual window, 2×2 side by side without padding, and finite numbers: four times as fast. Of a
     * window of one row, 1×2, the row counts twice, which changes nothing.
     */
    private void twoByTwo(float[] in, float[] out, int outputRow, int winnersAt) {
      int upper = (outputRow / y.out() * y.in() + windowHeight * (outputRow % y.out())) * x.in();
      int lower = upper + (windowHeight - 1) * x.in();
      int o = outputRow * x.out();
      for (int ox = 0; ox < x.out(); ox++, o++, upper += 2, lower += 2) {
        int above = upper - less(in[upper], in[upper + 1]);
        int below = lower - less(in[lower], in[lower + 1]);
        float largestAbove = Math.max(in[upper], in[upper + 1]);
        float largestBelow = Math.max(in[lower], in[lower + 1]);
        winners[winnersAt + o] = above + (below - above & less(largestAbove, largestBelow));
        out[o] = Math.max(largestAbove, largestBelow);
      }
    }

    /** The gradient of an output goes to the pixel that won; windows that overlap may share a winner. */
    @Override
    protected void backward(int example, Share share, boolean wantInput) {
      if (!wantInput) {
        return;
      }
      float[] gradient = buffers.get(share.worker()).out;
      float[] inputGradient = buffers.get(share.worker()).in;
      at.output().gradient().read(example * outputs, gradient, 0, outputs);
      Arrays.fill(inputGradient, 0);
      int winnersAt = example * outputs;
      for (int o = 0; o < outputs; o++) {
        inputGradient[winners[winnersAt + o]] += gradient[o];
      }
      at.input().gradient().write(example * inputs, inputGradient, 0, inputs);
    }
  }

  /** −1 if a &lt; b, and else 0, without a branch for the processor to guess wrong; + 0f makes −0 − 0 a positive zero. */
  private static int less(float a, float b) {
    return Float.floatToRawIntBits(a - b + 0f) >> 31;
  }

  /** Adding 1 to an exponent of all ones, which infinities and NaN have, reaches the sign bit. */
  private static boolean finite(float[] numbers) {
    int seen = 0;
    for (float number : numbers) {
      seen |= (Float.floatToRawIntBits(number) & INFINITY) + 0x00800000;
    }
    return seen >= 0;
  }

  /**
   * From the bits of each number a whole number of the same order: sign and magnitude become two's complement, which
   * makes −0 and 0 equal; NaN becomes the largest. With the position in the lower bits, so that among equal numbers
   * the earlier wins, the search for the largest has no branch for the processor to guess wrong, and floats do.
   */
  static void order(int[] bits) {
    for (int i = 0; i < bits.length; i++) {
      int magnitude = bits[i] & 0x7fffffff;
      int negative = bits[i] >> 31;
      int nan = INFINITY - magnitude >> 31;
      bits[i] = (magnitude ^ negative) - negative & ~nan | nan >>> 1;
    }
  }

  private static final int INFINITY = 0x7f800000;
}
