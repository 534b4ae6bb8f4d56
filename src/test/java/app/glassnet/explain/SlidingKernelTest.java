package app.glassnet.explain;

import static app.glassnet.explain.CourseNumbers.SMALL;
import static app.glassnet.explain.CourseNumbers.SMALL_PADDED;
import static app.glassnet.explain.CourseNumbers.SOBEL;
import static app.glassnet.explain.CourseNumbers.SOURCE;
import static app.glassnet.explain.CourseNumbers.SOURCE_STRIDE_2;
import static app.glassnet.explain.CourseNumbers.SOURCE_VALID;
import static app.glassnet.explain.CourseNumbers.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlidingKernelTest {
  private static final Conv2d PLAIN = Conv2d.of(1, 3);
  private static final SlidingKernel VALID = SlidingKernel.of(PLAIN, 8, 8, Border.ZEROS);

  @Test
  void theCoursesExamplesComeOut() {
    assertThat(VALID.forward(SOURCE, SOBEL, 0)).containsExactly(SOURCE_VALID);
    assertThat(SlidingKernel.sum(VALID.forward(SOURCE, SOBEL, 0, 0))).isEqualTo(5);
    assertThat(SlidingKernel.of(PLAIN.withStride(2, 2), 8, 8, Border.ZEROS).forward(SOURCE, SOBEL, 0))
        .containsExactly(SOURCE_STRIDE_2);
    SlidingKernel small = SlidingKernel.of(PLAIN, 5, 5, Border.ZEROS);
    assertThat(small.forward(SMALL, SOBEL, 0)).containsExactly(numbers("5 5 -7 5 -5 7 5 -1 8"));
    assertThat(SlidingKernel.of(PLAIN.withPadding(Padding.explicit(1, 1, 1, 1)), 5, 5, Border.ZEROS)
        .forward(SMALL, SOBEL, 0)).containsExactly(SMALL_PADDED);
    assertThat(SlidingKernel.of(PLAIN.withStride(2, 2), 5, 5, Border.ZEROS).forward(SMALL, SOBEL, 0))
        .containsExactly(numbers("5 -7 5 8"));
  }

  @Test
  void theBinaryExampleIsTheSameTurned() {
    float[] image = numbers("1 1 1 0 0 0 1 1 1 0 0 0 1 1 1 0 0 1 1 0 0 1 1 0 0");
    float[] kernel = numbers("1 0 1 0 1 0 1 0 1");
    SlidingKernel slides = SlidingKernel.of(PLAIN, 5, 5, Border.ZEROS);
    assertThat(slides.forward(image, kernel, 0)).containsExactly(numbers("4 3 4 2 4 3 2 3 4"));
    assertThat(SlidingKernel.turned(kernel)).containsExactly(kernel);
  }

  @Test
  void trueConvolutionWithSobelIsTheExactNegative() {
    float[] turned = VALID.forward(SOURCE, SlidingKernel.turned(SOBEL), 0);
    float[] negative = new float[SOURCE_VALID.length];
    IntStream.range(0, negative.length).forEach(i -> negative[i] = -SOURCE_VALID[i]);
    assertThat(turned).containsExactly(negative);
    assertThat(SlidingKernel.turned(numbers("1 2 3 4 5 6"))).containsExactly(numbers("6 5 4 3 2 1"));
  }

  @Test
  void bordersReadWhatTheySay() {
    assertThat(IntStream.range(-3, 6).map(i -> Border.REFLECT.source(i, 4))).containsExactly(3, 2, 1, 0, 1, 2, 3, 2, 1);
    assertThat(IntStream.range(-2, 6).map(i -> Border.REPLICATE.source(i, 4))).containsExactly(0, 0, 0, 1, 2, 3, 3, 3);
    assertThat(IntStream.range(-1, 5).map(i -> Border.ZEROS.source(i, 4))).containsExactly(-1, 0, 1, 2, 3, -1);
    assertThat(Border.REFLECT.source(-2, 1)).isZero();
    assertThatThrownBy(() -> SlidingKernel.of(PLAIN.withPadding(Padding.explicit(3, 0, 0, 0)), 3, 3, Border.REFLECT))
        .hasMessageContaining("narrower");
  }

  @Test
  void whatReachesWhatIsKnownBothWays() {
    SlidingKernel slides = SlidingKernel.of(PLAIN.withStride(2, 2), 8, 8, Border.ZEROS);
    assertThat(slides.covers(7, 3)).as("the stride never comes to the last row").isFalse();
    assertThat(slides.covers(6, 6)).isTrue();
    assertThat(slides.reached(2, 2)).isEqualTo(List.of(0, 1, 3, 4));
    for (int i = 0; i < 64; i++) {
      int row = i / 8;
      int column = i % 8;
      List<Integer> reached = slides.reached(row, column);
      List<Integer> read = IntStream.range(0, 9).filter(o -> slides.forward(SOURCE, SOBEL, o / 3, o % 3).stream()
          .anyMatch(t -> t.inputRow() == row && t.inputColumn() == column)).boxed().toList();
      assertThat(reached).isEqualTo(read);
      assertThat(slides.covers(row, column)).isEqualTo(!read.isEmpty());
    }
  }

  @Test
  void activationsHaveTheirSlopes() {
    for (Activation a : Activation.values()) {
      for (double z : new double[] {-1.3, -0.2, 0.4, 2}) {
        double numeric = (a.of(z + 1e-6) - a.of(z - 1e-6)) / 2e-6;
        assertThat(a.slope(z)).isCloseTo(numeric, org.assertj.core.data.Offset.offset(1e-6));
      }
    }
    assertThat(Activation.RELU.slope(0)).isZero();
  }
}
