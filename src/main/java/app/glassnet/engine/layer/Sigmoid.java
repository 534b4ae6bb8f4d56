package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * Logistic sigmoid: {@code y = σ(x) = 1 / (1 + e^(−x))}, number by number, between 0 and 1; any shape.
 *
 * <p>Gradient: {@code dx = dy·y·(1 − y)}, at most a quarter of dy. Worked number: σ(0) = 0.5, σ(2) = 0.8808, and at 2
 * the derivative is 0.8808·0.1192 = 0.1050. Source: the course's slides on neurons and gates; Rumelhart, Hinton,
 * Williams 1986.
 */
public record Sigmoid() implements Layer {
  @Override
  public String type() {
    return "sigmoid";
  }

  @Override
  public String kerasType() {
    return "Activation";
  }

  @Override
  public String stem() {
    return "sigmoid";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  /** Exponential, addition, division. */
  @Override
  public long flops(Shape input) {
    return 3L * input.size();
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new NumberByNumber(wiring, Sigmoid::apply, true, Sigmoid::derive);
  }

  private static void apply(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = (float) (1 / (1 + Math.exp(-x[i])));
    }
  }

  private static void derive(float[] y, float[] dy, float[] dx, int count) {
    for (int i = 0; i < count; i++) {
      dx[i] = dy[i] * y[i] * (1 - y[i]);
    }
  }
}
