package app.glassnet.rooms.channels;

import app.glassnet.data.Samples;
import app.glassnet.engine.Shape;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.NetworkFileException;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerAlone;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A convolution of a network that ships, trained.
 *
 * @param network the network's name
 * @param layer the layer's name in it
 */
record LearnedLayer(String network, String layer) {
  private static final int MOST_BYTES = 16 << 20;

  /** All there are, in the order of the networks. */
  static List<LearnedLayer> all() {
    List<LearnedLayer> all = new ArrayList<>();
    for (String network : ModelCatalog.names()) {
      NetworkSpec spec = ModelCatalog.spec(network);
      for (int i = 0; i < spec.size(); i++) {
        if (spec.layer(i) instanceof Conv2d) {
          all.add(new LearnedLayer(network, spec.layerName(i)));
        }
      }
    }
    return all;
  }

  /** What it is: stride, padding, size of its kernels. */
  Conv2d spec() {
    NetworkSpec spec = ModelCatalog.spec(network);
    return (Conv2d) spec.layer(spec.indexOf(layer));
  }

  /** Channels of its input. */
  int channels() {
    NetworkSpec spec = ModelCatalog.spec(network);
    return spec.inputShape(spec.indexOf(layer)).dim(0);
  }

  /** Its trained filters. Reads a file; not for the interface thread. */
  Bank bank() throws IOException {
    Weights weights = weights();
    Conv2d conv = spec();
    return new Bank(channels(), conv.filters(), conv.kernelHeight(), conv.kernelWidth(), weights.array(layer + ".w"),
        weights.array(layer + ".b"), Collections.nCopies(conv.filters(), ""));
  }

  /**
   * What it reads when the network sees this picture of one channel: what the layers before it make, computed by them.
   * Small pictures stand in the middle of zeros. Not for the interface thread.
   */
  Volume input(Volume picture) throws IOException {
    NetworkSpec spec = ModelCatalog.spec(network);
    Volume framed = picture.framed(spec.input().dim(1), spec.input().dim(2));
    int end = spec.indexOf(layer);
    if (end == 0) {
      return framed;
    }
    Weights weights = weights();
    Shape shape = framed.shape();
    float[] values = framed.values();
    for (int i = 0; i < end; i++) {
      Layer at = spec.layer(i);
      String name = spec.layerName(i);
      float[][] parameters = at.parameters(shape).stream().map(p -> weights.array(name + "." + p.name()))
          .toArray(float[][]::new);
      values = LayerAlone.forward(at, shape, values, parameters);
      shape = at.outputShape(shape);
    }
    return Volume.of(shape, values);
  }

  private Weights weights() throws IOException {
    try (InputStream in = Samples.open("networks/" + network + ".zip")) {
      return NetworkFile.fromBytes(in.readNBytes(MOST_BYTES)).weights();
    } catch (NetworkFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
