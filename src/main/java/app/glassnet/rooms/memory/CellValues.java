package app.glassnet.rooms.memory;

import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Unrolled;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What flows on every wire of a cell in one step, by the name of the part: x, h0 (before) and h1 (after), c0 and c1, the
 * gates f i o z r, the candidates c and h, and the products between. Names are explained in {@code Wiring}.
 */
final class CellValues {
  private final Map<String, float[]> values = new LinkedHashMap<>();

  private CellValues() {}

  static CellValues of(Recurrent layer, Map<String, float[]> p, Unrolled u, int t) {
    CellValues v = new CellValues();
    v.values.put("x", u.x()[t]);
    v.values.put("h0", u.h()[t]);
    v.values.put("h1", u.h()[t + 1]);
    u.gates().forEach((gate, all) -> v.values.put(gate, all[t]));
    switch (Kind.of(layer)) {
      case RNN -> {
        v.values.put("ux", product(u.x()[t], p.get("U"), layer.units()));
        v.values.put("vh", product(u.h()[t], p.get("V"), layer.units()));
        v.values.put("b", p.get("b"));
        v.values.put("sum", u.sums().get("h")[t]);
      }
      case LSTM -> {
        v.values.put("c0", u.c()[t]);
        v.values.put("c1", u.c()[t + 1]);
        v.values.put("fc", times(v.get("f"), v.get("c0")));
        v.values.put("ic", times(v.get("i"), v.get("c")));
        float[] tanh = u.c()[t + 1].clone();
        for (int j = 0; j < tanh.length; j++) {
          tanh[j] = (float) Math.tanh(tanh[j]);
        }
        v.values.put("tc", tanh);
      }
      case GRU -> {
        float[] rest = v.get("z").clone();
        for (int j = 0; j < rest.length; j++) {
          rest[j] = 1 - rest[j];
        }
        v.values.put("z1", rest);
        v.values.put("zh", times(v.get("z"), v.get("h0")));
        v.values.put("zg", times(rest, v.get("h")));
        if (((Gru) layer).resetAfter()) {
          v.values.put("q", u.sums().get("q")[t]);
          v.values.put("rh", times(v.get("r"), v.get("q")));
        } else {
          v.values.put("rh", times(v.get("r"), v.get("h0")));
        }
      }
    }
    return v;
  }

  /** A part's vector, or null when the cell has no such part. */
  float[] get(String part) {
    return values.get(part);
  }

  private static float[] times(float[] a, float[] b) {
    float[] product = new float[a.length];
    for (int j = 0; j < a.length; j++) {
      product[j] = a[j] * b[j];
    }
    return product;
  }

  static float[] product(float[] row, float[] matrix, int units) {
    float[] sums = new float[units];
    for (int j = 0; j < units; j++) {
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        sum += (double) row[k] * matrix[k * units + j];
      }
      sums[j] = (float) sum;
    }
    return sums;
  }
}
