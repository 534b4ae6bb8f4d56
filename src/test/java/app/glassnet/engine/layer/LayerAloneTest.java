package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import org.junit.jupiter.api.Test;

class LayerAloneTest {
  private static final float[] CORNER = {2, 2, 6, 4, 3, 4, 3, 9, 4};
  private static final float[] SOBEL = {-1, 0, 1, -2, 0, 2, -1, 0, 1};

  @Test
  void theCoursesSobelSumIsFiveAndABiasIsAdded() {
    float[] made = LayerAlone.forward(Conv2d.of(1, 3), Shape.of(1, 3, 3), CORNER, SOBEL, new float[] {0.5f});
    assertThat(made).containsExactly(5.5f);
  }

  @Test
  void aGradientGoesBackAsInANetwork() {
    Shape shape = Shape.of(2, 5, 4);
    var layer = new AvgPool2d(3, 2, 1, 2, Padding.SAME);
    float[] x = LayerProbe.spread(shape.size(), new SeededRandom(3));
    float[] dy = LayerProbe.spread(layer.outputShape(shape).size(), new SeededRandom(4));
    try (var probe = new LayerProbe(layer, shape, 1)) {
      assertThat(LayerAlone.forward(layer, shape, x)).containsExactly(probe.forward(x));
      assertThat(LayerAlone.inputGradient(layer, shape, x, dy)).containsExactly(probe.backward(dy));
    }
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(
        () -> LayerAlone.forward(Conv2d.of(1, 3), Shape.of(1, 3, 3), CORNER)).withMessageContaining("Conv2D has 2 arrays");
    assertThatIllegalArgumentException().isThrownBy(
        () -> LayerAlone.forward(new Relu(), Shape.of(1, 3, 3), new float[8])).withMessageContaining("holds 9 numbers");
  }
}
