package app.glassnet.engine.network;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.ParameterSpec;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.loss.Loss;
import app.glassnet.engine.loss.SoftmaxCrossEntropy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a network is: the shape of one example, a sequence of layers, and the loss it is trained on. Every shape is
 * checked when it is made, so an impossible network cannot exist.
 *
 * @param name what the network is called
 * @param input shape of one example
 * @param layers at least one layer
 * @param loss what training makes small
 */
public record NetworkSpec(String name, Shape input, List<Layer> layers, Loss loss) {
  /**
   * @throws ShapeException naming the first layer that cannot work on what it gets, what that is and what it needs
   */
  public NetworkSpec {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("network \"" + name + "\" has no layers");
    }
    Layer.outputShape(layers, input);
  }

  /** Trained on softmax cross-entropy. */
  public NetworkSpec(String name, Shape input, List<Layer> layers) {
    this(name, input, layers, new SoftmaxCrossEntropy());
  }

  /** Trained on softmax cross-entropy. */
  public static NetworkSpec of(String name, Shape input, Layer... layers) {
    return new NetworkSpec(name, input, List.of(layers));
  }

  public NetworkSpec withLoss(Loss other) {
    return new NetworkSpec(name, input, layers, other);
  }

  /** Number of layers. */
  public int size() {
    return layers.size();
  }

  public Layer layer(int i) {
    return layers.get(i);
  }

  /** A unique name: conv1, relu1, pool1, conv2 …; flatten and softmax carry a number only from the second on. */
  public String layerName(int i) {
    return layerNames().get(i);
  }

  /** The position of the layer of this name. */
  public int indexOf(String layerName) {
    int i = layerNames().indexOf(layerName);
    if (i < 0) {
      throw new IllegalArgumentException("network \"" + name + "\" has no layer " + layerName);
    }
    return i;
  }

  public Shape inputShape(int i) {
    return i == 0 ? input : outputShape(i - 1);
  }

  public Shape outputShape(int i) {
    Shape shape = input;
    for (int k = 0; k <= i; k++) {
      shape = layers.get(k).outputShape(shape);
    }
    return shape;
  }

  /** Shape of the last layer's output. */
  public Shape output() {
    return outputShape(layers.size() - 1);
  }

  /** Whether the last layer is a softmax that the loss is one with: it is then taken on its input, the logits. */
  public boolean endsInSoftmax() {
    return loss.onClasses() && layers.getLast() instanceof Softmax;
  }

  /**
   * The layer that makes what the loss is taken on: the last, or the one before a softmax at the end (logits); −1 is
   * the input itself.
   */
  public int logitsLayer() {
    return endsInSoftmax() ? layers.size() - 2 : layers.size() - 1;
  }

  /**
   * Whether both compute the same from the same weights: input and layers agree, names, initializers and
   * losses need not.
   */
  public boolean computesLike(NetworkSpec other) {
    return input.equals(other.input)
        && layers.stream().map(layer -> layer.withInitializer(Initializer.ZEROS)).toList()
            .equals(other.layers.stream().map(layer -> layer.withInitializer(Initializer.ZEROS)).toList());
  }

  /**
   * Whether weights of the other network can be used here: the layers agree but for how they carry states, and every
   * array has the same shape. Networks for sequences of other lengths share weights.
   */
  public boolean sharesWeightsWith(NetworkSpec other) {
    return timeless().equals(other.timeless()) && shapes().equals(other.shapes());
  }

  private List<Layer> timeless() {
    return layers.stream().map(layer -> layer.withInitializer(Initializer.ZEROS).withStateful(false)).toList();
  }

  private Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    parameters().forEach((key, p) -> shapes.put(key, p.shape()));
    return shapes;
  }

  /**
   * The same network over a single time step, each recurrent layer going on from the state it ended the last pass with:
   * for reading or writing a sequence one step at a time. Takes this network's weights.
   *
   * @throws ShapeException when a layer cannot work on a single step
   */
  public NetworkSpec stepwise() {
    if (input.rank() != 2) {
      throw new ShapeException("got input %s, needs a sequence: time×features".formatted(input));
    }
    return new NetworkSpec(name, Shape.of(1, input.dim(1)),
        layers.stream().map(layer -> layer.withStateful(true)).toList(), loss);
  }

  /** All arrays that are saved, in order; keys are layer name, dot, parameter name: {@code conv1.w}. */
  public Map<String, ParameterSpec> parameters() {
    Map<String, ParameterSpec> all = new LinkedHashMap<>();
    Shape shape = input;
    List<String> names = layerNames();
    for (int i = 0; i < layers.size(); i++) {
      for (ParameterSpec p : layers.get(i).parameters(shape)) {
        all.put(names.get(i) + "." + p.name(), p);
      }
      shape = layers.get(i).outputShape(shape);
    }
    return all;
  }

  /** The names of all layers, in order. */
  public List<String> layerNames() {
    return Layer.names(layers);
  }

  public long parameterCount() {
    return parameters().values().stream().mapToLong(p -> p.shape().size()).sum();
  }

  /** How many numbers optimisers change; the others are kept by their layers, running statistics for example. */
  public long trainableCount() {
    return parameters().values().stream().filter(ParameterSpec::trainable).mapToLong(p -> p.shape().size()).sum();
  }

  public long parameterCount(int i) {
    return layers.get(i).parameterCount(inputShape(i));
  }

  /** Operations of a forward pass of one example. */
  public long flops() {
    long sum = 0;
    Shape shape = input;
    for (Layer layer : layers) {
      sum += layer.flops(shape);
      shape = layer.outputShape(shape);
    }
    return sum;
  }

  /** Keras's table: layer (type), output shape, number of parameters, totals. */
  public String summary() {
    return Summary.of(this);
  }
}
