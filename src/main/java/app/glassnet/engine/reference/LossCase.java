package app.glassnet.engine.reference;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.loss.SoftmaxCrossEntropy;
import com.fasterxml.jackson.databind.JsonNode;

/** A loss alone: its value, and its gradient with respect to the prediction. */
final class LossCase {
  private LossCase() {}

  static void run(JsonNode root, Comparison compared) {
    check(root.path("loss").asText(""));
    Numbers prediction = Numbers.member(root, "prediction");
    Numbers target = Numbers.member(root, "target");
    if (!root.path("expect").isNumber()) {
      throw new IllegalArgumentException("\"expect\" of a loss is a number, got " + root.path("expect"));
    }
    prediction.batch();
    int classes = prediction.shape()[prediction.shape().length - 1];
    SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(prediction.data().length / classes, classes);
    try (Tensor logits = new Tensor(prediction.shape()); Tensor gradient = new Tensor(prediction.shape())) {
      logits.set(prediction.toFloats());
      loss.targets(target.toFloats());
      compared.add("loss", root.path("expect").asDouble(), loss.mean(logits));
      if (root.has("expect_grad")) {
        loss.gradient(logits, gradient);
        compared.add("gradient", Numbers.member(root, "expect_grad"), gradient.toArray());
      }
    }
  }

  static void check(String loss) {
    if (!loss.equals("softmax_cross_entropy")) {
      throw new UnsupportedOperationException("no loss called \"" + loss + "\" in this engine");
    }
  }
}
