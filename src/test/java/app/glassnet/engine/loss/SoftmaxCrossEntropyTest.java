package app.glassnet.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.backend.Tensor;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {
  @Test
  void givesTheWorkedNumber() {
    LossRun loss = new LossRun(new SoftmaxCrossEntropy(), 1, 1, 3);
    loss.labels(new int[] {0});
    try (Tensor logits = new Tensor(1, 3); Tensor gradient = new Tensor(1, 3)) {
      logits.set(new float[] {2, 1, 0});
      assertThat(loss.mean(logits)).isCloseTo(0.40760596, within(1e-7));
      loss.gradient(logits, gradient);
      assertThat(gradient.toArray()).containsExactly(new float[] {0.66524096f - 1, 0.24472847f, 0.09003057f},
          within(1e-6f));
      assertThat(loss.correct(logits)).isEqualTo(1);
    }
  }

  @Test
  void staysFiniteForHugeLogits() {
    LossRun loss = new LossRun(new SoftmaxCrossEntropy(), 2, 1, 2);
    loss.labels(new int[] {1, 0});
    try (Tensor logits = new Tensor(2, 2); Tensor gradient = new Tensor(2, 2)) {
      logits.set(new float[] {1e5f, -1e5f, 3e38f, 3e38f});
      assertThat(loss.mean(logits)).isCloseTo((2e5 + Math.log(2)) / 2, within(1e-6));
      loss.gradient(logits, gradient);
      assertThat(gradient.toArray()).containsExactly(0.5f, -0.5f, -0.25f, 0.25f);
      assertThat(loss.correct(logits)).as("the first of equal logits is the prediction").isEqualTo(1);
    }
  }

  @Test
  void saysWhichLabelIsWrong() {
    LossRun loss = new LossRun(new SoftmaxCrossEntropy(), 2, 1, 10);
    assertThatThrownBy(() -> loss.labels(new int[] {3, 10})).hasMessage(
        "label 10 of example 1 is not one of the 10 classes 0 … 9");
    assertThatThrownBy(() -> loss.labels(new int[3])).hasMessage("2 labels are needed, got 3");
    assertThatThrownBy(() -> loss.targets(new float[19])).hasMessageContaining("20 numbers, got 19");
  }
}
