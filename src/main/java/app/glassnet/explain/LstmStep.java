package app.glassnet.explain;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * One unit of an LSTM in one time step: c_t = f·c_{t−1} + i·c̃ and h_t = o·tanh(c_t), with the sums of all four gates.
 *
 * @param forget f, how much of the old cell state stays
 * @param input i, how much of the candidate comes in
 * @param output o, how much of the cell state is shown
 * @param candidate c̃
 * @param before c_{t−1}
 * @param c c_t
 * @param h h_t
 */
public record LstmStep(GateStep forget, GateStep input, GateStep output, GateStep candidate, double before, double c,
    double h) {

  /** f·c_{t−1}: what stays. */
  public double kept() {
    return forget.value() * before;
  }

  /** i·c̃: what is new. */
  public double added() {
    return input.value() * candidate.value();
  }

  /**
   * Computes one unit.
   *
   * @param parameters W_f [features, units], U_f [units, units], b_f [units], and the same for i, o and c, by name
   * @param x what the step reads, [features]
   * @param h the state before, [units]
   * @param c the cell state before, [units]
   * @throws IllegalArgumentException when the arrays do not fit each other, or the unit does not exist
   */
  public static LstmStep of(Map<String, float[]> parameters, float[] x, float[] h, float[] c, int unit) {
    Checks.length("cell state", c, h.length);
    GateStep forget = gate("f", parameters, x, h, unit, GateStep::sigmoid);
    GateStep input = gate("i", parameters, x, h, unit, GateStep::sigmoid);
    GateStep output = gate("o", parameters, x, h, unit, GateStep::sigmoid);
    GateStep candidate = gate("c", parameters, x, h, unit, Math::tanh);
    double after = forget.value() * c[unit] + input.value() * candidate.value();
    return new LstmStep(forget, input, output, candidate, c[unit], after, output.value() * Math.tanh(after));
  }

  private static GateStep gate(String gate, Map<String, float[]> p, float[] x, float[] h, int unit,
      DoubleUnaryOperator squash) {
    return GateStep.of(gate, unit, x, p.get("W_" + gate), h, p.get("U_" + gate), p.get("b_" + gate), squash);
  }
}
