package app.glassnet.engine.optimizer;

import app.glassnet.engine.layer.Parameter;
import java.util.List;

/**
 * Keeps gradients from exploding: each number is cut off at ±{@code value}, then all together are scaled down when
 * their norm √Σg², over every parameter of the network, is above {@code norm} (Keras's {@code clipvalue} and
 * {@code global_clipnorm}). The direction stays with the norm, not with the value.
 *
 * <p>Worked number: gradients (3) and (4) have the norm 5; with norm 1 they become (0.6) and (0.8). Source: Pascanu,
 * Mikolov, Bengio, "On the difficulty of training recurrent neural networks", 2013.
 *
 * @param value largest size of a gradient; 0 for no limit
 * @param norm largest norm of all gradients together; 0 for no limit
 */
public record Clipping(double value, double norm) {
  public static final Clipping NONE = new Clipping(0, 0);

  public Clipping {
    if (!(value >= 0 && norm >= 0 && value + norm < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("clipping at " + value + " and norm " + norm
          + ": finite numbers above 0, or 0 for no limit");
    }
  }

  /** Clips the gradients in place. Gives their norm as it was before; NaN without clipping. */
  public double apply(List<Parameter> parameters) {
    if (equals(NONE)) {
      return Double.NaN;
    }
    double before = 0;
    double squares = 0;
    for (Parameter p : parameters) {
      float[] g = p.gradient().toArray();
      for (int i = 0; i < g.length; i++) {
        before += (double) g[i] * g[i];
        g[i] = value == 0 ? g[i] : (float) Math.clamp(g[i], -value, value);
        squares += (double) g[i] * g[i];
      }
      if (value > 0) {
        p.gradient().set(g);
      }
    }
    double length = Math.sqrt(squares);
    if (norm > 0 && length > norm) {
      float scale = (float) (norm / length);
      for (Parameter p : parameters) {
        float[] g = p.gradient().toArray();
        for (int i = 0; i < g.length; i++) {
          g[i] *= scale;
        }
        p.gradient().set(g);
      }
    }
    return Math.sqrt(before);
  }
}
