package app.glassnet.engine.reference;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.CellState;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerJson;
import app.glassnet.engine.layer.LayerRun;
import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.layer.ParameterSpec;
import app.glassnet.engine.layer.RecurrentRun;
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
    Numbers x = Numbers.member(root.path("inputs"), "x");
    Shape in = x.example();
    Shape out = layer.outputShape(in);
    List<Parameter> parameters = new ArrayList<>();
    try (Signal input = new Signal(x.shape()); Signal output = new Signal(withBatch(x.batch(), out))) {
      input.value().set(x.toFloats());
      for (ParameterSpec spec : layer.parameters(in)) {
        parameters.add(spec.trainable() ? parameter(spec, root.path("params"),
            root.path("layer").path("use_bias").asBoolean(true)) : kept(spec, root));
      }
      try (LayerRun run = layer.run(new Wiring(x.batch(), in, out, input, output, parameters, new SeededRandom(0)))) {
        List<CellState> states = run instanceof RecurrentRun recurrent ? recurrent.states() : List.of();
        for (Map.Entry<String, JsonNode> other : root.path("inputs").properties()) {
          if (!other.getKey().equals("x") && kept(other.getKey()) == null) {
            state(states, other.getKey(), "0", "takes no input")
                .setFirst(Numbers.of(other.getValue(), other.getKey()).toFloats());
          }
        }
        run.forward(root.path("layer").path("training").asBoolean(false));
        for (Map.Entry<String, JsonNode> expected : root.path("expect").properties()) {
          String kept = kept(expected.getKey());
          if (kept != null) {
            compared.add(kept, Numbers.of(expected.getValue(), kept), parameters.stream()
                .filter(p -> p.spec().name().equals(kept)).findFirst().orElseThrow().value().toArray());
            continue;
          }
          if (!expected.getKey().equals("y")) {
            compared.add(expected.getKey(), Numbers.of(expected.getValue(), expected.getKey()),
                state(states, expected.getKey(), "_last", "has no output").last());
            continue;
          }
          Numbers want = Numbers.member(root.path("expect"), "y");
          if (!Arrays.equals(want.shape(), withBatch(x.batch(), out))) {
            throw new IllegalArgumentException("output y of shape %s is expected, %s×%s comes out"
                .formatted(Arrays.toString(want.shape()), x.batch(), out));
          }
          compared.add("y", want, output.value().toArray());
        }
        gradients(root, run, input, output, parameters, states, compared);
      }
    } finally {
      parameters.forEach(Parameter::close);
    }
  }

  private static void gradients(JsonNode root, LayerRun run, Signal input, Signal output, List<Parameter> parameters,
      List<CellState> states, Comparison compared) {
    if (root.path("expect_grads").isEmpty()) {
      return;
    }
    output.gradient().set(Numbers.member(root, "dy").toFloats());
    run.backward(true);
    for (Map.Entry<String, JsonNode> expected : root.path("expect_grads").properties()) {
      String name = expected.getKey();
      float[] got = name.equals("x") ? input.gradient().toArray() : parameters.stream()
          .filter(p -> p.spec().name().equals(name)).findFirst().map(p -> p.gradient().toArray())
          .orElseGet(() -> state(states, name, "0", "has no gradient of").firstGradient());
      compared.add("gradient of " + name, Numbers.of(expected.getValue(), "gradient of " + name), got);
    }
  }

  /** The state called h in h0 and h_last. */
  private static CellState state(List<CellState> states, String name, String end, String lack) {
    return states.stream().filter(state -> name.equals(state.name() + end)).findFirst().orElseThrow(() ->
        new UnsupportedOperationException("the layer %s \"%s\" in this engine".formatted(lack, name)));
  }

  /** A bias that the layer does without, or the one that Keras keeps beside the other, may be missing: it counts as 0. */
  private static Parameter parameter(ParameterSpec spec, JsonNode params, boolean bias) {
    int[] shape = spec.shape().dims().stream().mapToInt(Integer::intValue).toArray();
    boolean optional = spec.name().endsWith("_recurrent") || !bias && spec.name().matches("b(_.*)?");
    if (optional && !params.has(spec.name())) {
      return new Parameter(spec.name(), spec, new Tensor(shape), new Tensor(shape));
    }
    Numbers numbers = Numbers.member(params, spec.name());
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
          return parameter(spec, JsonNodeFactory.instance.objectNode().set(spec.name(), given.getValue()),
              true);
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
