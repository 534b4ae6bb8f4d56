package app.glassnet.engine.optimizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How the learning rate changes from step to step: by which factor the optimiser's own is multiplied. */
public sealed interface Schedule {
  /** @param step updates of the weights so far, from 0 */
  double factor(long step);

  /** The rate stays as it is. */
  record Constant() implements Schedule {
    @Override
    public double factor(long step) {
      return 1;
    }
  }

  /**
   * Times {@code drop} every so many steps. Worked number: every 100, drop 0.5: at step 250 a quarter.
   *
   * @param every steps between two drops, at least 1
   * @param drop what the rate is multiplied by, above 0 and at most 1
   */
  record Drop(long every, double drop) implements Schedule {
    public Drop {
      if (every < 1 || !(drop > 0 && drop <= 1)) {
        throw new IllegalArgumentException(
            "a step schedule drops every 1 or more steps by a factor above 0 and at most 1, got " + every + ", " + drop);
      }
    }

    @Override
    public double factor(long step) {
      return Math.pow(drop, step / every);
    }
  }

  /**
   * From 1 to {@code end} along half a cosine: {@code end + (1 − end)·(1 + cos(π·step/steps))/2}, and {@code end} from
   * there on. Worked number: 100 steps to 0: at step 50 a half. Source: Loshchilov and Hutter, "SGDR", 2017.
   *
   * @param steps how long it takes, at least 1
   * @param end the factor at its end, 0 … 1
   */
  record Cosine(long steps, double end) implements Schedule {
    public Cosine {
      if (steps < 1 || !(end >= 0 && end <= 1)) {
        throw new IllegalArgumentException(
            "a cosine schedule takes 1 or more steps to a factor from 0 to 1, got " + steps + ", " + end);
      }
    }

    @Override
    public double factor(long step) {
      return end + (1 - end) * (1 + Math.cos(Math.PI * Math.min(step, steps) / steps)) / 2;
    }
  }

  /** {@code {"type": "step", "every": 100, "drop": 0.5}}. */
  static ObjectNode write(Schedule schedule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return switch (schedule) {
      case Constant _ -> json.put("type", "constant");
      case Drop d -> json.put("type", "step").put("every", d.every).put("drop", d.drop);
      case Cosine c -> json.put("type", "cosine").put("steps", c.steps).put("end", c.end);
    };
  }

  /**
   * Nothing there means constant.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Schedule read(JsonNode json) {
    return switch (json.path("type").asText("constant")) {
      case "constant" -> new Constant();
      case "step" -> new Drop(json.path("every").asLong(), json.path("drop").asDouble());
      case "cosine" -> new Cosine(json.path("steps").asLong(), json.path("end").asDouble());
      default -> throw new IllegalArgumentException("no schedule of type " + json.path("type"));
    };
  }
}
