package app.glassnet.explain;

import app.glassnet.engine.layer.Recurrent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Backpropagation through time for one example: all steps from the last to the first, and the gradients of the weights
 * they add up to; truncated and clipped as asked.
 *
 * <p>Truncation cuts the sequence into windows, as batches of a stateful layer do: states go on from one to the next,
 * gradients do not. Clipping by norm makes all gradients together shorter when their length (root of the sum of all
 * squares) is above the limit: each times limit / length.
 *
 * @param steps one entry a step, in the order of time
 * @param gradients by parameter, before clipping
 * @param norm their length
 * @param scale what clipping multiplies them with; 1 when they are short enough
 */
public record Bptt(List<BpttStep> steps, Map<String, double[]> gradients, double norm, double scale) {
  public Bptt {
    steps = List.copyOf(steps);
  }

  /** A gradient after clipping. */
  public double[] clipped(String parameter) {
    double[] clipped = gradients.get(parameter).clone();
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] *= scale;
    }
    return clipped;
  }

  /**
   * Goes back through all steps.
   *
   * @param p the layer's parameters by short name
   * @param x what each step reads, [step][features]
   * @param h the states, [step + 1][units], the first one first
   * @param c the cell states, laid out like h; null without c
   * @param own what each step's own output adds to ∂L/∂h_t, [step][units]
   * @param window steps after which a gradient goes no further back, counted from the first step; 0: it goes on to it
   * @param limit largest length of all gradients together; infinite: no clipping
   */
  public static Bptt of(Recurrent layer, Map<String, float[]> p, float[][] x, float[][] h, float[][] c, float[][] own,
      int window, double limit) {
    if (window < 0 || !(limit > 0)) {
      throw new IllegalArgumentException("window %d, limit %s: a window is 0 or more steps, a limit above 0"
          .formatted(window, limit));
    }
    int units = layer.units();
    List<BpttStep> steps = new ArrayList<>();
    Map<String, double[]> gradients = new LinkedHashMap<>();
    p.forEach((name, values) -> gradients.put(name, new double[values.length]));
    double[] dh = new double[units];
    double[] dc = new double[units];
    for (int t = x.length - 1; t >= 0; t--) {
      BpttStep.add(BpttStep.doubles(own[t]), dh);
      BpttStep step = BpttStep.of(layer, p, x[t], h[t], c == null ? null : c[t], dh, dc);
      steps.addFirst(step);
      gradients.forEach((name, sum) -> BpttStep.add(step.contribution(name), sum));
      boolean cut = window > 0 && t % window == 0;
      dh = cut ? new double[units] : step.before().clone();
      dc = cut || c == null ? new double[units] : step.cellBefore();
    }
    double squares = 0;
    for (double[] gradient : gradients.values()) {
      for (double value : gradient) {
        squares += value * value;
      }
    }
    double norm = Math.sqrt(squares);
    return new Bptt(steps, gradients, norm, norm > limit ? limit / norm : 1);
  }
}
