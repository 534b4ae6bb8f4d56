package app.glassnet.rooms.convolution;

import app.glassnet.engine.layer.Conv2d;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.room.LayerHandOver;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * The arrays of one layer of a real network, as they can stand in a saved state.
 *
 * @param network the network's name
 * @param name the layer's name
 * @param step how long the network had been trained
 * @param channels of the input
 * @param filters how many kernels it has
 * @param height rows of the input
 * @param width columns of the input
 * @param kernelHeight rows of a kernel
 * @param kernelWidth columns of a kernel
 * @param input all channels, as 32-bit floats in base64, big end first
 * @param weights all kernels, likewise
 * @param biases likewise
 * @param gradient ∂L/∂output of all filters, likewise; null when not known
 * @param channel which channel is looked at
 * @param filter which filter is looked at
 */
record LayerSource(String network, String name, long step, int channels, int filters, int height, int width,
    int kernelHeight, int kernelWidth, String input, String weights, String biases, String gradient, int channel,
    int filter) {
  private static final int MOST = 4 << 20;

  LayerSource {
    boolean sound = network != null && name != null && channels > 0 && filters > 0 && height > 0 && width > 0
        && kernelHeight > 0 && kernelWidth > 0 && channel >= 0 && channel < channels && filter >= 0 && filter < filters
        && (long) channels * height * width <= MOST && (long) filters * channels * kernelHeight * kernelWidth <= MOST;
    if (!sound || floats(input).length != channels * height * width
        || floats(weights).length != filters * channels * kernelHeight * kernelWidth
        || floats(biases).length != filters) {
      throw new IllegalArgumentException("arrays of a layer that do not fit each other");
    }
  }

  /** @return null when the kernels are larger than the room's */
  static LayerSource of(LayerHandOver h) {
    Conv2d layer = (Conv2d) h.layer();
    return new LayerSource(h.network(), h.name(), h.step(), h.inputShape().dim(0), layer.filters(), h.inputShape().dim(1),
        h.inputShape().dim(2), layer.kernelHeight(), layer.kernelWidth(), text(h.input()), text(h.weights()),
        text(h.biases()), h.outputGradient() == null ? null : text(h.outputGradient()), 0, h.channel());
  }

  LayerSource looking(int atChannel, int atFilter) {
    return new LayerSource(network, name, step, channels, filters, height, width, kernelHeight, kernelWidth, input, weights,
        biases, gradient, atChannel, atFilter);
  }

  /** The channel looked at. */
  Grid grid() {
    float[] all = floats(input);
    int size = height * width;
    float[] values = Arrays.copyOfRange(all, channel * size, (channel + 1) * size);
    return new Grid(height, width, values, channels == 1 ? ColourScale.INTENSITY : ColourScale.ACTIVATION,
        channels == 1 ? Math.max(1, ColourScale.limit(values)) : ColourScale.limit(all));
  }

  /** The kernel of the filter for the channel looked at. */
  Kernel kernel() {
    int size = kernelHeight * kernelWidth;
    int from = (filter * channels + channel) * size;
    return new Kernel(kernelHeight, kernelWidth, Arrays.copyOfRange(floats(weights), from, from + size));
  }

  /** The filter's bias: whole with one channel; with several it is added once, after all of them, so not here. */
  double bias() {
    return channels == 1 ? floats(biases)[filter] : 0;
  }

  /** ∂L/∂output of the filter; null when not known. */
  float[] gradientOfFilter() {
    if (gradient == null) {
      return null;
    }
    float[] all = floats(gradient);
    int size = all.length / filters;
    return Arrays.copyOfRange(all, filter * size, (filter + 1) * size);
  }

  @JsonIgnore
  boolean oneChannel() {
    return channels == 1;
  }

  static String text(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    for (float v : values) {
      bytes.putFloat(v);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  static float[] floats(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    float[] values = new float[bytes.remaining() / 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getFloat();
    }
    return values;
  }
}
