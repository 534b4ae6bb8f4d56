package app.glassnet.ui.room;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Layer;
import java.util.Objects;

/**
 * What one layer of a real network read and made for one example, handed from the room that has it to a room that steps
 * through such layers. Arrays are copies of one moment, row-major; do not write to them.
 *
 * @param network the network's name, for example "w1"
 * @param name the layer's name in it, for example "conv1"
 * @param step how many steps the network had been trained for
 * @param layer what the layer is
 * @param activation the activation that follows it, as Keras calls it: "relu", "linear" for none
 * @param inputShape shape of what it read: [channels, height, width] or [time, features]
 * @param input what it read
 * @param weights its kernels, [filters, channels, height, width]; empty for a layer without, and for a recurrent one
 * @param biases one a filter; empty likewise
 * @param outputShape shape of what it made
 * @param output what it made, before the activation
 * @param outputGradient the loss's gradient with respect to the output; null when it is not known
 * @param channel the map, or the unit, that was being looked at
 * @param recurrent its steps through time and all its arrays, when it is a recurrent layer; null for others
 */
public record LayerHandOver(String network, String name, long step, Layer layer, String activation, Shape inputShape,
    float[] input, float[] weights, float[] biases, Shape outputShape, float[] output, float[] outputGradient,
    int channel, RecurrentPart recurrent) {

  /** A layer that is not recurrent. */
  public LayerHandOver(String network, String name, long step, Layer layer, String activation, Shape inputShape,
      float[] input, float[] weights, float[] biases, Shape outputShape, float[] output, float[] outputGradient,
      int channel) {
    this(network, name, step, layer, activation, inputShape, input, weights, biases, outputShape, output,
        outputGradient, channel, null);
  }

  public LayerHandOver {
    Objects.requireNonNull(layer, "layer");
    if (input.length != inputShape.size() || output.length != outputShape.size()) {
      throw new IllegalArgumentException("layer " + name + ": arrays do not fit their shapes");
    }
  }
}
