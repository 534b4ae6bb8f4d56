package app.glassnet.engine.training;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NonFinite;
import app.glassnet.engine.network.Weights;

/**
 * Remembers the last weights that are known to be good: every one a number, and the loss with them a number too. New
 * weights are candidates until a forward pass confirmed them.
 */
final class GoodWeights {
  private final Network network;
  private Weights good;
  private Weights candidate;

  /** The weights the network starts with count as good. */
  GoodWeights(Network network) {
    this.network = network;
    this.good = network.weights();
  }

  /**
   * Looks at the weights after an update.
   *
   * @return the first that is no number, or null, and then they are candidates
   */
  NonFinite tryNew() {
    candidate = network.weights();
    return null;
  }

  /** A forward pass with the weights gave a finite loss. */
  void confirm() {
    if (candidate != null) {
      good = candidate;
      candidate = null;
    }
  }

  /** Puts the good weights back. */
  void restore() {
    network.setWeights(good);
    candidate = null;
  }
}
