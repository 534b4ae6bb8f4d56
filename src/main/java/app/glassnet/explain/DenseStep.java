package app.glassnet.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * One unit of a dense layer, with every product that made it: y[j] = b[j] + Σ over i of x[i] · w[i, j].
 *
 * @param unit which unit, from 0
 * @param terms one an input, in order
 * @param bias the unit's bias
 * @param sum all products and the bias: the unit's value before any activation
 */
public record DenseStep(int unit, List<Term> terms, double bias, double sum) {

  /** One product: the input's index, its number, and the weight from it to the unit. */
  public record Term(int index, float input, float weight) {

    /** input · weight, exact in 64 bits. */
    public double product() {
      return (double) input * weight;
    }
  }

  public DenseStep {
    terms = List.copyOf(terms);
  }

  /** The {@code count} products that moved the sum most, whichever way, the strongest first. */
  public List<Term> strongest(int count) {
    return terms.stream().sorted((a, b) -> Double.compare(Math.abs(b.product()), Math.abs(a.product()))).limit(count)
        .toList();
  }

  /**
   * Computes one unit.
   *
   * @param input one example, [inputs]
   * @param weights [inputs, units], row-major
   * @param biases [units]
   * @throws IllegalArgumentException when the arrays do not fit each other, or the unit does not exist
   */
  public static DenseStep of(float[] input, float[] weights, float[] biases, int unit) {
    Checks.length("weights", weights, input.length * biases.length);
    Checks.index("unit", unit, biases.length);
    List<Term> terms = new ArrayList<>(input.length);
    double sum = biases[unit];
    for (int i = 0; i < input.length; i++) {
      Term term = new Term(i, input[i], weights[i * biases.length + unit]);
      terms.add(term);
      sum += term.product();
    }
    return new DenseStep(unit, terms, biases[unit], sum);
  }

  /**
   * The way back to one input: ∂L/∂x[i] = Σ over units j of ∂L/∂y[j] · w[i, j].
   *
   * @param weights [inputs, units], row-major
   * @param outputGradients ∂L/∂y, one a unit
   */
  public static GradientStep gradient(float[] weights, float[] outputGradients, int input) {
    int units = outputGradients.length;
    Checks.index("input", input, weights.length / units);
    List<GradientStep.Term> terms = new ArrayList<>(units);
    for (int j = 0; j < units; j++) {
      terms.add(new GradientStep.Term(j, outputGradients[j], weights[input * units + j]));
    }
    return GradientStep.of(terms);
  }
}
