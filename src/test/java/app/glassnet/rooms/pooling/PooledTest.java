package app.glassnet.rooms.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.CourseGrid;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.explain.PoolBackward;
import app.glassnet.explain.PoolStep;
import app.glassnet.ui.colour.ColourScale;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The course's numbers, and that what the room says of a cell is what the engine made. */
class PooledTest {
  private static final Grid FOUR = Grid.of(CourseGrid.POOLING.picture());
  private static final Grid FIVE = Grid.of(CourseGrid.OVERLAPPING.picture());

  private static float[] pooled(Grid grid, Settings settings) throws IOException {
    return Pooled.of(settings, grid, null, null).made();
  }

  @Test
  void theCoursesExamples() throws IOException {
    assertThat(pooled(FOUR, Settings.of(PoolKind.MAX, 2, 2))).containsExactly(8, 6, 9, 9);
    assertThat(pooled(FOUR, Settings.of(PoolKind.AVERAGE, 2, 2))).containsExactly(6.25f, 3.5f, 5.25f, 5.25f);
    assertThat(pooled(FOUR, Settings.of(PoolKind.MAX, 2, 1))).containsExactly(8, 7, 6, 9, 9, 9, 9, 9, 9);
    assertThat(pooled(FOUR, Settings.FIRST.everywhere())).containsExactly(9);
    assertThat(pooled(FOUR, Settings.of(PoolKind.AVERAGE, 2, 2).everywhere())).containsExactly(5.0625f);
    assertThat(pooled(FIVE, Settings.of(PoolKind.MAX, 3, 1))).containsExactly(3, 3, 3, 3, 3, 3, 3, 2, 3);
    float[] means = pooled(FIVE, Settings.of(PoolKind.AVERAGE, 3, 1));
    double[] printed = {1.7, 1.7, 1.7, 1.0, 1.2, 1.8, 1.1, 0.8, 1.3};
    for (int i = 0; i < printed.length; i++) {
      assertThat(Math.round(means[i] * 10) / 10.0).as("one decimal, as the slide prints it").isEqualTo(printed[i]);
    }
  }

  @Test
  void tiesAreCountedAndTheFirstWins() throws IOException {
    Pooled p = Pooled.of(Settings.of(PoolKind.MAX, 3, 1), FIVE, null, null);
    PoolStep first = p.step(0);
    assertThat(Pooled.tied(first)).as("3 3 2 / 0 0 1 / 3 1 2").isEqualTo(3);
    assertThat(first.winningCell().inputRow()).isZero();
    assertThat(first.winningCell().inputColumn()).isZero();
  }

  @Test
  void whereWindowsOverlapGradientsAddUp() throws IOException {
    float[] ones = new float[9];
    java.util.Arrays.fill(ones, 1);
    Pooled p = Pooled.of(Settings.of(PoolKind.MAX, 2, 1), FOUR, ones, null);
    assertThat(p.inputGradient()).as("the 8, the 7 inside, the 6; the 9 on the left four times").containsExactly(
        0, 0, 0, 0, 1, 1, 0, 1, 0, 4, 0, 2, 0, 0, 0, 0);
    Pooled average = Pooled.of(Settings.of(PoolKind.AVERAGE, 2, 2), FOUR, new float[] {4, 8, 0, 12}, null);
    assertThat(average.inputGradient()).containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 0, 0, 3, 3, 0, 0, 3, 3);
  }

  @Property(tries = 150)
  void everyCellForwardAndBackIsTheEngines(@ForAll long seed, @ForAll PoolKind kind,
      @ForAll @IntRange(min = 1, max = 9) int rows, @ForAll @IntRange(min = 1, max = 9) int columns,
      @ForAll @IntRange(min = 1, max = 5) int windowY, @ForAll @IntRange(min = 1, max = 5) int windowX,
      @ForAll @IntRange(min = 1, max = 4) int strideY, @ForAll @IntRange(min = 1, max = 4) int strideX,
      @ForAll PaddingKind padding, @ForAll @IntRange(max = 2) int pad, @ForAll boolean global) throws IOException {
    SeededRandom random = new SeededRandom(seed);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(12) - 4;
    }
    var grid = new Grid(rows, columns, values, ColourScale.ACTIVATION, 8);
    var wanted = new Settings(kind, windowY, windowX, strideY, strideX, padding, pad, global);
    Pooled shape = Pooled.of(wanted, grid, null, null);
    float[] gradient = new float[shape.made().length];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = random.nextInt(9) - 4;
    }
    Pooled p = Pooled.of(wanted, grid, gradient, null);
    for (int i = 0; i < p.made().length; i++) {
      PoolStep step = p.step(i);
      assertThat((double) p.made()[i]).isCloseTo(p.max() ? step.max() : step.average(), within(1e-5));
    }
    double[] added = new double[values.length];
    for (int i = 0; i < p.made().length; i++) {
      for (PoolStep.Cell cell : p.step(i).cells()) {
        added[cell.inputRow() * columns + cell.inputColumn()] += p.given(p.step(i), cell, i);
      }
    }
    float[] almost = p.made().length < 2 ? null : p.soFar(p.made().length - 2);
    for (int i = 0; i < values.length; i++) {
      double engine = p.inputGradient()[i];
      assertThat(added[i]).as("step by step").isCloseTo(engine, within(1e-5));
      assertThat(PoolBackward.of(p.layer(), grid.shape(), values, gradient, i).sum()).as("cell by cell")
          .isCloseTo(engine, within(1e-5));
      if (almost != null) {
        PoolStep last = p.step(p.made().length - 1);
        int cell = i;
        double missing = last.cells().stream().filter(c -> c.inputRow() * columns + c.inputColumn() == cell)
            .mapToDouble(c -> p.given(last, c, p.made().length - 1)).sum();
        assertThat(almost[i] + missing).as("all but the last, and the last").isCloseTo(engine, within(1e-5));
      }
    }
  }

  @Test
  void cellsThatNoWindowReadsAreKnown() throws IOException {
    Pooled p = Pooled.of(Settings.of(PoolKind.MAX, 2, 3), FOUR, null, null);
    boolean[] unread = p.unread();
    assertThat(unread).hasSize(16);
    assertThat(unread[2]).as("between two windows, or behind the last").isTrue();
    assertThat(unread[0]).isFalse();
  }

  @Test
  void settingsMoveToTheNearestThatFits() {
    Settings s = new Settings(PoolKind.MAX, 7, 7, 1, 1, PaddingKind.CUSTOM, 6, false).fitted(3, 4);
    assertThat(s).isEqualTo(new Settings(PoolKind.MAX, 3, 4, 1, 1, PaddingKind.CUSTOM, 2, false));
    assertThat(new Settings(PoolKind.MAX, 1, 1, 1, 1, PaddingKind.CUSTOM, 1, false).fitted(3, 3).padding())
        .as("a window of one cell has no border").isEqualTo(PaddingKind.VALID);
  }
}
