package app.glassnet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * One unit of one gate in one time step, with every product that made it: its sum is b[j] + Σ over i of x[i]·W[i, j] +
 * Σ over k of h[k]·U[k, j], its value the squashed sum.
 *
 * @param gate the gate's name: f i o c, z r h
 * @param unit which unit, from 0
 * @param inputs one product an input, in order
 * @param hidden one product a unit of the state before, in order
 * @param bias the unit's bias
 * @param sum all products and the bias
 * @param value what the squashing function makes of the sum
 */
public record GateStep(String gate, int unit, List<DenseStep.Term> inputs, List<DenseStep.Term> hidden, double bias,
    double sum, double value) {
  public GateStep {
    inputs = List.copyOf(inputs);
    hidden = List.copyOf(hidden);
  }

  /** The logistic sigmoid 1 / (1 + exp(−sum)). */
  static double sigmoid(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  static GateStep of(String gate, int unit, float[] x, float[] w, float[] h, float[] u, float[] b,
      DoubleUnaryOperator squash) {
    Checks.length("input weights of " + gate, w, x.length * b.length);
    Checks.length("hidden weights of " + gate, u, h.length * b.length);
    Checks.index("unit", unit, b.length);
    List<DenseStep.Term> inputs = terms(x, w, b.length, unit);
    List<DenseStep.Term> hidden = terms(h, u, b.length, unit);
    double sum = b[unit] + total(inputs) + total(hidden);
    return new GateStep(gate, unit, inputs, hidden, b[unit], sum, squash.applyAsDouble(sum));
  }

  static double total(List<DenseStep.Term> terms) {
    return terms.stream().mapToDouble(DenseStep.Term::product).sum();
  }

  private static List<DenseStep.Term> terms(float[] values, float[] weights, int units, int unit) {
    List<DenseStep.Term> terms = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      terms.add(new DenseStep.Term(i, values[i], weights[i * units + unit]));
    }
    return terms;
  }
}
