package app.glassnet.explain;

import java.util.List;

/**
 * One gradient of the loss with every product that made it: ∂L/∂v = Σ over outputs o of ∂L/∂y[o] · ∂y[o]/∂v, where v is
 * one number that went into a layer, or one of its weights. Only outputs that could depend on v have a term.
 *
 * @param terms in the order of the outputs
 * @param sum all products: the gradient
 */
public record GradientStep(List<Term> terms, double sum) {

  /**
   * One product.
   *
   * @param output which output, its place in the layer's output, row-major (example after example where there are many)
   * @param gradient ∂L/∂y of that output
   * @param factor ∂y/∂v: how much that output moves when v does
   */
  public record Term(int output, double gradient, double factor) {
    /** What this output adds to the gradient. */
    public double product() {
      return gradient * factor;
    }
  }

  public GradientStep {
    terms = List.copyOf(terms);
  }

  static GradientStep of(List<Term> terms) {
    return new GradientStep(terms, terms.stream().mapToDouble(Term::product).sum());
  }
}
