package app.glassnet.engine.file;

import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Dropout;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.Shape;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.training.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Small networks with some weights. */
final class Some {
  private Some() {}

  static final RunCard CARD = new RunCard("mnist", 7, new Settings(64, new Adam(), 3).withEvaluation(100, 1000), 1234,
      0.9871, "Glassnet 0.1.0");

  static NetworkSpec network(int channels, int filters, int units) {
    return NetworkSpec.of("some", Shape.of(channels, 8, 7),
        Conv2d.of(filters, 3).withPadding(Padding.explicit(1, 0, 2, 1)).withStride(2, 1), new Relu(), MaxPool2d.of(2),
        new Flatten(), new Dropout(0.25), Dense.of(units), new Softmax());
  }

  static Weights weights(NetworkSpec spec, long seed) {
    Random random = new Random(seed);
    Map<String, float[]> arrays = new HashMap<>();
    spec.parameters().forEach((key, parameter) -> {
      float[] values = new float[parameter.shape().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = finite(random);
      }
      arrays.put(key, values);
    });
    return new Weights(spec, arrays);
  }

  /** Any finite float there is: tiny, huge, negative zero. */
  private static float finite(Random random) {
    float value = Float.intBitsToFloat(random.nextInt());
    return Float.isFinite(value) ? value : -0f;
  }
}
