package app.glassnet.ui.room;

import app.glassnet.data.FloatCode;
import app.glassnet.engine.Shape;

/**
 * What was taken over from a layer of a real network, as it can stand in a saved state: where it came from, what the layer
 * read, and its weights.
 *
 * @param network the network's name
 * @param name the layer's name in it
 * @param step how many steps the network had been trained for
 * @param channels channels of what it read
 * @param height rows of a channel
 * @param width columns of a channel
 * @param input what it read, as {@link FloatCode}
 * @param weights its weights, likewise; "" for a layer without
 * @param biases likewise
 * @param gradient ∂L/∂output, likewise; null when it is not known
 */
public record TakenLayer(String network, String name, long step, int channels, int height, int width, String input,
    String weights, String biases, String gradient) {
  private static final long MOST = 4L << 20;

  /** @throws IllegalArgumentException when the arrays do not fit */
  public TakenLayer {
    boolean sound = network != null && name != null && input != null && weights != null && biases != null
        && channels > 0 && height > 0 && width > 0 && (long) channels * height * width <= MOST
        && weights.length() <= MOST * 8 && FloatCode.decode(input).length == channels * height * width;
    if (!sound) {
      throw new IllegalArgumentException("arrays of a layer that do not fit each other");
    }
  }

  public static TakenLayer of(LayerHandOver h) {
    return new TakenLayer(h.network(), h.name(), h.step(), h.inputShape().dim(0), h.inputShape().dim(1),
        h.inputShape().dim(2), FloatCode.encode(h.input()), FloatCode.encode(h.weights()), FloatCode.encode(h.biases()),
        h.outputGradient() == null ? null : FloatCode.encode(h.outputGradient()));
  }

  /** Shape of what it read. */
  public Shape shape() {
    return Shape.of(channels, height, width);
  }
}
