package app.glassnet.explain;

import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.layer.Unrolled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recurrent layer on one sequence in plain Java, with its gates free or forced open or shut: the same arithmetic as the
 * engine's, so that what a gate does can be tried out, with any weights. See {@link Lstm}, {@link Gru} and
 * {@link SimpleRnn} for the formulas.
 */
public final class CellRun {
  private final Recurrent layer;
  private final Map<String, float[]> p;
  private final List<Forcing> forced;
  private final int steps;
  private final int units;
  private final Map<String, float[][]> sums = new HashMap<>();
  private final Map<String, float[][]> gates = new HashMap<>();

  private CellRun(Recurrent layer, Map<String, float[]> p, int steps, List<Forcing> forced) {
    this.layer = layer;
    this.p = p;
    this.forced = forced;
    this.steps = steps;
    units = layer.units();
    for (String gate : layer.gates()) {
      sums.put(gate, new float[steps][units]);
      if (!gate.equals("q")) {
        gates.put(gate, new float[steps][units]);
      }
    }
  }

  /**
   * Runs all steps.
   *
   * @param p the layer's parameters by short name, as in {@link LstmStep}
   * @param x what each step reads, [step][features]
   * @param h0 the state before the first step, [units]
   * @param c0 the cell state before it; null in layers without
   * @param forced gates set by hand; the last one that says something about a gate counts
   * @return what the engine would say, with the forced values among the gates; without gradients
   * @throws IllegalArgumentException when the arrays do not fit each other
   */
  public static Unrolled of(Recurrent layer, Map<String, float[]> p, float[][] x, float[] h0, float[] c0,
      List<Forcing> forced) {
    Checks.length("state", h0, layer.units());
    return new CellRun(layer, p, x.length, forced).run(x, h0, c0);
  }

  private Unrolled run(float[][] x, float[] h0, float[] c0) {
    float[][] h = new float[steps + 1][units];
    h[0] = h0.clone();
    float[][] c = layer instanceof Lstm ? new float[steps + 1][units] : null;
    if (c != null) {
      Checks.length("cell state", c0, units);
      c[0] = c0.clone();
    }
    for (int t = 0; t < steps; t++) {
      switch (layer) {
        case SimpleRnn rnn -> {
          float[] sum = sum("h", t, x[t], "U", h[t], "V", "b", null);
          for (int j = 0; j < units; j++) {
            h[t + 1][j] = gates.get("h")[t][j] = (float) RnnStep.squash(rnn, sum[j]);
          }
        }
        case Lstm _ -> lstm(t, x[t], h, c);
        case Gru gru -> gru(gru, t, x[t], h);
      }
    }
    return new Unrolled(layer, false, x, sums, gates, h, c, null);
  }

  private void lstm(int t, float[] x, float[][] h, float[][] c) {
    float[] f = gate("f", t, x, h[t]);
    float[] i = gate("i", t, x, h[t]);
    float[] o = gate("o", t, x, h[t]);
    float[] candidate = candidate("c", t, sum("c", t, x, "W_c", h[t], "U_c", "b_c", null));
    for (int j = 0; j < units; j++) {
      c[t + 1][j] = f[j] * c[t][j] + i[j] * candidate[j];
      h[t + 1][j] = o[j] * (float) Math.tanh(c[t + 1][j]);
    }
  }

  private void gru(Gru gru, int t, float[] x, float[][] h) {
    float[] z = gate("z", t, x, h[t]);
    float[] r = gate("r", t, x, h[t]);
    float[] sum;
    if (gru.resetAfter()) {
      float[] q = sum("q", t, new float[0], null, h[t], "U_h", "b_h_recurrent", null);
      sum = sum("h", t, x, "W_h", new float[0], null, "b_h", null);
      for (int j = 0; j < units; j++) {
        sum[j] += r[j] * q[j];
      }
    } else {
      float[] reset = new float[units];
      for (int j = 0; j < units; j++) {
        reset[j] = r[j] * h[t][j];
      }
      sum = sum("h", t, x, "W_h", reset, "U_h", "b_h", null);
    }
    float[] candidate = candidate("h", t, sum);
    for (int j = 0; j < units; j++) {
      h[t + 1][j] = z[j] * h[t][j] + (1 - z[j]) * candidate[j];
    }
  }

  private float[] candidate(String gate, int t, float[] sum) {
    float[] values = gates.get(gate)[t];
    for (int j = 0; j < units; j++) {
      values[j] = (float) Math.tanh(sum[j]);
    }
    return values;
  }

  private float[] gate(String gate, int t, float[] x, float[] h) {
    float[] sum = sum(gate, t, x, "W_" + gate, h, "U_" + gate, "b_" + gate, "b_" + gate + "_recurrent");
    float[] values = gates.get(gate)[t];
    for (int j = 0; j < units; j++) {
      values[j] = (float) Forcing.of(forced, gate, t, j, GateStep.sigmoid(sum[j]));
    }
    return values;
  }

  private float[] sum(String gate, int t, float[] x, String w, float[] h, String u, String bias, String second) {
    double[] sum = BpttStep.doubles(p.get(bias));
    Checks.length("bias of " + gate, p.get(bias), units);
    if (second != null && p.containsKey(second)) {
      BpttStep.add(BpttStep.doubles(p.get(second)), sum);
    }
    addProducts(gate, x, w, sum);
    addProducts(gate, h, u, sum);
    float[] values = sums.get(gate)[t];
    for (int j = 0; j < units; j++) {
      values[j] = (float) sum[j];
    }
    return values;
  }

  private void addProducts(String gate, float[] row, String name, double[] to) {
    if (name == null) {
      return;
    }
    float[] matrix = p.get(name);
    Checks.length("weights " + name + " of " + gate, matrix, row.length * units);
    for (int k = 0; k < row.length; k++) {
      if (row[k] != 0) {
        for (int j = 0; j < units; j++) {
          to[j] += (double) row[k] * matrix[k * units + j];
        }
      }
    }
  }
}
