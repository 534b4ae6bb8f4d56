package app.glassnet.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.series.Windows.Targets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowsTest {

  /** The slide's series 1 … 14; place 0 is the number 1. */
  @Test
  void theSlidesNumbers() {
    Windows rolling = new Windows(14, 7, 1, 2, Targets.ONE);
    assertThat(numbers(rolling)).isEqualTo(List.of(List.of(1, 7), List.of(3, 9), List.of(5, 11), List.of(7, 13)));
    assertThat(IntStream.range(0, 4).map(row -> rolling.targets(row)[0] + 1)).containsExactly(8, 10, 12, 14);
    assertThat(new Windows(14, 7, 0, 1, Targets.ONE).count()).isEqualTo(8);
    assertThat(numbers(Windows.reshape(14, 7))).isEqualTo(List.of(List.of(1, 7), List.of(8, 14)));
    assertThat(Windows.reshape(14, 7).targets(0)).isEmpty();
    assertThat(new Windows(14, 7, 3, 1, Targets.MANY).targets(0)).containsExactly(7, 8, 9);
    assertThat(new Windows(14, 3, 2, 3, Targets.EVERY_STEP).targets(1)).containsExactly(5, 6, 7);
  }

  private static List<List<Integer>> numbers(Windows windows) {
    return IntStream.range(0, windows.count())
        .mapToObj(row -> List.of(windows.first(row) + 1, windows.lastRead(row) + 1)).toList();
  }

  @Property(tries = 200)
  void everyRowThatFitsIsThereAndKnowsItsPlaces(@ForAll @IntRange(min = 0, max = 60) int places,
      @ForAll @IntRange(min = 1, max = 12) int lookBack, @ForAll @IntRange(min = 0, max = 8) int horizon,
      @ForAll @IntRange(min = 1, max = 9) int step, @ForAll Targets targets) {
    Windows windows = new Windows(places, lookBack, horizon, step, targets);
    int fit = 0;
    for (int first = 0; first + lookBack + horizon <= places; first += step) {
      int[] inputs = windows.inputs(fit);
      assertThat(inputs).hasSize(lookBack).startsWith(first);
      assertThat(windows.targets(fit)).hasSize(windows.targetsPerRow());
      assertThat(IntStream.of(windows.targets(fit)).allMatch(p -> p >= 0 && p < places)).isTrue();
      if (horizon > 0) {
        assertThat(windows.targets(fit)).endsWith(inputs[lookBack - 1] + horizon).isSorted();
      }
      fit++;
    }
    assertThat(windows.count()).isEqualTo(fit);
    for (int place = 0; place < places; place++) {
      int looked = place;
      assertThat(windows.rowsReading(place)).containsExactly(IntStream.range(0, fit)
          .filter(row -> Arrays.stream(windows.inputs(row)).anyMatch(p -> p == looked)).toArray());
    }
  }

  @Property(tries = 200)
  void aSplitByTimeSharesNoPlaceUnlessLookingBackIsAllowed(@ForAll @IntRange(min = 0, max = 60) int places,
      @ForAll @IntRange(min = 1, max = 9) int lookBack, @ForAll @IntRange(min = 0, max = 5) int horizon,
      @ForAll @IntRange(min = 1, max = 5) int step, @ForAll Targets targets,
      @ForAll @IntRange(min = 0, max = 10) int tenths) {
    Windows windows = new Windows(places, lookBack, horizon, step, targets);
    int border = Split.border(places, tenths / 10.0);
    Split strict = Split.byTime(windows, tenths / 10.0, false);
    for (int row : strict.train()) {
      assertThat(windows.last(row)).isLessThan(border);
    }
    for (int row : strict.heldOut()) {
      assertThat(windows.first(row)).isGreaterThanOrEqualTo(border);
    }
    Split across = Split.byTime(windows, tenths / 10.0, true);
    assertThat(across.train()).isEqualTo(strict.train());
    Set<Integer> held = new HashSet<>(IntStream.of(across.heldOut()).boxed().toList());
    for (int row = 0; row < windows.count() && horizon > 0; row++) {
      boolean ahead = IntStream.of(windows.targets(row)).allMatch(p -> p >= border);
      assertThat(held.contains(row)).as("row %d", row).isEqualTo(ahead);
    }
    assertThat(IntStream.of(across.train()).noneMatch(held::contains)).isTrue();
  }

  @Property(tries = 200)
  void aSplitByGroupTearsNoGroupApart(@ForAll int[] some, @ForAll @IntRange(min = 2, max = 6) int kinds,
      @ForAll @IntRange(min = 0, max = 10) int tenths, @ForAll long seed) {
    int[] groups = IntStream.concat(IntStream.range(0, kinds),
        IntStream.of(some).map(g -> Math.floorMod(g, kinds))).toArray();
    Split split = Split.byGroup(groups, tenths / 10.0, seed);
    Set<Integer> trained = new HashSet<>(IntStream.of(split.train()).map(row -> groups[row]).boxed().toList());
    assertThat(IntStream.of(split.heldOut()).map(row -> groups[row]).boxed()).doesNotContainAnyElementsOf(trained)
        .isNotEmpty();
    assertThat(trained).isNotEmpty();
    assertThat(split.train().length + split.heldOut().length).isEqualTo(groups.length);
    assertThat(Split.byGroup(groups, tenths / 10.0, seed).heldOut()).isEqualTo(split.heldOut());
  }

  @Property(tries = 100)
  void aSplitByFractionTakesEachRowOnce(@ForAll @IntRange(min = 0, max = 100) int rows,
      @ForAll @IntRange(min = 0, max = 10) int tenths, @ForAll long seed) {
    Split split = Split.byFraction(rows, tenths / 10.0, seed);
    // 45 rows and a share of 0.7 are 31.5 rows, or a hair less in floating point: either way is whole rows.
    assertThat(Math.abs(split.heldOut().length - rows * tenths / 10.0)).isLessThanOrEqualTo(0.5);
    assertThat(split.heldOut()).isSorted();
    assertThat(IntStream.concat(IntStream.of(split.train()), IntStream.of(split.heldOut())))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, rows).boxed().toList());
    split.train();
    assertThat(Split.byFraction(rows, tenths / 10.0, seed).train()).isEqualTo(split.train());
  }

  @Test
  void nobodyChangesASplit() {
    Split split = Split.byFraction(10, 0.5, 1);
    split.train()[0] = 99;
    assertThat(split.train()[0]).isLessThan(10);
    assertThatThrownBy(() -> Split.byGroup(new int[] {3, 3}, 0.5, 1)).hasMessageContaining("at least two groups");
    assertThatThrownBy(() -> Split.byFraction(3, 1.5, 1)).hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> new Windows(5, 0, 1, 1, Targets.ONE)).hasMessageContaining("look-back 0");
  }
}
