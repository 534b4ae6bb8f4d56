package app.glassnet.engine.training;

import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.network.Network;
import java.util.List;

/**
 * Remembers the last weights that are known to be good: every one a number, and the loss with them a number too. New
 * weights are candidates until a forward pass confirmed them. Costs a copy a step: 2 µs for 5,000 weights, 0.1 ms for
 * 225,000.
 */
final class GoodWeights {
  private static final int EXPONENT = 0x7f800000;
  private static final int LOWEST_OF_EXPONENT = 0x00800000;

  private final List<Parameter> parameters;
  private float[][] good;
  private float[][] candidates;
  private boolean unconfirmed;

  /** The weights the network starts with count as good. */
  GoodWeights(Network network) {
    parameters = network.parameters();
    good = copies();
    candidates = copies();
  }

  private float[][] copies() {
    return parameters.stream().map(p -> p.value().toArray()).toArray(float[][]::new);
  }

  /** Looks at the weights after an update: candidates when all are numbers, and else false. */
  boolean tryNew() {
    unconfirmed = true;
    for (int i = 0; i < candidates.length; i++) {
      parameters.get(i).value().read(0, candidates[i], 0, candidates[i].length);
      if (!finite(candidates[i])) {
        return false;
      }
    }
    return true;
  }

  /** A forward pass with the candidates gave a finite loss: they are good. */
  void confirm() {
    if (unconfirmed) {
      float[][] old = good;
      good = candidates;
      candidates = old;
      unconfirmed = false;
    }
  }

  /** Puts the good weights back. */
  void restore() {
    for (int i = 0; i < good.length; i++) {
      parameters.get(i).value().set(good[i]);
    }
    unconfirmed = false;
  }

  /** Without a branch in the loop, so that it is vectorised: adding 1 to an exponent of all ones reaches the sign. */
  private static boolean finite(float[] values) {
    int seen = 0;
    for (float value : values) {
      seen |= (Float.floatToRawIntBits(value) & EXPONENT) + LOWEST_OF_EXPONENT;
    }
    return seen >= 0;
  }
}
