package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The course's numbers, and what layers do at their edges. */
class LayersTest {
  @Test
  void convolutionGivesTheSlidesSobelSums() {
    float[] source = {
      2, 2, 6, 8, 2, 0, 1, 2, 4, 3, 4, 5, 1, 9, 6, 3, 3, 9, 4, 4, 7, 7, 6, 9, 1, 3, 4, 6, 8, 2, 2, 1,
      8, 4, 6, 2, 3, 1, 8, 8, 5, 8, 9, 0, 1, 0, 2, 3, 9, 2, 6, 6, 3, 6, 2, 1, 9, 8, 8, 2, 6, 3, 4, 5};
    try (LayerProbe valid = new LayerProbe(Conv2d.of(1, 3), Shape.of(1, 8, 8), 1);
        LayerProbe strided = new LayerProbe(Conv2d.of(1, 3).withStride(2, 2), Shape.of(1, 8, 8), 1)) {
      float[] sobel = {-1, 0, 1, -2, 0, 2, -1, 0, 1};
      valid.parameter("w").value().set(sobel);
      strided.parameter("w").value().set(sobel);
      assertThat(valid.forward(source)).startsWith(5, 5, -7, 3, 8, -8, 5, -5, 7).endsWith(1, -3, -5).hasSize(36);
      assertThat(strided.forward(source)).containsExactly(5, -7, 8, 5, 8, -8, 3, -22, 6);
    }
  }

  @Test
  void poolingGivesTheSlidesNumbers() {
    float[] source = {7, 3, 5, 2, 8, 7, 1, 6, 4, 9, 3, 9, 0, 8, 4, 5};
    Shape shape = Shape.of(1, 4, 4);
    try (LayerProbe max = new LayerProbe(MaxPool2d.of(2), shape, 1);
        LayerProbe mean = new LayerProbe(AvgPool2d.of(2), shape, 1);
        LayerProbe step = new LayerProbe(new MaxPool2d(2, 2, 1, 1, Padding.VALID), shape, 1)) {
      assertThat(max.forward(source)).containsExactly(8, 6, 9, 9);
      assertThat(mean.forward(source)).containsExactly(6.25f, 3.5f, 5.25f, 5.25f);
      assertThat(step.forward(source)).containsExactly(8, 7, 6, 9, 9, 9, 9, 9, 9);
    }
  }

  @Test
  void theFirstOfEqualNumbersWinsThePool() {
    try (LayerProbe usual = new LayerProbe(MaxPool2d.of(2), Shape.of(1, 2, 2), 1);
        LayerProbe wide = new LayerProbe(MaxPool2d.of(3), Shape.of(1, 3, 3), 1)) {
      usual.forward(1, 2, 2, 2);
      assertThat(usual.backward(5)).containsExactly(0, 5, 0, 0);
      usual.forward(-0f, 0f, -0f, 0f);
      assertThat(usual.backward(5)).containsExactly(5, 0, 0, 0);
      wide.forward(-3, -3, -1, -1, -2, -1, -9, -9, -9);
      assertThat(wide.backward(7)).containsExactly(0, 0, 7, 0, 0, 0, 0, 0, 0);
    }
  }

  @Test
  void poolingHandsNanOn() {
    float negativeNan = Float.intBitsToFloat(0xFFC00000);
    try (LayerProbe usual = new LayerProbe(MaxPool2d.of(2), Shape.of(1, 2, 2), 1)) {
      assertThat(usual.forward(1, Float.POSITIVE_INFINITY, negativeNan, 2)).containsExactly(Float.NaN);
      assertThat(usual.forward(1, Float.NaN, 3, 2)).containsExactly(Float.NaN);
      assertThat(usual.forward(-1, Float.NEGATIVE_INFINITY, -3, -2)).containsExactly(-1);
    }
  }

  @Test
  void windowsThatOverlapShareTheGradientOfTheirWinner() {
    try (LayerProbe probe = new LayerProbe(new MaxPool2d(1, 2, 1, 1, Padding.VALID), Shape.of(1, 1, 3), 1)) {
      probe.forward(0, 4, 1);
      assertThat(probe.backward(10, 5)).containsExactly(0, 15, 0);
    }
  }

  @Test
  void reluStopsGradientsExactlyWhereItStopsNumbers() {
    try (LayerProbe probe = new LayerProbe(new Relu(), Shape.of(6), 1)) {
      assertThat(probe.forward(-1, 0, -0f, Float.MIN_VALUE, 3, Float.NaN))
          .containsExactly(0, 0, 0, Float.MIN_VALUE, 3, Float.NaN);
      assertThat(probe.backward(1, 2, 3, 4, 5, 6)).startsWith(0, 0, 0, 4, 5);
    }
  }

  @Test
  void softmaxSumsToOneHoweverLargeTheScores() {
    try (LayerProbe probe = new LayerProbe(new Softmax(), Shape.of(3), 2)) {
      float[] p = probe.forward(1e30f, 1e30f, -1e30f, 2, 1, 0);
      assertThat(p).containsExactly(new float[] {0.5f, 0.5f, 0, 0.66524096f, 0.24472847f, 0.09003057f}, within(1e-6f));
    }
  }

  @Test
  void dropoutDropsItsShareAndKeepsTheMean() {
    int size = 20_000;
    float[] ones = new float[size];
    Arrays.fill(ones, 1);
    try (LayerProbe probe = new LayerProbe(new Dropout(0.2), Shape.of(size), 1)) {
      assertThat(probe.forward(false, ones)).containsOnly(1);
      float[] y = probe.forward(true, ones);
      int dropped = 0;
      for (float v : y) {
        assertThat(v == 0 || v == 1.25f).isTrue();
        dropped += v == 0 ? 1 : 0;
      }
      assertThat((double) dropped / size).isCloseTo(0.2, within(0.01));
      assertThat(probe.backward(ones)).as("gradients take the way the numbers took").isEqualTo(y);
      assertThat(probe.forward(true, ones)).as("the next step drops others").isNotEqualTo(y);
    }
    assertThatThrownBy(() -> new Dropout(1)).hasMessageContaining("got 1.0");
  }

  @Test
  void denseWorksAlongTheLastAxisOfAnyShape() {
    assertThat(Dense.of(3).outputShape(Shape.of(2, 5, 4))).isEqualTo(Shape.of(2, 5, 3));
    try (LayerProbe probe = new LayerProbe(Dense.of(1), Shape.of(2, 1, 2), 2)) {
      probe.parameter("w").value().set(new float[] {10, 1});
      probe.parameter("b").value().set(new float[] {0.5f});
      assertThat(probe.forward(true, new float[] {1, 2, 3, 4, 5, 6, 7, 8})).containsExactly(12.5f, 34.5f, 56.5f, 78.5f);
    }
  }
}
