package app.glassnet.explain;

import static app.glassnet.explain.CourseNumbers.OVERLAPPING;
import static app.glassnet.explain.CourseNumbers.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PoolStepTest {

  @Test
  void theCoursesWindows() {
    assertThat(all(pool(2, 2, Padding.VALID), POOL, PoolStep::max)).containsExactly(8, 6, 9, 9);
    assertThat(all(pool(2, 2, Padding.VALID), POOL, PoolStep::average)).containsExactly(6.25, 3.5, 5.25, 5.25);
    assertThat(all(pool(2, 1, Padding.VALID), POOL, PoolStep::max)).containsExactly(8, 7, 6, 9, 9, 9, 9, 9, 9);
    assertThat(all(pool(4, 4, Padding.VALID), POOL, PoolStep::average)).containsExactly(5.0625);
    assertThat(all(pool(3, 1, Padding.VALID), OVERLAPPING, PoolStep::max)).containsExactly(3, 3, 3, 3, 3, 3, 3, 2, 3);
    assertThat(all(pool(3, 1, Padding.VALID), OVERLAPPING, s -> Math.round(s.average() * 10) / 10.0))
        .containsExactly(1.7, 1.7, 1.7, 1.0, 1.2, 1.8, 1.1, 0.8, 1.3);
  }

  @Test
  void theWinnerIsTheFirstOfEquals() {
    PoolStep step = PoolStep.of(MaxPool2d.of(2), Shape.of(1, 2, 2), new float[] {1, 5, 5, 2}, 0, 0, 0);
    assertThat(step.winner()).isEqualTo(1);
    assertThat(step.winningCell()).isEqualTo(new PoolStep.Cell(0, 1, 5));
  }

  @Test
  void paddingTakesNoPart() {
    float[] input = {-1, -2, -3, -4, -5, -6, -7, -8, -9};
    PoolStep corner = PoolStep.of(pool(2, 2, Padding.SAME), Shape.of(1, 3, 3), input, 0, 1, 1);
    assertThat(corner.cells()).hasSize(1);
    assertThat(corner.max()).isEqualTo(-9);
    assertThat(corner.average()).isEqualTo(-9);
  }

  @Test
  void eachChannelStaysAlone() {
    MaxPool2d window = MaxPool2d.of(1);
    Shape shape = Shape.of(3, 1, 1);
    assertThat(PoolStep.of(window, shape, new float[] {1, 2, 3}, 2, 0, 0).max()).isEqualTo(3);
    assertThatThrownBy(() -> PoolStep.of(window, shape, new float[] {1, 2, 3}, 3, 0, 0))
        .hasMessage("channel 3: there are 3, counted from 0");
  }

  private static MaxPool2d pool(int window, int stride, Padding padding) {
    return new MaxPool2d(window, window, stride, stride, padding);
  }

  private static double[] all(MaxPool2d layer, float[] input, ToDoubleFunction<PoolStep> value) {
    int size = (int) Math.sqrt(input.length);
    Shape shape = Shape.of(1, size, size);
    int n = layer.horizontal(shape).out();
    double[] out = new double[n * n];
    for (int i = 0; i < out.length; i++) {
      out[i] = value.applyAsDouble(PoolStep.of(layer, shape, input, 0, i / n, i % n));
    }
    return out;
  }
}
