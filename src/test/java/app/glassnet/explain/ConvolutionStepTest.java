package app.glassnet.explain;

import static app.glassnet.explain.CourseNumbers.SMALL;
import static app.glassnet.explain.CourseNumbers.SMALL_PADDED;
import static app.glassnet.explain.CourseNumbers.SOBEL;
import static app.glassnet.explain.CourseNumbers.SOURCE;
import static app.glassnet.explain.CourseNumbers.SOURCE_STRIDE_2;
import static app.glassnet.explain.CourseNumbers.SOURCE_VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import org.junit.jupiter.api.Test;

class ConvolutionStepTest {
  private static final Conv2d PLAIN = Conv2d.of(1, 3);

  @Test
  void theSlidesSumIsTheTopLeftCell() {
    ConvolutionStep step = step(PLAIN, SOURCE, 0, 0);
    assertThat(step.sum()).isEqualTo(5);
    assertThat(step.channels()).hasSize(1);
    assertThat(step.channels().getFirst().terms()).extracting(ConvolutionStep.Term::product)
        .containsExactly(-2.0, 0.0, 6.0, -8.0, 0.0, 8.0, -3.0, 0.0, 4.0);
  }

  @Test
  void everyCellOfTheSlideComesOut() {
    assertThat(all(PLAIN, SOURCE)).containsExactly(SOURCE_VALID);
    assertThat(all(PLAIN.withStride(2, 2), SOURCE)).containsExactly(SOURCE_STRIDE_2);
    assertThat(all(PLAIN.withPadding(Padding.SAME), SMALL)).containsExactly(SMALL_PADDED);
  }

  @Test
  void tapsInThePaddingAreMarkedAndReadZero() {
    ConvolutionStep step = step(PLAIN.withPadding(Padding.SAME), SMALL, 0, 0);
    assertThat(step.channels().getFirst().terms()).filteredOn(ConvolutionStep.Term::padding).hasSize(5)
        .allSatisfy(t -> assertThat(t.product()).isZero());
  }

  @Test
  void channelsAndBiasAreAddedUp() {
    ConvolutionStep step = ConvolutionStep.of(Conv2d.of(2, 1), Shape.of(2, 1, 1), new float[] {2, 3},
        new float[] {1, 1, 10, 100}, new float[] {0, 0.5f}, 1, 0, 0);
    assertThat(step.channels()).extracting(ConvolutionStep.Channel::sum).containsExactly(20.0, 300.0);
    assertThat(step.sum()).isEqualTo(320.5);
  }

  @Test
  void wrongArraysAndCellsAreRefused() {
    assertThatThrownBy(() -> step(PLAIN, SOURCE, 6, 0)).hasMessage("row 6: there are 6, counted from 0");
    assertThatThrownBy(() -> ConvolutionStep.of(PLAIN, Shape.of(1, 8, 8), SOURCE, new float[8], new float[1], 0, 0, 0))
        .hasMessage("kernels: got 8 numbers, needs 9");
  }

  private static ConvolutionStep step(Conv2d layer, float[] input, int row, int column) {
    return ConvolutionStep.of(layer, square(input), input, SOBEL, new float[1], 0, row, column);
  }

  private static float[] all(Conv2d layer, float[] input) {
    int n = layer.horizontal(square(input)).out();
    float[] out = new float[n * n];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) step(layer, input, i / n, i % n).sum();
    }
    return out;
  }

  private static Shape square(float[] input) {
    int n = (int) Math.sqrt(input.length);
    return Shape.of(1, n, n);
  }
}
