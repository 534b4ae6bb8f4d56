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
 * @param logits what goes into the softmax, one a class
 * @param probabilities softmax of the logits: they are positive and sum to 1
 * @param label the right class, or −1 when none was given
 * @param loss cross-entropy of this one example, −ln probabilities[label], in nats; NaN without a label
 */
public record Trace(NetworkSpec spec, float[] input, float[] inputGradient, List<LayerTrace> layers, float[] logits,
    float[] probabilities, int label, double loss) {

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
