package app.glassnet.engine.reference;

import app.glassnet.engine.optimizer.OptimizerJson;
import app.glassnet.engine.optimizer.OptimizerSpec;
import com.fasterxml.jackson.databind.JsonNode;

/** An optimiser alone: given gradients, the parameters after each step. */
final class OptimizerCase {
  private OptimizerCase() {}

  static void run(JsonNode root, Comparison compared) {
    OptimizerSpec spec = OptimizerJson.read(root.path("optimizer"));
    float[] values = Numbers.member(root, "params").toFloats();
    JsonNode gradients = root.path("grads");
    JsonNode expected = root.path("expect");
    if (!gradients.isArray() || expected.size() != gradients.size()) {
      throw new IllegalArgumentException("%d gradients and %d expected steps: as many of each are needed"
          .formatted(gradients.size(), expected.size()));
    }
    OptimizerSpec.Rule rule = spec.rule(values.length);
    for (int i = 0; i < gradients.size(); i++) {
      float[] gradient = Numbers.of(gradients.get(i), "gradient " + (i + 1)).toFloats();
      if (gradient.length != values.length) {
        throw new IllegalArgumentException("gradient %d has %d numbers, the parameters %d"
            .formatted(i + 1, gradient.length, values.length));
      }
      rule.apply(values, gradient, spec.learningRate());
      compared.add("step " + (i + 1), Numbers.of(expected.get(i), "expected step " + (i + 1)), values);
    }
  }
}
