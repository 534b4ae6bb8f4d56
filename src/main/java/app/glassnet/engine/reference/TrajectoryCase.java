package app.glassnet.engine.reference;

import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerJson;
import app.glassnet.engine.layer.ParameterSpec;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Optimizer;
import app.glassnet.engine.optimizer.OptimizerJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small network through some training steps: the loss before each, and the parameters after the last. */
final class TrajectoryCase {
  private TrajectoryCase() {}

  static void run(JsonNode root, Comparison compared) {
    JsonNode batches = root.path("batches");
    JsonNode losses = root.path("expect_losses");
    if (!batches.isArray() || batches.isEmpty() || losses.size() != batches.size()) {
      throw new IllegalArgumentException("%d batches and %d expected losses: as many of each are needed"
          .formatted(batches.size(), losses.size()));
    }
    List<Layer> layers = new ArrayList<>();
    root.path("model").forEach(json -> layers.add(LayerJson.read(json)));
    NetworkSpec spec = new NetworkSpec("trajectory", Numbers.member(batches.get(0), "x").example(), layers,
        LossCase.loss(root));
    Map<String, String> names = names(root.path("model"), spec);
    Map<String, float[]> start = new LinkedHashMap<>();
    names.forEach((ours, theirs) -> start.put(ours, start(spec.parameters().get(ours), theirs, root.path("params"))));
    try (Network network = Network.of(new Weights(spec, start))) {
      Optimizer optimizer = OptimizerJson.read(root.path("optimizer")).bind(network);
      for (int i = 0; i < batches.size(); i++) {
        compared.add("loss " + (i + 1), losses.get(i).asDouble(), step(network, optimizer, batches.get(i)));
      }
      Weights end = network.weights();
      JsonNode expected = root.path("expect_params");
      names.forEach((ours, theirs) -> {
        if (spec.parameters().get(ours).trainable() || expected.has(theirs)) {
          compared.add(theirs, Numbers.member(expected, theirs), end.array(ours));
        }
      });
    }
  }

  /** Running statistics that are missing are what a layer starts with. */
  private static float[] start(ParameterSpec spec, String name, JsonNode params) {
    return spec.trainable() || params.has(name) ? Numbers.member(params, name).toFloats()
        : spec.initializer().draw(spec.shape(), spec.fanIn(), spec.fanOut(), new SeededRandom(0));
  }

  private static double step(Network network, Optimizer optimizer, JsonNode batch) {
    Numbers x = Numbers.member(batch, "x");
    Pass pass = network.pass(x.batch());
    pass.input(x.toFloats());
    pass.targets(Numbers.member(batch, "y").toFloats());
    pass.forward(true);
    double loss = pass.loss();
    pass.backwardLoss();
    pass.backward();
    optimizer.step();
    return loss;
  }

  /** Our parameter names and the case's, which names its layers itself. */
  private static Map<String, String> names(JsonNode model, NetworkSpec spec) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < spec.size(); i++) {
      String ours = spec.layerName(i);
      String theirs = model.get(i).path("name").asText(ours);
      for (ParameterSpec p : spec.layer(i).parameters(spec.inputShape(i))) {
        names.put(ours + "." + p.name(), theirs + "." + p.name());
      }
    }
    return names;
  }
}
