package app.glassnet.explain;

import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.SimpleRnn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of backpropagation through time: from the loss's gradients with respect to the states after a step to those
 * before it, and what the step adds to the gradients of the weights.
 *
 * <p>Simple layer: da = dh ∘ tanh′, dh_{t−1} = da·Vᵀ, and dU, dV, db grow by x_tᵀ·da, h_{t−1}ᵀ·da, da. LSTM: dc grows by
 * dh ∘ o ∘ (1 − tanh² c); the sums of f, i, o, c̃ get dc∘c_{t−1}, dc∘c̃, dh∘tanh c, dc∘i, each times its slope;
 * dc_{t−1} = dc∘f. GRU: those of z and h̃ get dh∘(h_{t−1} − h̃) and dh∘(1 − z), and h_{t−1} gets dh∘z besides what
 * comes back through the sums.
 *
 * @param h ∂L/∂h_t, as given
 * @param c ∂L/∂c_t with what comes through h_t; null without c
 * @param sums ∂L/∂ each gate's sum: h, or f i o c, or z r h and with the reset after the product q
 * @param before ∂L/∂h_{t−1}
 * @param cellBefore ∂L/∂c_{t−1}; null without c
 * @param factors what the weights of each gate are multiplied with: x, h and, in a GRU with the reset before the
 *     product, rh
 */
public record BpttStep(double[] h, double[] c, Map<String, double[]> sums, double[] before, double[] cellBefore,
    Map<String, double[]> factors) {

  /**
   * Works one step back.
   *
   * @param p the layer's parameters by short name
   * @param x what the step read, [features]
   * @param h the state before it, [units]
   * @param c the cell state before it; null without c
   * @param dh ∂L/∂h_t, own part and the next step's together
   * @param dc ∂L/∂c_t as it comes from the next step; null without c
   */
  public static BpttStep of(Recurrent layer, Map<String, float[]> p, float[] x, float[] h, float[] c, double[] dh,
      double[] dc) {
    Checks.length("state", h, layer.units());
    Map<String, double[]> factors = new HashMap<>(Map.of("x", doubles(x), "h", doubles(h)));
    return switch (layer) {
      case SimpleRnn rnn -> rnn(rnn, p, factors, dh);
      case Lstm _ -> lstm(p, factors, doubles(c), dh, dc);
      case Gru gru -> gru(gru, p, factors, dh);
    };
  }

  private static BpttStep rnn(SimpleRnn layer, Map<String, float[]> p, Map<String, double[]> factors, double[] dh) {
    double[] da = sums(factors.get("x"), p.get("U"), factors.get("h"), p.get("V"), p.get("b"));
    for (int j = 0; j < da.length; j++) {
      da[j] = dh[j] * RnnStep.slope(layer, RnnStep.squash(layer, da[j]));
    }
    return new BpttStep(dh.clone(), null, Map.of("h", da), back(da, p.get("V")), null, factors);
  }

  private static BpttStep lstm(Map<String, float[]> p, Map<String, double[]> factors, double[] cellBefore,
      double[] dh, double[] next) {
    double[] f = gate("f", p, factors);
    double[] i = gate("i", p, factors);
    double[] o = gate("o", p, factors);
    double[] candidate = gate("c", p, factors);
    int units = dh.length;
    double[] dc = new double[units];
    double[] kept = new double[units];
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (String gate : new String[] {"f", "i", "o", "c"}) {
      sums.put(gate, new double[units]);
    }
    for (int j = 0; j < units; j++) {
      double tanh = Math.tanh(f[j] * cellBefore[j] + i[j] * candidate[j]);
      dc[j] = next[j] + dh[j] * o[j] * (1 - tanh * tanh);
      sums.get("f")[j] = dc[j] * cellBefore[j] * f[j] * (1 - f[j]);
      sums.get("i")[j] = dc[j] * candidate[j] * i[j] * (1 - i[j]);
      sums.get("o")[j] = dh[j] * tanh * o[j] * (1 - o[j]);
      sums.get("c")[j] = dc[j] * i[j] * (1 - candidate[j] * candidate[j]);
      kept[j] = dc[j] * f[j];
    }
    double[] before = new double[units];
    sums.forEach((gate, gradient) -> add(back(gradient, p.get("U_" + gate)), before));
    return new BpttStep(dh.clone(), dc, sums, before, kept, factors);
  }

  private static BpttStep gru(Gru layer, Map<String, float[]> p, Map<String, double[]> factors, double[] dh) {
    boolean after = layer.resetAfter();
    double[] h = factors.get("h");
    double[] z = gate("z", p, factors);
    double[] r = gate("r", p, factors);
    int units = dh.length;
    double[] q = new double[units];
    double[] candidate;
    if (after) {
      q = sums(h, p.get("U_h"), new double[0], new float[0], p.get("b_h_recurrent"));
      candidate = sums(factors.get("x"), p.get("W_h"), new double[0], new float[0], p.get("b_h"));
      for (int j = 0; j < units; j++) {
        candidate[j] += r[j] * q[j];
      }
    } else {
      double[] reset = new double[units];
      for (int j = 0; j < units; j++) {
        reset[j] = r[j] * h[j];
      }
      factors.put("rh", reset);
      candidate = sums(factors.get("x"), p.get("W_h"), reset, p.get("U_h"), p.get("b_h"));
    }
    double[] dz = new double[units];
    double[] dr = new double[units];
    double[] dCandidate = new double[units];
    double[] before = new double[units];
    for (int j = 0; j < units; j++) {
      double value = Math.tanh(candidate[j]);
      dz[j] = dh[j] * (h[j] - value) * z[j] * (1 - z[j]);
      dCandidate[j] = dh[j] * (1 - z[j]) * (1 - value * value);
      before[j] = dh[j] * z[j];
    }
    Map<String, double[]> sums = new LinkedHashMap<>(Map.of("z", dz, "r", dr, "h", dCandidate));
    double[] through = after ? null : back(dCandidate, p.get("U_h"));
    double[] dq = new double[units];
    for (int j = 0; j < units; j++) {
      dr[j] = (after ? dCandidate[j] * q[j] : through[j] * h[j]) * r[j] * (1 - r[j]);
      dq[j] = dCandidate[j] * r[j];
      before[j] += after ? 0 : through[j] * r[j];
    }
    if (after) {
      sums.put("q", dq);
      add(back(dq, p.get("U_h")), before);
    }
    add(back(dz, p.get("U_z")), before);
    add(back(dr, p.get("U_r")), before);
    return new BpttStep(dh.clone(), null, sums, before, null, factors);
  }

  /**
   * What this step adds to the gradient of a parameter, laid out like it.
   *
   * @param parameter its short name: {@code W_f}, {@code U}, {@code b_h_recurrent}
   */
  public double[] contribution(String parameter) {
    boolean simple = parameter.length() == 1;
    boolean product = sums.containsKey("q") && (parameter.equals("U_h") || parameter.equals("b_h_recurrent"));
    double[] gradient = sums.get(simple ? "h" : product ? "q" : parameter.substring(2, 3));
    double[] factor = switch (parameter.charAt(0)) {
      case 'b' -> new double[] {1};
      case 'W' -> factors.get("x");
      case 'U' -> factors.get(simple ? "x" : parameter.equals("U_h") && factors.containsKey("rh") ? "rh" : "h");
      default -> factors.get("h");
    };
    double[] products = new double[factor.length * gradient.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = factor[i / gradient.length] * gradient[i % gradient.length];
    }
    return products;
  }

  private static double[] gate(String gate, Map<String, float[]> p, Map<String, double[]> factors) {
    double[] values = sums(factors.get("x"), p.get("W_" + gate), factors.get("h"), p.get("U_" + gate),
        p.get("b_" + gate));
    float[] second = p.get("b_" + gate + "_recurrent");
    for (int j = 0; j < values.length; j++) {
      double sum = second == null ? values[j] : values[j] + second[j];
      values[j] = gate.equals("c") ? Math.tanh(sum) : GateStep.sigmoid(sum);
    }
    return values;
  }

  private static double[] sums(double[] x, float[] w, double[] h, float[] u, float[] b) {
    Checks.length("input weights", w, x.length * b.length);
    Checks.length("hidden weights", u, h.length * b.length);
    double[] sums = doubles(b);
    addProduct(x, w, sums);
    addProduct(h, u, sums);
    return sums;
  }

  private static void addProduct(double[] row, float[] matrix, double[] to) {
    for (int k = 0; k < row.length; k++) {
      for (int j = 0; j < to.length; j++) {
        to[j] += row[k] * matrix[k * to.length + j];
      }
    }
  }

  /** gradient·Uᵀ. */
  private static double[] back(double[] gradient, float[] u) {
    double[] before = new double[u.length / gradient.length];
    for (int k = 0; k < before.length; k++) {
      for (int j = 0; j < gradient.length; j++) {
        before[k] += gradient[j] * u[k * gradient.length + j];
      }
    }
    return before;
  }

  static void add(double[] values, double[] to) {
    for (int j = 0; j < to.length; j++) {
      to[j] += values[j];
    }
  }

  static double[] doubles(float[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }
}
