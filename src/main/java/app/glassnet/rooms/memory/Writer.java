package app.glassnet.rooms.memory;

import app.glassnet.data.text.Alphabet;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.explain.CellRun;
import app.glassnet.explain.Forcing;
import java.util.List;
import java.util.Map;

/** Lets a network that tells the next character write on: it reads what it wrote, one character at a time. */
final class Writer {
  private static final double TEMPERATURE = 0.5;

  private Writer() {}

  /**
   * Writes.
   *
   * @param w and b of the dense layer
   * @param begin what it reads first
   * @param count how many characters it adds
   * @param forced gates that stay forced while it writes, from the first character on
   */
  static String write(Recurrent layer, Map<String, float[]> p, float[] w, float[] b, Alphabet alphabet, String begin,
      int count, long seed, List<Forcing> forced) {
    SeededRandom random = new SeededRandom(seed);
    List<Forcing> always = forced.stream().map(f -> new Forcing(f.gate(), f.unit(), f.open(), 0)).toList();
    StringBuilder text = new StringBuilder(begin);
    float[] h = new float[layer.units()];
    float[] c = Kind.of(layer) == Kind.LSTM ? new float[layer.units()] : null;
    int[] first = alphabet.encode(begin);
    int next = first[0];
    for (int i = 0; i < first.length + count - 1; i++) {
      float[][] x = new float[1][alphabet.size()];
      x[0][next] = 1;
      Unrolled u = CellRun.of(layer, p, x, h, c, always);
      h = u.h()[1];
      c = c == null ? null : u.c()[1];
      next = i + 1 < first.length ? first[i + 1] : choose(Shown.dense(u.h(), w, b)[0], random);
      if (i + 1 >= first.length) {
        text.append(alphabet.symbol(next));
      }
    }
    return text.toString();
  }

  private static int choose(float[] logits, SeededRandom random) {
    double[] weights = new double[logits.length];
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.exp((logits[k] - largest) / TEMPERATURE);
      sum += weights[k];
    }
    double left = random.nextDouble() * sum;
    for (int k = 0; k < weights.length; k++) {
      left -= weights[k];
      if (left < 0) {
        return k;
      }
    }
    return weights.length - 1;
  }
}
