package app.glassnet.explain.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * One value of a discrete convolution, with its products.
 *
 * <p>Convolution: {@code (f∗g)(t) = Σ_τ f(τ)·g(t − τ)}; g is turned round and pushed along by t. Cross-correlation, as
 * deep learning does it: {@code Σ_τ f(τ)·g(τ − t + last)}, g as it is, its last value over f(t). Both run over
 * {@code t = 0 … f.length + g.length − 2} and leave out nothing; outside of their samples f and g are 0. Example: f = 1 2 3,
 * g = 1 0 −1 gives 1 2 2 −2 −3.
 *
 * @param t which value
 * @param terms the products whose samples exist, τ rising
 * @param value their sum
 */
public record SignalSum(int t, List<Term> terms, double value) {
  /** One product: f(tau) times g(index). */
  public record Term(int tau, int index, double f, double g) {
    public double product() {
      return f * g;
    }
  }

  public SignalSum {
    terms = List.copyOf(terms);
  }

  /** How many values of t there are. */
  public static int length(double[] f, double[] g) {
    return f.length + g.length - 1;
  }

  /**
   * Works out one value.
   *
   * @param turned true for convolution, false for cross-correlation
   * @throws IndexOutOfBoundsException when there is no such t
   */
  public static SignalSum at(double[] f, double[] g, int t, boolean turned) {
    if (t < 0 || t >= length(f, g)) {
      throw new IndexOutOfBoundsException("t = " + t + " of " + length(f, g));
    }
    List<Term> terms = new ArrayList<>();
    double sum = 0;
    for (int tau = Math.max(0, t - g.length + 1); tau <= Math.min(f.length - 1, t); tau++) {
      int index = turned ? t - tau : tau - t + g.length - 1;
      Term term = new Term(tau, index, f[tau], g[index]);
      terms.add(term);
      sum += term.product();
    }
    return new SignalSum(t, terms, sum);
  }

  /** All values, in the order of t. */
  public static double[] all(double[] f, double[] g, boolean turned) {
    double[] values = new double[length(f, g)];
    for (int t = 0; t < values.length; t++) {
      values[t] = at(f, g, t, turned).value();
    }
    return values;
  }
}
