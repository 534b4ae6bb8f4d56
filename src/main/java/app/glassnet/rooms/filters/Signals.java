package app.glassnet.rooms.filters;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** The signals one can choose, as samples of −1 … 1 with two decimals, so that sums can be followed by hand. */
final class Signals {
  /** Samples of f. */
  static final int LENGTH = 48;
  /** The most samples of g. */
  static final int KERNEL = 9;

  /** What is filtered. */
  enum F { STEP, PULSES, WAVE, NOISY, RAMP, DRAWN }

  /** What it is filtered with. */
  enum G { BOX, TRIANGLE, EDGE, ECHO, DECAY, DRAWN }

  private Signals() {}

  static double[] of(F kind) {
    Random random = new Random(4);
    double[] noise = random.doubles(LENGTH, -0.3, 0.3).toArray();
    return fill(LENGTH, switch (kind) {
      case STEP -> i -> i >= 12 && i < 30 ? 1 : 0;
      case PULSES -> i -> i == 6 || i == 18 || i == 21 || i == 36 ? 1 : 0;
      case WAVE -> i -> 0.55 * Math.sin(2 * Math.PI * i / 24) + 0.35 * Math.sin(2 * Math.PI * i / 4);
      case NOISY -> i -> (i >= 12 && i < 34 ? 0.7 : 0) + noise[i];
      case RAMP -> i -> i < 8 || i >= 40 ? 0 : (i - 8) / 31.0;
      case DRAWN -> i -> 0;
    });
  }

  static double[] of(G kind) {
    return switch (kind) {
      case BOX -> new double[] {0.2, 0.2, 0.2, 0.2, 0.2};
      case TRIANGLE -> new double[] {0.1, 0.2, 0.4, 0.2, 0.1};
      case EDGE -> new double[] {1, 0, -1};
      case ECHO -> new double[] {1, 0, 0, 0, 0, 0, 0.5};
      case DECAY -> new double[] {0.5, 0.25, 0.13, 0.06, 0.03};
      case DRAWN -> new double[KERNEL];
    };
  }

  static double rounded(double value) {
    return Math.rint(Math.clamp(value, -1, 1) * 100) / 100 + 0.0;
  }

  private static double[] fill(int n, IntToDoubleFunction at) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = rounded(at.applyAsDouble(i));
    }
    return values;
  }
}
