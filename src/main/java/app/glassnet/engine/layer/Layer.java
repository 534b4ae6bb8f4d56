package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a layer is: an immutable description. Everything here is known before anything runs. */
public sealed interface Layer permits
    AvgPool1d,
    AvgPool2d,
    BatchNorm,
    Bidirectional,
    Conv1d,
    Conv2d,
    Dense,
    Dropout,
    Embedding,
    EncoderDecoder,
    Flatten,
    GlobalAvgPool1d,
    GlobalAvgPool2d,
    LeakyRelu,
    MaxPool1d,
    MaxPool2d,
    Permute,
    Recurrent,
    Relu,
    Residual,
    Sigmoid,
    Softmax,
    Tanh {
  /** The name in files and reference cases: {@code conv2d}, {@code maxpool2d}, {@code dense} ... */
  String type();

  /** Keras's class name, as its summary prints it: {@code Conv2D}, {@code MaxPooling2D}. */
  String kerasType();

  /** The word a layer's name is made of: {@code conv} gives conv1, conv2 ... */
  String stem();

  /**
   * The shape of one example's output.
   *
   * @throws ShapeException when the layer cannot work on this input; the message starts with what was got
   */
  Shape outputShape(Shape input);

  /** The arrays that are saved, in the order they are drawn; empty for most layers. */
  default List<ParameterSpec> parameters(Shape input) {
    return List.of();
  }

  /** How many numbers those are. */
  default long parameterCount(Shape input) {
    return parameters(input).stream().mapToLong(p -> p.shape().size()).sum();
  }

  /** The same layer with its weights drawn in another way; itself when it has none to draw. */
  default Layer withInitializer(Initializer initializer) {
    return this;
  }

  /** The same layer, going on from batch to batch where it carries a state; itself when it carries none. */
  default Layer withStateful(boolean carry) {
    return this;
  }

  /** Operations of a forward pass of one example; a multiplication and an addition count as two. */
  long flops(Shape input);

  /** Writes this layer's options; a layer that has some also reads them, in a static {@code read}. */
  default void write(JsonOptions to) {}

  /** The layer at work in a network that runs. */
  LayerRun run(Wiring wiring);

  /**
   * A unique name for each layer of a sequence: conv1, relu1, pool1, conv2 …; flatten and softmax carry a number only
   * from the second on.
   */
  static List<String> names(List<Layer> layers) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Layer layer : layers) {
      int number = seen.merge(layer.stem(), 1, Integer::sum);
      boolean bare = number == 1 && (layer instanceof Flatten || layer instanceof Softmax);
      names.add(bare ? layer.stem() : layer.stem() + number);
    }
    return List.copyOf(names);
  }

  /**
   * The shape that comes out of a sequence of layers.
   *
   * @throws ShapeException naming the first layer that cannot work on what it gets, what that is and what it needs
   */
  static Shape outputShape(List<Layer> layers, Shape input) {
    Shape shape = input;
    for (int i = 0; i < layers.size(); i++) {
      try {
        // A dense layer would work along the last axis of an image, as in Keras; in a network nobody means that.
        if (layers.get(i) instanceof Dense && shape.rank() > 2) {
          throw new ShapeException(
              "got input %s, needs a vector (or time×features): put a Flatten before it".formatted(shape));
        }
        shape = layers.get(i).outputShape(shape);
      } catch (ShapeException e) {
        throw new ShapeException(
            "%s (%s): %s".formatted(names(layers).get(i), layers.get(i).kerasType(), e.getMessage()));
      }
    }
    return shape;
  }
}
