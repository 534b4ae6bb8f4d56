package app.glassnet.engine.trace;

import app.glassnet.engine.Shape;
import app.glassnet.engine.network.NetworkSpec;
import java.util.List;

/**
 * What one example became on its way through the network. The arrays are copies that nothing changes; do not write to
 * them.
 *
 * @param spec the network
 * @param input the example, row-major, {@code spec.input().size()} numbers
 * @param inputGradient the loss's gradient with respect to each input number, or null when gradients were not asked for
 * @param layers one entry a layer, in order
 * @param logits what the loss is taken on: for classes what goes into the softmax, one a class (row by row, when every
 *     time step has a class of its own), and else the numbers predicted
 * @param probabilities softmax of each row of logits: positive, and they sum to 1; empty when the loss is on numbers
 * @param target what is wanted, as in {@link TraceDetail}; null when it was not given
 * @param loss of this one example; for classes the cross-entropy, −ln probabilities[label], in nats; NaN without a target
 */
public record Trace(NetworkSpec spec, float[] input, float[] inputGradient, List<LayerTrace> layers, float[] logits,
    float[] probabilities, float[] target, double loss) {

  public Trace {
    layers = List.copyOf(layers);
  }

  /** A layer by its position. */
  public LayerTrace layer(int i) {
    return layers.get(i);
  }

  /** A layer by its name. */
  public LayerTrace layer(String name) {
    return layers.get(spec.indexOf(name));
  }

  /** What went into a layer: the output of the one before it, or the example. */
  public float[] input(int layer) {
    return layer == 0 ? input : layers.get(layer - 1).output();
  }

  /** The shape of what went into a layer. */
  public Shape inputShape(int layer) {
    return layer == 0 ? spec.input() : layers.get(layer - 1).shape();
  }

  /** The right class of the example, or −1 when there is none, or more than one. */
  public int label() {
    return target == null || target.length != 1 || !spec.loss().onClasses() ? -1 : (int) target[0];
  }

  /** Whether gradients were asked for. */
  public boolean hasGradients() {
    return inputGradient != null;
  }

  /** The class with the largest logit; the first of equals. */
  public int predicted() {
    int best = 0;
    for (int k = 1; k < logits.length; k++) {
      best = logits[k] > logits[best] ? k : best;
    }
    return best;
  }
}
