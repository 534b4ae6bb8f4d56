package app.glassnet.engine.network;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.layer.Signal;
import java.util.List;

/** Looks for numbers that are none any more. Cheap: a line at a time, by the bits of the exponent alone. */
final class FiniteCheck {
  private static final int LINE = 2048;
  private static final int EXPONENT = 0x7f800000;

  private final int[] line = new int[LINE];

  NonFinite find(NetworkSpec spec, List<Signal> signals, List<Parameter> parameters) {
    for (int i = 0; i < signals.size(); i++) {
      float bad = firstBad(signals.get(i).value());
      if (bad != 0) {
        return new NonFinite(i == 0 ? "input" : spec.layerName(i - 1), "output", bad);
      }
    }
    for (Parameter p : parameters.reversed()) {
      float bad = firstBad(p.gradient());
      if (bad != 0) {
        return new NonFinite(layerOf(p), "gradient of " + p.spec().name(), bad);
      }
    }
    for (Parameter p : parameters) {
      float bad = firstBad(p.value());
      if (bad != 0) {
        return new NonFinite(layerOf(p), p.spec().name(), bad);
      }
    }
    return null;
  }

  private static String layerOf(Parameter p) {
    return p.key().substring(0, p.key().indexOf('.'));
  }

  /** The first number that is NaN or infinite, or 0 when there is none. */
  private float firstBad(Tensor tensor) {
    for (int at = 0; at < tensor.size(); at += LINE) {
      int count = Math.min(LINE, tensor.size() - at);
      tensor.readBits(at, line, 0, count);
      if (!allFinite(line, count)) {
        for (int i = 0; i < count; i++) {
          float value = Float.intBitsToFloat(line[i]);
          if (!Float.isFinite(value)) {
            return value;
          }
        }
      }
    }
    return 0;
  }

  /** Adding 1 to an exponent of all ones reaches the sign bit, and no other exponent does. */
  private static boolean allFinite(int[] bits, int count) {
    int seen = 0;
    for (int i = 0; i < count; i++) {
      seen |= (bits[i] & EXPONENT) + 0x00800000;
    }
    return seen >= 0;
  }
}
