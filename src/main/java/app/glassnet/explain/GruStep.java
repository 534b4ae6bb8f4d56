package app.glassnet.explain;

import app.glassnet.engine.layer.Gru;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * One unit of a GRU in one time step: h_t = z·h_{t−1} + (1 − z)·h̃.
 *
 * <p>With the reset before the product, the candidate's products with the state read r∘h_{t−1}, every unit's own r. With
 * the reset after it, {@code product} is q = b_h_recurrent[j] + Σ h_{t−1}[k]·U_h[k, j], and the candidate's sum is
 * b_h[j] + Σ x[i]·W_h[i, j] + r·q.
 *
 * @param update z: 1 keeps
 * @param reset r of this unit
 * @param candidate h̃; with the reset after the product it has no hidden products of its own
 * @param product q and the products it sums, or null with the reset before the product
 * @param before h_{t−1}
 * @param h h_t
 */
public record GruStep(GateStep update, GateStep reset, GateStep candidate, GateStep product, double before, double h) {

  /** z·h_{t−1}: what stays. */
  public double kept() {
    return update.value() * before;
  }

  /** (1 − z)·h̃: what is new. */
  public double added() {
    return (1 - update.value()) * candidate.value();
  }

  /**
   * Computes one unit.
   *
   * @param p W_z [features, units], U_z [units, units], b_z [units], the same for r and h, and with the reset after
   *     the product b_z_recurrent and so on, by name
   * @param x what the step reads, [features]
   * @param h the state before, [units]
   * @throws IllegalArgumentException when the arrays do not fit each other, or the unit does not exist
   */
  public static GruStep of(Gru layer, Map<String, float[]> p, float[] x, float[] h, int unit) {
    GateStep update = gate("z", layer, p, x, h, unit);
    GateStep reset = gate("r", layer, p, x, h, unit);
    GateStep candidate;
    GateStep product = null;
    if (layer.resetAfter()) {
      product = GateStep.of("q", unit, new float[0], new float[0], h, p.get("U_h"), p.get("b_h_recurrent"), q -> q);
      double pushed = reset.value() * product.value();
      GateStep own = GateStep.of("h", unit, x, p.get("W_h"), new float[0], new float[0], p.get("b_h"), Math::tanh);
      candidate = new GateStep("h", unit, own.inputs(), own.hidden(), own.bias(), own.sum() + pushed,
          Math.tanh(own.sum() + pushed));
    } else {
      float[] resetState = new float[h.length];
      for (int k = 0; k < h.length; k++) {
        resetState[k] = (float) (gate("r", layer, p, x, h, k).value() * h[k]);
      }
      candidate = GateStep.of("h", unit, x, p.get("W_h"), resetState, p.get("U_h"), p.get("b_h"), Math::tanh);
    }
    double after = update.value() * h[unit] + (1 - update.value()) * candidate.value();
    return new GruStep(update, reset, candidate, product, h[unit], after);
  }

  /** Keras's second bias, with the reset after the product, is part of the bias. */
  private static GateStep gate(String gate, Gru layer, Map<String, float[]> p, float[] x, float[] h, int unit) {
    float[] bias = p.get("b_" + gate);
    if (layer.resetAfter()) {
      bias = bias.clone();
      bias[unit] += p.get("b_" + gate + "_recurrent")[unit];
    }
    DoubleUnaryOperator squash = GateStep::sigmoid;
    return GateStep.of(gate, unit, x, p.get("W_" + gate), h, p.get("U_" + gate), bias, squash);
  }
}
