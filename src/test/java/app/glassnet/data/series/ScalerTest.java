package app.glassnet.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.series.Windows.Targets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScalerTest {
  @Test
  void givesTheWorkedNumbersAndLooksAtItsPartAlone() {
    double[] values = {2, 4, 6, 1000};
    assertThat(Scaler.fit(Scaler.Kind.STANDARD, values, 0, 3).scaled(values))
        .containsExactly(new double[] {-1.2247449, 0, 1.2247449, 609.923}, within(1e-3));
    assertThat(Scaler.fit(Scaler.Kind.MIN_MAX, values, 0, 3).scaled(values)).containsExactly(0, 0.5, 1, 249.5);
    assertThat(Scaler.fit(Scaler.Kind.NONE, values, 0, 3).scaled(values)).isEqualTo(values);
    assertThat(Scaler.fit(Scaler.Kind.MIN_MAX, new double[] {3, 3}, 0, 2).scaled(5)).isEqualTo(2);
    assertThatThrownBy(() -> Scaler.fit(Scaler.Kind.NONE, values, 2, 2)).hasMessageContaining("places 2 to 2 of 4");
  }

  @Property(tries = 100)
  void whatIsScaledComesBack(@ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> list,
      @ForAll Scaler.Kind kind) {
    double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
    Scaler scaler = Scaler.fit(kind, values, 0, values.length);
    for (double value : values) {
      assertThat(scaler.back(scaler.scaled(value))).isCloseTo(value, within(1e-6));
    }
  }

  @Test
  void baselinesTakeWhatIsKnownAlone() {
    double[] values = new double[20];
    for (int i = 0; i < 20; i++) {
      values[i] = i % 4 * 10;
    }
    Windows windows = new Windows(20, 6, 3, 1, Targets.MANY);
    assertThat(Baseline.persistence(values, windows, 2)).containsExactly(30, 30, 30);
    assertThat(Baseline.seasonal(values, windows, 2, 4)).containsExactly(0, 10, 20);
    assertThat(Baseline.seasonal(values, windows, 2, 2)).as("two seasons back where one is not known yet")
        .containsExactly(20, 30, 20);
    assertThat(Baseline.season(values, 20)).isEqualTo(4);
    assertThat(Baseline.season(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 8)).isZero();
    assertThat(Baseline.meanAbsoluteError(values, windows, new int[] {2},
        List.of(Baseline.persistence(values, windows, 2)))).isEqualTo(20);
    Windows every = new Windows(20, 3, 2, 1, Targets.EVERY_STEP);
    assertThat(Baseline.persistence(values, every, 1)).containsExactly(10, 20, 30);
  }

  @Test
  void examplesReadTheirWindowsAndPredictTheirTargets() {
    double[] a = {0, 1, 2, 3, 4, 5};
    double[] b = {10, 11, 12, 13, 14, 15};
    SeriesExamples examples = new SeriesExamples(new double[][] {a, b}, new double[][] {b}, new Windows(6, 2, 2, 1,
        Targets.MANY), new int[] {2, 0});
    a[2] = 99;
    float[] input = new float[5];
    float[] target = new float[2];
    examples.copyInput(0, input, 1);
    examples.copyTarget(0, target, 0);
    assertThat(input).containsExactly(0, 2, 12, 3, 13);
    assertThat(target).containsExactly(14, 15);
    assertThat(examples.size()).isEqualTo(2);
    assertThat(examples.row(1)).isZero();
    assertThatThrownBy(() -> new SeriesExamples(new double[][] {a}, new double[][] {b}, new Windows(7, 2, 2, 1,
        Targets.MANY), new int[0])).hasMessage("a column of 6 values for windows over 7 places");
  }
}
