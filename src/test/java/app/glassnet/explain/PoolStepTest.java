package app.glassnet.explain;

import static app.glassnet.explain.CourseNumbers.OVERLAPPING;
import static app.glassnet.explain.CourseNumbers.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PoolStepTest {

  @Test
  void theCoursesWindows() {
    assertThat(all(Sliding.valid(4, 2, 2, 1), POOL, PoolStep::max)).containsExactly(8, 6, 9, 9);
    assertThat(all(Sliding.valid(4, 2, 2, 1), POOL, PoolStep::average)).containsExactly(6.25, 3.5, 5.25, 5.25);
    assertThat(all(Sliding.valid(4, 2, 1, 1), POOL, PoolStep::max)).containsExactly(8, 7, 6, 9, 9, 9, 9, 9, 9);
    assertThat(all(Sliding.valid(4, 4, 4, 1), POOL, PoolStep::average)).containsExactly(5.0625);
    assertThat(all(Sliding.valid(5, 3, 1, 1), OVERLAPPING, PoolStep::max)).containsExactly(3, 3, 3, 3, 3, 3, 3, 2, 3);
    assertThat(all(Sliding.valid(5, 3, 1, 1), OVERLAPPING, s -> Math.round(s.average() * 10) / 10.0))
        .containsExactly(1.7, 1.7, 1.7, 1.0, 1.2, 1.8, 1.1, 0.8, 1.3);
  }

  @Test
  void theWinnerIsTheFirstOfEquals() {
    Sliding window = Sliding.valid(2, 2, 2, 1);
    PoolStep step = PoolStep.of(window, window, new float[] {1, 5, 5, 2}, 0, 0, 0);
    assertThat(step.winner()).isEqualTo(1);
    assertThat(step.winningCell()).isEqualTo(new PoolStep.Cell(0, 1, 5));
  }

  @Test
  void paddingTakesNoPart() {
    Sliding same = Sliding.same(3, 2, 2, 1);
    float[] input = {-1, -2, -3, -4, -5, -6, -7, -8, -9};
    PoolStep corner = PoolStep.of(same, same, input, 0, 1, 1);
    assertThat(corner.cells()).hasSize(1);
    assertThat(corner.max()).isEqualTo(-9);
    assertThat(corner.average()).isEqualTo(-9);
  }

  @Test
  void eachChannelStaysAlone() {
    Sliding window = Sliding.valid(1, 1, 1, 1);
    assertThat(PoolStep.of(window, window, new float[] {1, 2, 3}, 2, 0, 0).max()).isEqualTo(3);
    assertThatThrownBy(() -> PoolStep.of(window, window, new float[] {1, 2, 3}, 3, 0, 0))
        .hasMessage("channel 3: there are 3, counted from 0");
  }

  private static double[] all(Sliding window, float[] input, ToDoubleFunction<PoolStep> value) {
    int n = window.outputs();
    double[] out = new double[n * n];
    for (int i = 0; i < out.length; i++) {
      out[i] = value.applyAsDouble(PoolStep.of(window, window, input, 0, i / n, i % n));
    }
    return out;
  }
}
