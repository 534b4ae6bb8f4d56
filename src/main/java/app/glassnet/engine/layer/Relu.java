package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/** Rectified linear unit: {@code y = max(0, x)}, number by number. */
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
    Lines.Buffers lines = new Lines.Buffers();
    return new LayerRun() {
      @Override
      public void forward(boolean training) {
        lines.map(wiring.input().value(), wiring.output().value(), Relu::rectify);
      }

      @Override
      public void backward(boolean inputGradient) {
        if (inputGradient) {
          lines.map(wiring.output().value(), wiring.output().gradient(), wiring.input().gradient(), Relu::pass);
        }
      }
    };
  }

  private static void rectify(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = Math.max(x[i], 0f);
    }
  }

  /**
   * The gradient goes through where the output is above 0. The factor is min(1, y·huge): 0 or 1 without a branch. (An
   * output below 1 / huge = 2⁻¹²⁶, the smallest normal number, would get a factor between.)
   */
  private static void pass(float[] y, float[] dy, float[] dx, int count) {
    for (int i = 0; i < count; i++) {
      dx[i] = dy[i] * Math.min(1f, y[i] * 0x1p126f);
    }
  }
}
