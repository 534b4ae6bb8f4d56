package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer at work on one example, outside any network: the engine's own arithmetic for a room that looks at a single
 * layer. Its arrays live for one call, so calls from several threads do not meet.
 */
public final class LayerAlone {
  private LayerAlone() {}

  /**
   * What the layer makes of an example.
   *
   * @param shape shape of the example
   * @param example its numbers, row-major
   * @param parameters the layer's arrays, in the order of {@link Layer#parameters}
   * @return the output of {@link Layer#outputShape}, row-major
   * @throws IllegalArgumentException when numbers do not fit the shape or the parameters
   */
  public static float[] forward(Layer layer, Shape shape, float[] example, float[]... parameters) {
    return run(layer, shape, example, null, parameters);
  }

  /**
   * The loss's gradient with respect to the example, from the one with respect to the layer's output.
   *
   * @param outputGradient ∂L/∂output, row-major
   * @return ∂L/∂input, of the example's shape
   */
  public static float[] inputGradient(Layer layer, Shape shape, float[] example, float[] outputGradient,
      float[]... parameters) {
    return run(layer, shape, example, outputGradient, parameters);
  }

  private static float[] run(Layer layer, Shape shape, float[] example, float[] gradient, float[]... parameters) {
    Shape output = layer.outputShape(shape);
    List<ParameterSpec> specs = layer.parameters(shape);
    if (specs.size() != parameters.length) {
      throw new IllegalArgumentException("%s has %d arrays, got %d".formatted(layer.kerasType(), specs.size(),
          parameters.length));
    }
    List<Parameter> learned = new ArrayList<>();
    try (Signal in = new Signal(batchOfOne(shape)); Signal out = new Signal(batchOfOne(output))) {
      for (int i = 0; i < parameters.length; i++) {
        learned.add(parameter(specs.get(i), parameters[i]));
      }
      in.value().set(example);
      var wiring = new Wiring(1, shape, output, in, out, learned, new SeededRandom(0));
      try (LayerRun run = layer.run(wiring)) {
        run.forward(false);
        if (gradient == null) {
          return out.value().toArray();
        }
        out.gradient().set(gradient);
        run.backward(true);
        return in.gradient().toArray();
      }
    } finally {
      learned.forEach(Parameter::close);
    }
  }

  private static Parameter parameter(ParameterSpec spec, float[] values) {
    int[] dims = spec.shape().dims().stream().mapToInt(Integer::intValue).toArray();
    var parameter = new Parameter(spec.name(), spec, new Tensor(dims),
        new Tensor(dims));
    parameter.value().set(values);
    return parameter;
  }

  private static int[] batchOfOne(Shape shape) {
    int[] dims = new int[shape.rank() + 1];
    dims[0] = 1;
    for (int i = 0; i < shape.rank(); i++) {
      dims[i + 1] = shape.dim(i);
    }
    return dims;
  }
}
