package app.glassnet.engine.optimizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Optimisers as JSON, with the option names of the reference cases:
 * {@code {"type": "adam", "learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-7}}. A missing option
 * takes Keras's default.
 */
public final class OptimizerJson {
  private OptimizerJson() {}

  public static ObjectNode write(OptimizerSpec spec) {
    ObjectNode json = JsonNodeFactory.instance.objectNode()
        .put("type", spec.type()).put("learning_rate", spec.learningRate());
    return switch (spec) {
      case Sgd s -> json.put("momentum", s.momentum()).put("nesterov", s.nesterov());
      case RmsProp r -> json.put("rho", r.rho()).put("epsilon", r.epsilon());
      case Adam a -> json.put("beta1", a.beta1()).put("beta2", a.beta2()).put("epsilon", a.epsilon());
      case AdamW a -> json.put("beta1", a.beta1()).put("beta2", a.beta2()).put("epsilon", a.epsilon())
          .put("weight_decay", a.weightDecay());
    };
  }

  /**
   * @throws UnsupportedOperationException when the engine has no such optimiser
   * @throws IllegalArgumentException naming the option that is wrong
   */
  public static OptimizerSpec read(JsonNode json) {
    return switch (json.path("type").asText("")) {
      case "sgd" -> {
        Sgd s = new Sgd();
        yield new Sgd(number(json, "learning_rate", s.learningRate()), number(json, "momentum", s.momentum()),
            json.path("nesterov").asBoolean(false));
      }
      case "rmsprop" -> {
        RmsProp r = new RmsProp();
        yield new RmsProp(number(json, "learning_rate", r.learningRate()), number(json, "rho", r.rho()),
            number(json, "epsilon", r.epsilon()));
      }
      case "adam" -> {
        Adam a = new Adam();
        yield new Adam(number(json, "learning_rate", a.learningRate()), number(json, "beta1", a.beta1()),
            number(json, "beta2", a.beta2()), number(json, "epsilon", a.epsilon()));
      }
      case "adamw" -> {
        AdamW a = new AdamW();
        yield new AdamW(number(json, "learning_rate", a.learningRate()), number(json, "beta1", a.beta1()),
            number(json, "beta2", a.beta2()), number(json, "epsilon", a.epsilon()),
            number(json, "weight_decay", a.weightDecay()));
      }
      default -> throw new UnsupportedOperationException(
          "no optimiser of type " + json.path("type") + " in this engine");
    };
  }

  private static double number(JsonNode json, String option, double otherwise) {
    JsonNode node = json.path(option);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (!node.isNumber()) {
      throw new IllegalArgumentException("optimiser option \"%s\" needs a number, got %s".formatted(option, node));
    }
    return node.asDouble();
  }
}
