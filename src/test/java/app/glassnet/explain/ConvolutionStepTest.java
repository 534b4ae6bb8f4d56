package app.glassnet.explain;

import static app.glassnet.explain.CourseNumbers.SMALL;
import static app.glassnet.explain.CourseNumbers.SMALL_PADDED;
import static app.glassnet.explain.CourseNumbers.SOBEL;
import static app.glassnet.explain.CourseNumbers.SOURCE;
import static app.glassnet.explain.CourseNumbers.SOURCE_STRIDE_2;
import static app.glassnet.explain.CourseNumbers.SOURCE_VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConvolutionStepTest {

  @Test
  void theSlidesSumIsTheTopLeftCell() {
    ConvolutionStep step = step(Sliding.valid(8, 3, 1, 1), SOURCE, 0, 0);
    assertThat(step.sum()).isEqualTo(5);
    assertThat(step.channels()).hasSize(1);
    assertThat(step.channels().getFirst().terms()).extracting(ConvolutionStep.Term::product)
        .containsExactly(-2.0, 0.0, 6.0, -8.0, 0.0, 8.0, -3.0, 0.0, 4.0);
  }

  @Test
  void everyCellOfTheSlideComesOut() {
    assertThat(all(Sliding.valid(8, 3, 1, 1), SOURCE)).containsExactly(SOURCE_VALID);
    assertThat(all(Sliding.valid(8, 3, 2, 1), SOURCE)).containsExactly(SOURCE_STRIDE_2);
    assertThat(all(Sliding.same(5, 3, 1, 1), SMALL)).containsExactly(SMALL_PADDED);
  }

  @Test
  void tapsInThePaddingAreMarkedAndReadZero() {
    ConvolutionStep step = step(Sliding.same(5, 3, 1, 1), SMALL, 0, 0);
    assertThat(step.channels().getFirst().terms()).filteredOn(ConvolutionStep.Term::padding).hasSize(5)
        .allSatisfy(t -> assertThat(t.product()).isZero());
  }

  @Test
  void channelsAndBiasAreAddedUp() {
    Sliding one = Sliding.valid(1, 1, 1, 1);
    ConvolutionStep step =
        ConvolutionStep.of(one, one, new float[] {2, 3}, new float[] {1, 1, 10, 100}, new float[] {0, 0.5f}, 1, 0, 0);
    assertThat(step.channels()).extracting(ConvolutionStep.Channel::sum).containsExactly(20.0, 300.0);
    assertThat(step.sum()).isEqualTo(320.5);
  }

  @Test
  void wrongArraysAndCellsAreRefused() {
    Sliding window = Sliding.valid(8, 3, 1, 1);
    assertThatThrownBy(() -> step(window, SOURCE, 6, 0)).hasMessage("row 6: there are 6, counted from 0");
    assertThatThrownBy(() -> ConvolutionStep.of(window, window, SOURCE, new float[8], new float[1], 0, 0, 0))
        .hasMessage("kernels: got 8 numbers, needs 9");
  }

  private static ConvolutionStep step(Sliding window, float[] input, int row, int column) {
    return ConvolutionStep.of(window, window, input, SOBEL, new float[1], 0, row, column);
  }

  private static float[] all(Sliding window, float[] input) {
    int n = window.outputs();
    float[] out = new float[n * n];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) step(window, input, i / n, i % n).sum();
    }
    return out;
  }
}
