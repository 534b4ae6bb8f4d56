package app.glassnet.explain;

import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LeakyRelu;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Sigmoid;
import app.glassnet.engine.layer.Tanh;

/**
 * One number on its way through an activation: y = f(x), and f′(x), by which its gradient is multiplied on the way back:
 * ∂L/∂x = ∂L/∂y · f′(x). ReLU max(0, x); leaky ReLU x above 0, else alpha·x; sigmoid 1 / (1 + e^(−x)) with derivative
 * y·(1 − y); tanh with derivative 1 − y². At 0 both ReLUs have the derivative of their left side, as in the engine.
 *
 * @param input x
 * @param output y
 * @param slope f′(x)
 */
public record ActivationStep(double input, double output, double slope) {

  /**
   * Computes one number.
   *
   * @throws IllegalArgumentException when the layer is no activation of single numbers
   */
  public static ActivationStep of(Layer layer, double x) {
    return switch (layer) {
      case Relu _ -> new ActivationStep(x, Math.max(0, x), x > 0 ? 1 : 0);
      case LeakyRelu leaky -> new ActivationStep(x, x > 0 ? x : leaky.alpha() * x, x > 0 ? 1 : leaky.alpha());
      case Sigmoid _ -> {
        double y = 1 / (1 + Math.exp(-x));
        yield new ActivationStep(x, y, y * (1 - y));
      }
      case Tanh _ -> {
        double y = Math.tanh(x);
        yield new ActivationStep(x, y, 1 - y * y);
      }
      default -> throw new IllegalArgumentException("an activation is needed, got " + layer.kerasType());
    };
  }

  /** ∂L/∂x from ∂L/∂y. */
  public double backward(double outputGradient) {
    return outputGradient * slope;
  }
}
