package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * Hyperbolic tangent: {@code y = tanh(x) = (e^x − e^(−x)) / (e^x + e^(−x))}, number by number, between −1 and 1; any
 * shape.
 *
 * <p>Gradient: {@code dx = dy·(1 − y²)}. Worked number: tanh(0) = 0 with derivative 1; tanh(1) = 0.7616 with derivative
 * 1 − 0.58 = 0.4200. Source: the course's slides on recurrent networks; LeCun et al., "Efficient backprop", 1998.
 */
public record Tanh() implements Layer {
  @Override
  public String type() {
    return "tanh";
  }

  @Override
  public String kerasType() {
    return "Activation";
  }

  @Override
  public String stem() {
    return "tanh";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  /** Two exponentials, an addition, a subtraction, a division. */
  @Override
  public long flops(Shape input) {
    return 5L * input.size();
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new NumberByNumber(wiring, Tanh::apply, true, Tanh::derive);
  }

  private static void apply(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = (float) Math.tanh(x[i]);
    }
  }

  private static void derive(float[] y, float[] dy, float[] dx, int count) {
    for (int i = 0; i < count; i++) {
      dx[i] = dy[i] * (1 - y[i] * y[i]);
    }
  }
}
