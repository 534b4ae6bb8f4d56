package app.glassnet.explain;

import app.glassnet.engine.layer.SimpleRnn;
import java.util.Map;

/**
 * One unit of a simple recurrent layer in one time step: h_t[j] = tanh(b[j] + Σ x[i]·U[i, j] + Σ h_{t−1}[k]·V[k, j]).
 *
 * @param state its products, sum and value
 */
public record RnnStep(GateStep state) {
  /** The unit's new state. */
  public double h() {
    return state.value();
  }

  /**
   * Computes one unit.
   *
   * @param parameters U [features, units], V [units, units], b [units], by name
   * @param x what the step reads, [features]
   * @param before the state before, [units]
   * @throws IllegalArgumentException when the arrays do not fit each other, or the unit does not exist
   */
  public static RnnStep of(SimpleRnn layer, Map<String, float[]> parameters, float[] x, float[] before, int unit) {
    return new RnnStep(GateStep.of("h", unit, x, parameters.get("U"), before, parameters.get("V"),
        parameters.get("b"), sum -> squash(layer, sum)));
  }

  static double squash(SimpleRnn layer, double sum) {
    return switch (layer.activation()) {
      case TANH -> Math.tanh(sum);
      case RELU -> Math.max(sum, 0);
      case LINEAR -> sum;
    };
  }

  /** The slope of the squashing function, told from its value. */
  static double slope(SimpleRnn layer, double value) {
    return switch (layer.activation()) {
      case TANH -> 1 - value * value;
      case RELU -> value > 0 ? 1 : 0;
      case LINEAR -> 1;
    };
  }
}
