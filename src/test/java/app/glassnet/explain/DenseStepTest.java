package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DenseStepTest {

  private final float[] input = {1, -2, 3};
  private final float[] weights = {1, 10, 2, 20, 3, 30};
  private final float[] biases = {0.5f, -1};

  @Test
  void everyProductAndTheBiasAddUp() {
    DenseStep step = DenseStep.of(input, weights, biases, 1);
    assertThat(step.terms()).extracting(DenseStep.Term::product).containsExactly(10.0, -40.0, 90.0);
    assertThat(step.sum()).isEqualTo(59);
    assertThat(DenseStep.of(input, weights, biases, 0).sum()).isEqualTo(6.5);
  }

  @Test
  void theStrongestProductsComeFirstWhateverTheirSign() {
    assertThat(DenseStep.of(input, weights, biases, 1).strongest(2)).extracting(DenseStep.Term::index)
        .containsExactly(2, 1);
  }

  @Test
  void wrongArraysAreRefused() {
    assertThatThrownBy(() -> DenseStep.of(new float[2], weights, biases, 0))
        .hasMessage("weights: got 6 numbers, needs 4");
    assertThatThrownBy(() -> DenseStep.of(input, weights, biases, 2)).hasMessage("unit 2: there are 2, counted from 0");
  }
}
