package app.glassnet.engine.reference;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.loss.Loss;
import app.glassnet.engine.loss.LossJson;
import app.glassnet.engine.loss.LossRun;
import com.fasterxml.jackson.databind.JsonNode;

/** A loss alone: its value, and its gradient with respect to the prediction. */
final class LossCase {
  private LossCase() {}

  static void run(JsonNode root, Comparison compared) {
    Loss loss = loss(root);
    Numbers prediction = Numbers.member(root, "prediction");
    Numbers target = Numbers.member(root, "target");
    if (!root.path("expect").isNumber()) {
      throw new IllegalArgumentException("\"expect\" of a loss is a number, got " + root.path("expect"));
    }
    int rank = prediction.shape().length;
    if (rank == 0) {
      throw new IllegalArgumentException("a prediction has at least one axis");
    }
    int width = prediction.shape()[rank - 1];
    int batch = rank == 1 ? 1 : prediction.batch();
    LossRun at = new LossRun(loss, batch, prediction.data().length / width / batch, width);
    try (Tensor predictions = new Tensor(prediction.shape()); Tensor gradient = new Tensor(prediction.shape())) {
      predictions.set(prediction.toFloats());
      at.targets(target.toFloats());
      compared.add("loss", root.path("expect").asDouble(), at.mean(predictions));
      if (root.has("expect_grad")) {
        at.gradient(predictions, gradient);
        compared.add("gradient", Numbers.member(root, "expect_grad"), gradient.toArray());
      }
    }
  }

  /** Named by {@code loss}, with its options beside it or in it. */
  static Loss loss(JsonNode root) {
    JsonNode loss = root.path("loss");
    return loss.isObject() ? LossJson.read(loss) : LossJson.read(loss.asText(""), root);
  }
}
