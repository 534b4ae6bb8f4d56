package app.glassnet.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Softmax, class by class: p[k] = e^(z[k] − m) / Σ over j of e^(z[j] − m), where m is the largest logit. Taking m away
 * changes nothing in the result and keeps every exponential at 1 or below, so none overflows. Logits 1, 2, 3 give
 * 0.0900, 0.2447, 0.6652.
 *
 * @param max the largest logit, m
 * @param terms one a class, in order
 * @param sum the sum of all exponentials
 */
public record SoftmaxStep(double max, List<Term> terms, double sum) {

  /**
   * One class.
   *
   * @param logit z[k]
   * @param shifted z[k] − m, at most 0
   * @param exponential e^(z[k] − m), in 0 … 1
   * @param probability exponential / sum, in 0 … 1
   */
  public record Term(double logit, double shifted, double exponential, double probability) {}

  public SoftmaxStep {
    terms = List.copyOf(terms);
  }

  /** The probability of a class. */
  public double probability(int k) {
    return terms.get(k).probability();
  }

  /** The most probable class; the first of equals. */
  public int winner() {
    int best = 0;
    for (int k = 1; k < terms.size(); k++) {
      best = terms.get(k).logit() > terms.get(best).logit() ? k : best;
    }
    return best;
  }

  /**
   * The cross-entropy when {@code label} is right: −ln p[label] = ln Σ e^(z[j] − m) − (z[label] − m), in nats. Written
   * this way it stays finite when the probability is too small for a 64-bit float.
   */
  public double crossEntropy(int label) {
    return Math.log(sum) - terms.get(label).shifted();
  }

  /**
   * The gradient of that cross-entropy with respect to each logit: p − y, where y is 1 at {@code label} and 0
   * elsewhere.
   */
  public double[] gradient(int label) {
    double[] gradient = new double[terms.size()];
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] = probability(k) - (k == label ? 1 : 0);
    }
    return gradient;
  }

  /**
   * Computes all classes.
   *
   * @param logits one a class, finite, at least one
   */
  public static SoftmaxStep of(float[] logits) {
    if (logits.length == 0) {
      throw new IllegalArgumentException("softmax needs at least one logit");
    }
    double max = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - max);
    }
    List<Term> terms = new ArrayList<>(logits.length);
    for (float logit : logits) {
      double exponential = Math.exp(logit - max);
      terms.add(new Term(logit, logit - max, exponential, exponential / sum));
    }
    return new SoftmaxStep(max, terms, sum);
  }
}
