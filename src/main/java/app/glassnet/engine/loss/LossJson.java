package app.glassnet.engine.loss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Losses as JSON: {@code {"type": "huber", "delta": 1.0}}. */
public final class LossJson {
  private LossJson() {}

  public static ObjectNode write(Loss loss) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", loss.type());
    return loss instanceof Huber h ? json.put("delta", h.delta()) : json;
  }

  public static Loss read(JsonNode json) {
    return read(json.path("type").asText(""), json);
  }

  /**
   * @param options where the loss's options stand; Keras's defaults for those that are missing
   * @throws UnsupportedOperationException when the engine has no such loss
   * @throws IllegalArgumentException naming the option that is wrong
   */
  public static Loss read(String type, JsonNode options) {
    return switch (type) {
      case "softmax_cross_entropy" -> new SoftmaxCrossEntropy();
      case "mean_squared_error" -> new MeanSquaredError();
      case "mean_absolute_error" -> new MeanAbsoluteError();
      case "huber" -> {
        JsonNode delta = options.path("delta");
        if (!delta.isMissingNode() && !delta.isNumber()) {
          throw new IllegalArgumentException("loss option \"delta\" needs a number, got " + delta);
        }
        yield new Huber(delta.asDouble(1));
      }
      default -> throw new UnsupportedOperationException("no loss called \"" + type + "\" in this engine");
    };
  }
}
