package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.List;

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

  private static final class Run extends SharedRun {
    private final int size = at.inputShape().size();
    private final List<Lines> lines = perWorker(Lines::new);
    private final List<int[]> bits = perWorker(() -> new int[size]);
    private final List<int[]> gradientBits = perWorker(() -> new int[size]);

    Run(Wiring wiring) {
      super(wiring);
    }

    @Override
    protected void forward(int example, Share share) {
      lines.get(share.worker()).map(at.input().value(), at.output().value(), example * size, (example + 1) * size,
          Relu::rectify);
    }

    @Override
    protected void backward(int example, Share share, boolean inputGradient) {
      if (!inputGradient) {
        return;
      }
      int[] y = bits.get(share.worker());
      int[] dy = gradientBits.get(share.worker());
      at.output().value().readBits(example * size, y, 0, size);
      at.output().gradient().readBits(example * size, dy, 0, size);
      pass(y, dy);
      at.input().gradient().writeBits(example * size, dy, 0, size);
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
  private static void pass(int[] y, int[] dy) {
    for (int i = 0; i < dy.length; i++) {
      dy[i] &= -y[i] >> 31;
    }
  }
}
