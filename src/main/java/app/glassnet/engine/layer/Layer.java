package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import java.util.List;

/** What a layer is: an immutable description. Everything here is known before anything runs. */
public sealed interface Layer permits
    AvgPool2d,
    Conv2d,
    Dense,
    Dropout,
    Flatten,
    MaxPool2d,
    Relu,
    Softmax {
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

  /** The learned arrays, in the order they are drawn and saved; empty for most layers. */
  default List<ParameterSpec> parameters(Shape input) {
    return List.of();
  }

  /** How many learned numbers. */
  default long parameterCount(Shape input) {
    return parameters(input).stream().mapToLong(p -> p.shape().size()).sum();
  }

  /** Operations of a forward pass of one example; a multiplication and an addition count as two. */
  long flops(Shape input);

  /** Writes this layer's options; a layer that has some also reads them, in a static {@code read}. */
  default void write(JsonOptions to) {}

  /** The layer at work in a network that runs. */
  LayerRun run(Wiring wiring);
}
