package app.glassnet.rooms.memory;

import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.explain.CellRun;
import app.glassnet.explain.Forcing;
import java.util.List;
import java.util.Map;

/**
 * A cell on one sequence, as it is drawn.
 *
 * @param layer the recurrent layer
 * @param parameters its arrays by short name
 * @param free its steps with its own gates: the engine's trace, or the same arithmetic on older weights
 * @param now its steps as forced; the same as {@code free} when nothing is
 * @param freeOutput what the dense layer makes of each step's state, [step][outputs]; null when there is none
 * @param output the same with forced gates
 * @param target what is wanted of each step; null when it is not known
 * @param step updates of the weights
 * @param live whether these are the weights of this moment, not a checkpoint's
 */
record Shown(Recurrent layer, Map<String, float[]> parameters, Unrolled free, Unrolled now, float[][] freeOutput,
    float[][] output, float[] target, long step, boolean live) {

  static Shown of(Recurrent layer, Map<String, float[]> parameters, Unrolled free, float[] w, float[] b,
      List<Forcing> forced, float[] target, long step, boolean live) {
    Unrolled now = forced.isEmpty() ? free
        : CellRun.of(layer, parameters, free.x(), free.h()[0], free.c() == null ? null : free.c()[0], forced);
    float[][] freeOutput = w == null ? null : dense(free.h(), w, b);
    return new Shown(layer, parameters, free, now, freeOutput, w == null || now == free ? freeOutput : dense(now.h(), w, b),
        target, step, live);
  }

  Kind kind() {
    return Kind.of(layer);
  }

  int steps() {
    return free.steps();
  }

  int units() {
    return layer.units();
  }

  /** Each step's state times the weights, and the bias. */
  static float[][] dense(float[][] h, float[] w, float[] b) {
    float[][] out = new float[h.length - 1][b.length];
    for (int t = 0; t < out.length; t++) {
      for (int k = 0; k < b.length; k++) {
        double sum = b[k];
        for (int j = 0; j < h[t + 1].length; j++) {
          sum += (double) h[t + 1][j] * w[j * b.length + k];
        }
        out[t][k] = (float) sum;
      }
    }
    return out;
  }
}
