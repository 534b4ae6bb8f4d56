package app.glassnet.rooms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.CourseGrid;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.training.Descent;
import app.glassnet.engine.training.Descent.Moment;
import app.glassnet.explain.SlidingKernel.Term;
import app.glassnet.ui.colour.ColourScale;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  private static Grid random(Random random, int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Grid(rows, columns, values, ColourScale.ACTIVATION, 3);
  }

  private static Problem course(Preset preset, boolean standardised) {
    Grid grid = Grid.of(CourseGrid.CONVOLUTION.picture());
    return Problem.of(standardised ? grid.standardised() : grid, HiddenKernel.of(preset, 3), Initializer.GLOROT_UNIFORM);
  }

  /** What the room shows as a sum is the gradient that the engine works with: every cell, at every moment. */
  @Property(tries = 100)
  void theTermsShownAddUpToTheEnginesGradient(@ForAll @IntRange(min = 5, max = 12) int rows,
      @ForAll @IntRange(min = 5, max = 12) int columns, @ForAll boolean large, @ForAll Preset preset,
      @ForAll @IntRange(min = 0, max = 999) int seed, @ForAll @IntRange(min = 0, max = 8) int updates) {
    int size = large ? 5 : 3;
    Problem p = Problem.of(random(new Random(seed), rows, columns), HiddenKernel.of(preset, size),
        Initializer.HE_UNIFORM);
    Moment m = p.descend(seed, 0.5, updates, true).after(updates);
    float[] engine = m.gradients().get(Problem.WEIGHTS);
    float[] error = p.error(m.prediction());
    for (int k = 0; k < engine.length; k++) {
      List<Term> terms = p.terms(error, k / size, k % size);
      double sum = terms.stream().mapToDouble(Term::product).sum();
      double sizes = terms.stream().mapToDouble(t -> Math.abs(t.product())).sum();
      assertThat(2.0 / p.positions() * sum).isCloseTo(engine[k], within(1e-6 + 1e-5 * sizes / p.positions()));
    }
  }

  /** And what it says comes next, comes next. */
  @Property(tries = 50)
  void theNextKernelIsTheOneTheSumTells(@ForAll @IntRange(min = 0, max = 999) int seed,
      @ForAll @IntRange(min = 0, max = 20) int updates) {
    Problem p = course(Preset.SOBEL_Y, true);
    Descent way = p.descend(seed, 0.7, updates + 1, true);
    for (int k = 0; k < 9; k++) {
      double w = way.after(updates).parameters().get(Problem.WEIGHTS)[k];
      double g = way.after(updates).gradients().get(Problem.WEIGHTS)[k];
      assertThat((double) way.after(updates + 1).parameters().get(Problem.WEIGHTS)[k])
          .isCloseTo(w - p.rate(0.7) * g, within(1e-5));
    }
  }

  @ParameterizedTest
  @CsvSource({"SOBEL_X, 1", "SOBEL_Y, 1", "SOBEL_X, 77", "SHARPEN, 5", "BLUR, 2", "LAPLACE, 9", "IDENTITY, 4"})
  void aHiddenKernelIsFoundAgainToThreeDigits(Preset preset, long seed) {
    Problem p = course(preset, true);
    Descent way = p.descend(seed, 0.8, 60, false);
    float[] found = way.after(60).parameters().get(Problem.WEIGHTS);
    assertThat(p.distance(way.after(0).parameters().get(Problem.WEIGHTS))).as("it starts elsewhere").isGreaterThan(0.3);
    for (int k = 0; k < 9; k++) {
      assertThat(Math.round(found[k] * 1000)).isEqualTo(Math.round(preset.kernel(3)[k] * 1000));
    }
    assertThat(p.distance(found)).isLessThan(Problem.FOUND);
    assertThat(p.foundAfter(way)).isBetween(5, 40);
    assertThat(p.distance(way.after(p.foundAfter(way) - 1).parameters().get(Problem.WEIGHTS)))
        .isGreaterThanOrEqualTo(Problem.FOUND);
  }

  @Test
  void theRawInputTakesManyTimesLonger() {
    Problem raw = course(Preset.SOBEL_X, false);
    Problem even = course(Preset.SOBEL_X, true);
    assertThat(raw.spectrum().condition()).isGreaterThan(1000 * even.spectrum().condition());
    int slow = raw.foundAfter(raw.descend(1, 0.8, 2000, false));
    int fast = even.foundAfter(even.descend(1, 0.8, 100, false));
    assertThat(fast).isPositive();
    assertThat(slow).isGreaterThan(10 * fast);
  }

  /** The fact that is shown about the learning rate is one: below the limit the loss falls, above it grows. */
  @Property(tries = 40)
  void theStableRateIsWhereItTips(@ForAll @IntRange(min = 0, max = 9999) int seed,
      @ForAll @IntRange(min = 4, max = 10) int rows, @ForAll @IntRange(min = 4, max = 10) int columns) {
    Problem p = Problem.of(random(new Random(seed), rows, columns), HiddenKernel.of(Preset.SOBEL_X, 3),
        Initializer.GLOROT_UNIFORM);
    Descent below = p.descend(seed, 0.95, 200, false);
    assertThat(below.diverged()).isFalse();
    assertThat(below.after(200).loss()).isLessThan(below.after(0).loss());
    Descent above = p.descend(seed, 1.05, 400, false);
    assertThat(above.diverged() || above.after(400).loss() > 1000 * above.after(0).loss()).isTrue();
  }

  @Test
  void sizesOfKernelsChangeAndNumbersCanBeTyped() {
    HiddenKernel own = HiddenKernel.of(Preset.SOBEL_X, 3).with(1, 1, 7);
    assertThat(own.preset()).isEqualTo(Preset.OWN);
    assertThat(own.sized(5).values()[12]).isEqualTo(7);
    assertThat(own.sized(5).values()[6]).isEqualTo(-1);
    assertThat(own.sized(5).sized(3)).isEqualTo(own);
    for (Preset p : Preset.values()) {
      assertThat(HiddenKernel.of(p, 5).values()).as(p.name()).hasSize(25);
    }
    assertThat(HiddenKernel.of(Preset.SOBEL_X, 5).values()[14]).as("6 · 1").isEqualTo(6);
  }
}
