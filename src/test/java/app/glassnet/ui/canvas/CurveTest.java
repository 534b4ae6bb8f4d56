package app.glassnet.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.glassnet.ui.theme.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CurveTest {
  @Property
  void thinnedCurvesKeepEveryColumnsLowestAndHighest(@ForAll @IntRange(min = 1, max = 5000) int count,
      @ForAll @IntRange(min = 1, max = 300) int columns, @ForAll long seed) {
    Curve curve = noise(count, seed);
    double[] values = values(curve);
    Thinning thin = Thinning.of(curve, values, 0, count - 1, columns);
    assertThat(thin.count).isLessThanOrEqualTo(Math.min(count, 2 * columns + 2));
    assertThat(Arrays.stream(thin.y).min()).isEqualTo(Arrays.stream(values).min());
    assertThat(Arrays.stream(thin.y).max()).isEqualTo(Arrays.stream(values).max());
    assertThat(thin.x).isSorted();
  }

  @Test
  void whatIsNoNumberLeavesAGap() {
    Curve curve = Curve.of(new double[] {0, 1, 2}, new double[] {1, Double.NaN, 3}, 3);
    assertThat(Thinning.of(curve, values(curve), 0, 2, 10).y).containsExactly(1, 3);
    assertThat(curve.smoothed(0.5)[1]).isEqualTo(1);
  }

  @Test
  void smoothingKeepsAConstantAndStartsWithoutBias() {
    Curve constant = Curve.of(new double[] {0, 1, 2, 3}, new double[] {7, 7, 7, 7}, 4);
    assertThat(constant.smoothed(0.9)).containsExactly(new double[] {7, 7, 7, 7}, offset(1e-12));
    Curve step = Curve.of(new double[] {0, 1}, new double[] {1, 0}, 2);
    assertThat(step.smoothed(0)).containsExactly(1, 0);
    assertThat(step.smoothed(0.5)[1]).isCloseTo(1.0 / 3, offset(1e-12));
  }

  @Property
  void theNearestPointIsNearest(@ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll @DoubleRange(min = -5, max = 50) double x) {
    Curve curve = noise(count, 1);
    int found = curve.nearest(x);
    for (int i = 0; i < count; i++) {
      assertThat(Math.abs(curve.x(found) - x)).isLessThanOrEqualTo(Math.abs(curve.x(i) - x));
    }
  }

  @Test
  void anEmptyCurveHasNoNearestPoint() {
    assertThat(Curve.of(new double[0], new double[0], 0).nearest(3)).isEqualTo(-1);
  }

  @Test
  void ticksAreRoundAndFew() {
    assertThat(Ticks.between(0, 1, 4)).containsExactly(0, 0.5, 1);
    assertThat(Ticks.between(0, 2.3, 4)).containsExactly(0, 1, 2);
    assertThat(Ticks.between(0, 640, 3)).containsExactly(0, 500);
    assertThat(Ticks.between(0.9, 1, 3)).containsExactly(0.9, 0.95, 1);
    assertThat(Ticks.between(5, 5, 3)).containsExactly(5);
  }

  @Property
  void ticksLieInsideAndAreNotMany(@ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double span,
      @ForAll @IntRange(min = 1, max = 8) int about) {
    double[] ticks = Ticks.between(low, low + span, about);
    assertThat(ticks.length).isLessThanOrEqualTo(about + 1);
    for (double t : ticks) {
      assertThat(t).isBetween(low - span * 1e-6, low + span * (1 + 1e-6));
    }
  }

  @Test
  void oneWildPointDoesNotFlattenACurve() {
    Curve calm = noise(2000, 3);
    Curve wild = new Curve() {
      @Override
      public int size() {
        return calm.size();
      }

      @Override
      public double x(int index) {
        return calm.x(index);
      }

      @Override
      public double y(int index) {
        return index == 1000 ? 1e6 : calm.y(index);
      }
    };
    double[] range = RobustRange.of(List.of(new LinePlot.Series("loss", wild, Palette::ink, 0.9)),
        List.of(calm.smoothed(0.9)));
    assertThat(range[0]).isZero();
    assertThat(range[1]).isLessThan(2);
  }

  private static Curve noise(int count, long seed) {
    var random = new Random(seed);
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = i;
      y[i] = random.nextDouble();
    }
    return Curve.of(x, y, count);
  }

  private static double[] values(Curve curve) {
    double[] values = new double[curve.size()];
    Arrays.setAll(values, curve::y);
    return values;
  }
}
