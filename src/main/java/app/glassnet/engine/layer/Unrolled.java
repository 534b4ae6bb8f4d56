package app.glassnet.engine.layer;

import java.util.Map;

/**
 * A recurrent layer unrolled in time for one example: what every real step read, worked out and passed on. All arrays
 * are copies, [step][…]; do not write to them.
 *
 * @param layer the layer
 * @param reversed whether its first step is the sequence's last: the backward direction of a bidirectional layer
 * @param x what is read: [step][features]
 * @param sums what goes into the squashing functions, by gate: f i o c, z r h, or h in a simple layer; with the reset
 *     after the product also q, the product h·U_h + b_h_recurrent: [step][units]
 * @param gates what comes out of them, by gate (not of q): c and h are the candidates there, [step][units]
 * @param h the state: [step + 1][units], before step t at t, after it at t + 1
 * @param c the cell state of an LSTM, laid out like h; null in other layers
 * @param gradients null when they were not asked for
 */
public record Unrolled(Recurrent layer, boolean reversed, float[][] x, Map<String, float[][]> sums,
    Map<String, float[][]> gates, float[][] h, float[][] c, Gradients gradients) {

  /**
   * The loss's gradients, step by step. That with respect to h after step t is {@code own[t] + next[t]}.
   *
   * @param own the part of ∂L/∂h_t that comes from the step's own output
   * @param next the part of ∂L/∂h_t that comes back from the next step
   * @param c ∂L/∂c_t, what comes through h_t included; null where there is no c
   * @param sums ∂L/∂ each gate's sum
   * @param h0 ∂L/∂ the first h
   * @param c0 ∂L/∂ the first c, or null
   */
  public record Gradients(float[][] own, float[][] next, float[][] c, Map<String, float[][]> sums, float[] h0,
      float[] c0) {
    /** ∂L/∂h_t: both parts together. */
    public float[] h(int step) {
      float[] both = own[step].clone();
      for (int j = 0; j < both.length; j++) {
        both[j] += next[step][j];
      }
      return both;
    }
  }

  public Unrolled {
    sums = Map.copyOf(sums);
    gates = Map.copyOf(gates);
  }

  /** How many steps. */
  public int steps() {
    return x.length;
  }

  /** Which step of the sequence this step read. */
  public int time(int step) {
    return reversed ? steps() - 1 - step : step;
  }

  /**
   * What one step adds to the gradient of a parameter, laid out like it; the sum over all steps and examples is the
   * gradient. For a matrix it is each number of what the matrix is multiplied with times each gradient of the sums.
   *
   * @param parameter its short name: {@code W_f}, {@code U}, {@code b_h_recurrent}
   */
  public float[] contribution(String parameter, int step) {
    float[] gradient = gradient(parameter, step);
    float[] factor = factor(parameter, step);
    float[] products = new float[factor.length * gradient.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = factor[i / gradient.length] * gradient[i % gradient.length];
    }
    return products;
  }

  /** The length (root of the sum of squares) of {@link #contribution}, without making it. */
  public double contributionNorm(String parameter, int step) {
    return norm(factor(parameter, step)) * norm(gradient(parameter, step));
  }

  private float[] gradient(String parameter, int step) {
    boolean product = gradients.sums().containsKey("q")
        && (parameter.equals("U_h") || parameter.equals("b_h_recurrent"));
    return gradients.sums().get(product ? "q" : gate(parameter))[step];
  }

  private String gate(String parameter) {
    return layer instanceof SimpleRnn ? "h" : parameter.substring(2, 3);
  }

  /** What the parameter is multiplied with in this step; 1 for a bias. */
  private float[] factor(String parameter, int step) {
    if (parameter.startsWith("b")) {
      return new float[] {1};
    }
    boolean input = layer instanceof SimpleRnn ? parameter.equals("U") : parameter.startsWith("W");
    if (input) {
      return x[step];
    }
    if (layer instanceof Gru gru && !gru.resetAfter() && parameter.equals("U_h")) {
      float[] reset = h[step].clone();
      for (int j = 0; j < reset.length; j++) {
        reset[j] *= gates.get("r")[step][j];
      }
      return reset;
    }
    return h[step];
  }

  private static double norm(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }
}
