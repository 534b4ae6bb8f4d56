package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * Leaky rectified linear unit: {@code y = x} above 0 and {@code y = alpha·x} elsewhere, number by number; any shape. A
 * unit that is never above 0 still gets a gradient and can come back.
 *
 * <p>Gradient: {@code dx = dy} where x is above 0 and {@code alpha·dy} elsewhere, at 0 too. Worked number: with alpha
 * 0.1, (−2, 0, 3) becomes (−0.2, 0, 3), and gradients (1, 2, 5) become (0.1, 0.2, 5). Source: Maas, Hannun, Ng,
 * "Rectifier nonlinearities improve neural network acoustic models", 2013.
 *
 * @param alpha slope below 0, finite
 */
public record LeakyRelu(double alpha) implements Layer {
  public LeakyRelu {
    if (!Double.isFinite(alpha)) {
      throw new IllegalArgumentException("alpha is a finite number, got " + alpha);
    }
  }

  /** Keras's default: 0.3. */
  public LeakyRelu() {
    this(0.3);
  }

  @Override
  public String type() {
    return "leaky_relu";
  }

  @Override
  public String kerasType() {
    return "LeakyReLU";
  }

  @Override
  public String stem() {
    return "leaky";
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
  public void write(JsonOptions to) {
    to.put("alpha", alpha);
  }

  static LeakyRelu read(JsonOptions from) {
    return new LeakyRelu(from.number("alpha", new LeakyRelu().alpha()));
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new NumberByNumber(wiring, (x, y, count) -> bend(x, x, y, count), false, this::bend);
  }

  /** {@code out = v} where x is above 0 and {@code alpha·v} elsewhere: v is x on the way there, dy on the way back. */
  private void bend(float[] x, float[] v, float[] out, int count) {
    float slope = (float) alpha;
    for (int i = 0; i < count; i++) {
      out[i] = x[i] > 0 ? v[i] : slope * v[i];
    }
  }
}
