package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.Initializer;
import java.util.ArrayList;
import java.util.List;

/**
 * Residual block: layers with a way round them, {@code y = s(x) + f(x)}. f are the block's layers; the skip s is the
 * identity or, where shapes differ, a projection such as a 1×1 convolution (with stride) or a dense layer.
 *
 * <p>Shapes: x any, y as f and s both give it. Gradients: dy goes into both ways unchanged, and
 * {@code dx = dx through f + dx through s}; with the identity that is dx through f + dy, so a gradient reaches early
 * layers whatever f does. Parameters are named by the layer within: {@code conv1.w}, and {@code skip.w} for a
 * projection, so their keys in a network are {@code residual1.conv1.w}, {@code residual1.skip.w}.
 *
 * <p>Worked number: with f = ReLU, (−1, 3) becomes (−1, 3) + (0, 3) = (−1, 6). Source: He et al., "Deep residual
 * learning for image recognition", 2016.
 *
 * @param layers the layers of f, at least one
 * @param skip the projection s; null for the identity
 */
public record Residual(List<Layer> layers, Layer skip) implements Layer {
  private static final String SKIP = "skip";

  public Residual {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a residual block has at least one layer");
    }
  }

  /** With the identity as skip. */
  public static Residual of(Layer... layers) {
    return new Residual(List.of(layers), null);
  }

  public Residual withSkip(Layer projection) {
    return new Residual(layers, projection);
  }

  @Override
  public Residual withInitializer(Initializer i) {
    return new Residual(layers.stream().map(layer -> layer.withInitializer(i)).toList(),
        skip == null ? null : skip.withInitializer(i));
  }

  @Override
  public Residual withStateful(boolean carry) {
    return new Residual(layers.stream().map(layer -> layer.withStateful(carry)).toList(),
        skip == null ? null : skip.withStateful(carry));
  }

  @Override
  public String type() {
    return "residual";
  }

  @Override
  public String kerasType() {
    return "Residual";
  }

  @Override
  public String stem() {
    return "residual";
  }

  @Override
  public Shape outputShape(Shape input) {
    Shape output = Layer.outputShape(layers, input);
    Shape around = skip == null ? input : Layer.outputShape(List.of(skip), input);
    if (!output.equals(around)) {
      throw new ShapeException("got input %s, its layers make %s of it and its skip %s; needs both alike: %s".formatted(
          input, output, around, "keep the shape, or let the skip be a projection (1×1 convolution or dense)"));
    }
    return output;
  }

  /** Those of the layers in order, then the skip's; names begin with the layer's. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    List<ParameterSpec> all = new ArrayList<>();
    List<String> names = Layer.names(layers);
    Shape shape = input;
    for (int i = 0; i < layers.size(); i++) {
      addAll(all, names.get(i), layers.get(i).parameters(shape));
      shape = layers.get(i).outputShape(shape);
    }
    if (skip != null) {
      addAll(all, SKIP, skip.parameters(input));
    }
    return all;
  }

  private static void addAll(List<ParameterSpec> all, String layer, List<ParameterSpec> its) {
    its.forEach(p -> all.add(new ParameterSpec(layer + "." + p.name(), p.shape(), p.initializer(), p.fanIn(),
        p.fanOut(), p.trainable())));
  }

  /** Those of the layers and the skip, and an addition an output. */
  @Override
  public long flops(Shape input) {
    long sum = skip == null ? 0 : skip.flops(input);
    Shape shape = input;
    for (Layer layer : layers) {
      sum += layer.flops(shape);
      shape = layer.outputShape(shape);
    }
    return sum + shape.size();
  }

  @Override
  public void write(JsonOptions to) {
    to.putLayers("layers", layers);
    if (skip != null) {
      to.put(SKIP, skip);
    }
  }

  static Residual read(JsonOptions from) {
    return new Residual(from.layers("layers"), from.layer(SKIP));
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  /** The first layer of f reads a copy of x, so that its gradient has a place of its own; the skip reads x itself. */
  private final class Run implements LayerRun {
    private final Wiring at;
    private final Lines lines = new Lines();
    private final List<Signal> signals = new ArrayList<>();
    private final List<LayerRun> runs = new ArrayList<>();
    private final Signal around;
    private final LayerRun projection;

    Run(Wiring wiring) {
      at = wiring;
      Shape shape = wiring.inputShape();
      int used = 0;
      signals.add(new Signal(wiring.batch(), shape.size()));
      for (Layer layer : layers) {
        Shape next = layer.outputShape(shape);
        int end = used + layer.parameters(shape).size();
        signals.add(new Signal(wiring.batch(), next.size()));
        runs.add(layer.run(wiring.within(shape, next, signals.get(runs.size()), signals.getLast(), used, end)));
        shape = next;
        used = end;
      }
      around = skip == null ? wiring.input() : new Signal(wiring.batch(), shape.size());
      projection = skip == null ? null : skip.run(wiring.within(wiring.inputShape(), shape, wiring.input(), around,
          used, wiring.parameters().size()));
    }

    @Override
    public List<RecurrentRun> recurrent() {
      return runs.stream().flatMap(run -> run.recurrent().stream()).toList();
    }

    @Override
    public void forward(boolean training) {
      signals.getFirst().value().copyFrom(at.input().value());
      runs.forEach(run -> run.forward(training));
      if (projection != null) {
        projection.forward(training);
      }
      add(signals.getLast().value(), around.value(), at.output().value());
    }

    @Override
    public void backward(boolean inputGradient) {
      signals.getLast().gradient().copyFrom(at.output().gradient());
      for (int i = runs.size() - 1; i >= 0; i--) {
        runs.get(i).backward(i > 0 || inputGradient);
      }
      if (projection != null) {
        around.gradient().copyFrom(at.output().gradient());
        projection.backward(inputGradient);
      }
      if (inputGradient) {
        Tensor other = projection == null ? at.output().gradient() : at.input().gradient();
        add(signals.getFirst().gradient(), other, at.input().gradient());
      }
    }

    private void add(Tensor a, Tensor b, Tensor to) {
      lines.map(a, b, to, Residual::sum);
    }

    @Override
    public void close() {
      runs.forEach(LayerRun::close);
      signals.forEach(Signal::close);
      if (projection != null) {
        projection.close();
        around.close();
      }
    }
  }

  private static void sum(float[] a, float[] b, float[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = a[i] + b[i];
    }
  }
}
