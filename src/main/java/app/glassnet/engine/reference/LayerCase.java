package app.glassnet.engine.reference;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerJson;
import app.glassnet.engine.layer.LayerRun;
import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.layer.ParameterSpec;
import app.glassnet.engine.layer.Signal;
import app.glassnet.engine.layer.Wiring;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A layer alone: its output, and the gradients of Σ(y·dy) with respect to its input and parameters. */
final class LayerCase {
  private LayerCase() {}

  static void run(JsonNode root, Comparison compared) {
    Layer layer = LayerJson.read(root.path("layer"));
    for (Map.Entry<String, JsonNode> input : root.path("inputs").properties()) {
      if (!input.getKey().equals("x") && kept(input.getKey()) == null) {
        throw new UnsupportedOperationException("layer %s takes no input \"%s\" in this engine"
            .formatted(layer.type(), input.getKey()));
      }
    }
    Numbers x = Numbers.member(root.path("inputs"), "x");
    Shape in = x.example();
    Shape out = layer.outputShape(in);
    List<Parameter> parameters = new ArrayList<>();
    try (Signal input = new Signal(x.shape()); Signal output = new Signal(withBatch(x.batch(), out))) {
      input.value().set(x.toFloats());
      for (ParameterSpec spec : layer.parameters(in)) {
        parameters.add(spec.trainable() ? parameter(spec, root.path("params")) : kept(spec, root));
      }
      try (LayerRun run = layer.run(new Wiring(x.batch(), in, out, input, output, parameters, new SeededRandom(0)))) {
        run.forward(root.path("layer").path("training").asBoolean(false));
        for (Map.Entry<String, JsonNode> expected : root.path("expect").properties()) {
          String kept = kept(expected.getKey());
          if (kept != null) {
            compared.add(kept, Numbers.of(expected.getValue(), kept), parameters.stream()
                .filter(p -> p.spec().name().equals(kept)).findFirst().orElseThrow().value().toArray());
            continue;
          }
          if (!expected.getKey().equals("y")) {
            throw new UnsupportedOperationException("layer %s has no output \"%s\" in this engine"
                .formatted(layer.type(), expected.getKey()));
          }
          Numbers want = Numbers.member(root.path("expect"), "y");
          if (!Arrays.equals(want.shape(), withBatch(x.batch(), out))) {
            throw new IllegalArgumentException("output y of shape %s is expected, %s×%s comes out"
                .formatted(Arrays.toString(want.shape()), x.batch(), out));
          }
          compared.add("y", want, output.value().toArray());
        }
        gradients(root, run, input, output, parameters, compared);
      }
    } finally {
      parameters.forEach(Parameter::close);
    }
  }

  private static void gradients(JsonNode root, LayerRun run, Signal input, Signal output, List<Parameter> parameters,
      Comparison compared) {
    if (root.path("expect_grads").isEmpty()) {
      return;
    }
    output.gradient().set(Numbers.member(root, "dy").toFloats());
    run.backward(true);
    for (Map.Entry<String, JsonNode> expected : root.path("expect_grads").properties()) {
      String name = expected.getKey();
      Tensor got = name.equals("x") ? input.gradient() : parameters.stream()
          .filter(p -> p.spec().name().equals(name)).findFirst()
          .orElseThrow(() -> new UnsupportedOperationException("no parameter \"" + name + "\" in this engine"))
          .gradient();
      compared.add("gradient of " + name, Numbers.of(expected.getValue(), "gradient of " + name), got.toArray());
    }
  }

  private static Parameter parameter(ParameterSpec spec, JsonNode params) {
    Numbers numbers = Numbers.member(params, spec.name());
    int[] shape = spec.shape().dims().stream().mapToInt(Integer::intValue).toArray();
    if (!Arrays.equals(shape, numbers.shape())) {
      throw new IllegalArgumentException("parameter \"%s\" has shape %s, the layer needs %s"
          .formatted(spec.name(), Arrays.toString(numbers.shape()), Arrays.toString(shape)));
    }
    Parameter parameter = new Parameter(spec.name(), spec, new Tensor(shape), new Tensor(shape));
    parameter.value().set(numbers.toFloats());
    return parameter;
  }

  /** A running statistic, by its own or another library's name; one that is missing is what a layer starts with. */
  private static Parameter kept(ParameterSpec spec, JsonNode root) {
    for (String part : new String[] {"params", "inputs"}) {
      for (Map.Entry<String, JsonNode> given : root.path(part).properties()) {
        if (spec.name().equals(kept(given.getKey()))) {
          return parameter(spec, JsonNodeFactory.instance.objectNode().set(spec.name(), given.getValue()));
        }
      }
    }
    int[] shape = spec.shape().dims().stream().mapToInt(Integer::intValue).toArray();
    Parameter parameter = new Parameter(spec.name(), spec, new Tensor(shape), new Tensor(shape));
    parameter.value().set(spec.initializer().draw(spec.shape(), spec.fanIn(), spec.fanOut(), new SeededRandom(0)));
    return parameter;
  }

  /** Our name of a running statistic; null when it is none. */
  private static String kept(String name) {
    return switch (name) {
      case "running_mean", "moving_mean", "mean" -> "running_mean";
      case "running_variance", "running_var", "moving_variance", "moving_var", "variance", "var" -> "running_variance";
      default -> null;
    };
  }

  private static int[] withBatch(int batch, Shape shape) {
    int[] all = new int[shape.rank() + 1];
    all[0] = batch;
    for (int i = 0; i < shape.rank(); i++) {
      all[i + 1] = shape.dim(i);
    }
    return all;
  }
}
