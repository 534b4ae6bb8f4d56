package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;

/**
 * Rectified linear unit: {@code y = max(0, x)}, number by number; any shape. The gradient goes through where y is above
 * 0 and stops elsewhere, at 0 too.
 *
 * <p>Worked number: (−1, 0, 3) becomes (0, 0, 3), and gradients (1, 2, 5) become (0, 0, 5). Source: Nair and Hinton,
 * "Rectified linear units improve restricted Boltzmann machines", 2010.
 */
public record Relu() implements Layer {
  @Override
  public String type() {
    return "relu";
  }

  @Override
  public String kerasType() {
    return "ReLU";
  }

  @Override
  public String stem() {
    return "relu";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public long flops(Shape input) {
    return input.size();
  }


  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private static final class Run implements LayerRun {
    private final Wiring at;
    private final Lines lines = new Lines();
    private final int[] bits = new int[Lines.LENGTH];
    private final int[] gradientBits = new int[Lines.LENGTH];

    Run(Wiring wiring) {
      at = wiring;
    }

    @Override
    public void forward(boolean training) {
      lines.map(at.input().value(), at.output().value(), Relu::rectify);
    }

    @Override
    public void backward(boolean inputGradient) {
      if (!inputGradient) {
        return;
      }
      Tensor y = at.output().value();
      for (int from = 0; from < y.size(); from += Lines.LENGTH) {
        int count = Math.min(Lines.LENGTH, y.size() - from);
        y.readBits(from, bits, 0, count);
        at.output().gradient().readBits(from, gradientBits, 0, count);
        pass(bits, gradientBits, count);
        at.input().gradient().writeBits(from, gradientBits, 0, count);
      }
    }
  }

  private static void rectify(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = Math.max(x[i], 0f);
    }
  }

  /**
   * The gradient goes through where the output is above 0. An output is 0 or has bits that are positive as a whole
   * number, so {@code -y >> 31} is all zeros or all ones: no branch for the processor to guess wrong.
   */
  private static void pass(int[] y, int[] dy, int count) {
    for (int i = 0; i < count; i++) {
      dy[i] &= -y[i] >> 31;
    }
  }
}
