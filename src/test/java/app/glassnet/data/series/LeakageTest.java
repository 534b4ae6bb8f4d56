package app.glassnet.data.series;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.training.BatchOrder;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LeakageTest {
  /** Counted the slow way: place by place, row by row. */
  @Property(tries = 200)
  void countsPlacesAsOneWouldByHand(@ForAll @IntRange(min = 1, max = 60) int places,
      @ForAll @IntRange(min = 1, max = 9) int lookBack, @ForAll @IntRange(min = 1, max = 5) int horizon,
      @ForAll @IntRange(min = 1, max = 6) int step, @ForAll Windows.Targets targets, @ForAll boolean random) {
    Windows w = new Windows(places, lookBack, horizon, step, targets);
    Split split = random ? Split.byFraction(w.count(), 0.3, 1) : Split.byTime(w, 0.3, true);
    Set<Integer> trained = new TreeSet<>();
    for (int row : split.train()) {
      IntStream.of(w.inputs(row)).forEach(trained::add);
      IntStream.of(w.targets(row)).forEach(trained::add);
    }
    Set<Integer> wanted = new TreeSet<>();
    for (int row : split.heldOut()) {
      IntStream.of(w.targets(row)).forEach(wanted::add);
    }
    Leakage leakage = Leakage.of(w, split);
    assertThat(leakage.wanted()).isEqualTo(wanted.size());
    Set<Integer> both = new TreeSet<>(wanted);
    both.retainAll(trained);
    assertThat(leakage.seen()).isEqualTo(both.size());
    // With one target at every place read, a look-back across the border asks again for places trained on.
    if (!random && targets != Windows.Targets.EVERY_STEP) {
      assertThat(leakage.seen()).isZero();
    }
  }

  @Test
  void theScalerThatKnowsTheFutureMovesTheTestPart() {
    double[] values = {0, 2, 0, 2, 10, 10};
    Scaler honest = Scaler.fit(Scaler.Kind.MIN_MAX, values, 0, 4);
    Scaler leaking = Scaler.fit(Scaler.Kind.MIN_MAX, values, 0, 6);
    assertThat(Leakage.shift(values, honest, leaking, 4)).as("10 is 5 for the one and 1 for the other").isEqualTo(4);
  }

  @Property(tries = 100)
  void everyRowOfAStreamGoesOnWhereTheOneBeforeStopped(@ForAll @IntRange(min = 1, max = 8) int batch,
      @ForAll @IntRange(min = 1, max = 40) int rows, @ForAll @IntRange(min = 1, max = 6) int length) {
    Windows w = new Windows(rows * length + 1, length, 1, length, Windows.Targets.ONE);
    int lanes = Math.min(batch, rows);
    Streams streams = new Streams(w, lanes, BatchOrder.STATEFUL.of(rows, lanes, 1, 0));
    assertThat(streams.rows()).hasSize(rows - rows % lanes);
    assertThat(streams.continuing()).isEqualTo(streams.passes());
    for (int b = 1; b < streams.batches(); b++) {
      for (int i = 0; i < lanes; i++) {
        assertThat(streams.at(i, b)).isEqualTo(streams.at(i, b - 1) + 1);
        assertThat(streams.continues(i, b)).isTrue();
      }
    }
  }

  @Test
  void shufflingBreaksTheStreams() {
    Windows w = new Windows(121, 10, 1, 10, Windows.Targets.ONE);
    Streams shuffled = new Streams(w, 3, BatchOrder.SHUFFLED.of(12, 3, 1, 0));
    assertThat(shuffled.passes()).isEqualTo(9);
    assertThat(shuffled.continuing()).isLessThan(3);
  }
}
