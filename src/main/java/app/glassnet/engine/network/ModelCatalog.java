package app.glassnet.engine.network;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Dropout;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The networks of the course and their relatives, by name. */
public final class ModelCatalog {
  private static final Shape DIGIT = Shape.of(1, 28, 28);
  private static final Map<String, NetworkSpec> ALL = new LinkedHashMap<>();

  static {
    add(NetworkSpec.of("mlp", DIGIT, new Flatten(), Dense.of(128), new Relu(), new Dropout(0.2), Dense.of(10),
        new Softmax()));
    add(NetworkSpec.of("course-cnn", DIGIT, Conv2d.of(32, 3), new Relu(), MaxPool2d.of(2), Conv2d.of(64, 3), new Relu(),
        MaxPool2d.of(2), new Flatten(), Dense.of(128), new Relu(), new Dropout(0.2), Dense.of(10), new Softmax()));
    add(NetworkSpec.of("w1", DIGIT, Conv2d.of(8, 3), new Relu(), MaxPool2d.of(2), Conv2d.of(16, 3), new Relu(),
        MaxPool2d.of(2), new Flatten(), Dense.of(10), new Softmax()));
    // LeNet-5 (LeCun et al. 1998) with ReLU for its sigmoids and plain means for its trained subsampling.
    add(NetworkSpec.of("lenet5", DIGIT, Conv2d.of(6, 5).withPadding(Padding.SAME), new Relu(), AvgPool2d.of(2),
        Conv2d.of(16, 5), new Relu(), AvgPool2d.of(2), new Flatten(), Dense.of(120), new Relu(), Dense.of(84),
        new Relu(), Dense.of(10), new Softmax()));
    add(NetworkSpec.of("course-32", Shape.of(1, 32, 32), Conv2d.of(3, 5), new Relu(), MaxPool2d.of(2), new Flatten(),
        Dense.of(20), new Relu(), Dense.of(5), new Softmax()));
  }

  private ModelCatalog() {}

  private static void add(NetworkSpec spec) {
    ALL.put(spec.name(), spec);
  }

  /** The names, in the order they are offered. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /**
   * The network of this name.
   *
   * @throws IllegalArgumentException naming the names there are
   */
  public static NetworkSpec spec(String name) {
    NetworkSpec spec = ALL.get(name);
    if (spec == null) {
      throw new IllegalArgumentException("no network called \"" + name + "\"; there are " + String.join(", ", names()));
    }
    return spec;
  }
}
