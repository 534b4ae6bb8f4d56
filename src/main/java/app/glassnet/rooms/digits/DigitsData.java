package app.glassnet.rooms.digits;

import app.glassnet.data.Digits;
import app.glassnet.data.FramedDigits;
import app.glassnet.data.Mnist;
import app.glassnet.data.Samples;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.training.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * MNIST as the room uses it, and the networks that ship. The last 5,000 of the 60,000 training digits are held out for the
 * curves, so that the 10,000 test digits stay unseen until somebody asks for them.
 *
 * @param train digits to learn from
 * @param heldOut digits to measure on while learning
 * @param test digits to show
 */
record DigitsData(Digits train, Digits heldOut, Digits test) {
  private static final int TRAINED_ON = 55_000;
  /** No network that ships is larger. */
  private static final int MOST_BYTES = 16 << 20;

  /** The pictures never change, so one copy serves every room that is opened while one of them still uses it. */
  private static SoftReference<DigitsData> loaded = new SoftReference<>(null);

  static synchronized DigitsData load() throws IOException {
    DigitsData data = loaded.get();
    if (data == null) {
      data = read();
      loaded = new SoftReference<>(data);
    }
    return data;
  }

  private static DigitsData read() throws IOException {
    Digits all = Mnist.train();
    return new DigitsData(all.range(0, TRAINED_ON), all.range(TRAINED_ON, all.size()), Mnist.test());
  }

  /** The digits in the shape, and of the classes, that this network takes. */
  static Examples fitting(NetworkSpec spec, Digits digits) {
    return FramedDigits.fitting(digits, spec.input(), spec.output().size());
  }

  /** The weights that ship for this network, or null. */
  static Weights shipped(String network) throws IOException {
    String name = "networks/" + network + ".zip";
    if (!Samples.exists(name)) {
      return null;
    }
    try (InputStream in = Samples.open(name)) {
      return NetworkFile.fromBytes(in.readNBytes(MOST_BYTES)).weights();
    }
  }

  /** All zero: what a run holds for the moment before it is reset to random kernels. */
  static Weights blank(String network) {
    NetworkSpec spec = ModelCatalog.spec(network);
    Map<String, float[]> arrays = new LinkedHashMap<>();
    spec.parameters().forEach((key, parameter) -> arrays.put(key, new float[parameter.shape().size()]));
    return new Weights(spec, arrays);
  }
}
