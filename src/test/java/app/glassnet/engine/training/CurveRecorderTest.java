package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CurveRecorderTest {

  @Test
  void pointsAreWhatWasMeasured() {
    CurveRecorder recorder = new CurveRecorder(8);
    recorder.add(1, 2, 0.5);
    recorder.add(2, 1, 0.75);
    Curve curve = recorder.view();
    assertThat(curve.size()).isEqualTo(2);
    assertThat(curve.stride()).isEqualTo(1);
    assertThat(curve.step(1)).isEqualTo(2);
    assertThat(curve.loss(1)).isEqualTo(1);
    assertThat(curve.accuracy(1)).isEqualTo(0.75);
  }

  @Property(tries = 100)
  void aLongRunStaysSmallAndKeepsItsMean(@ForAll @IntRange(min = 1, max = 5000) int measurements) {
    CurveRecorder recorder = new CurveRecorder(16);
    double sum = 0;
    for (int step = 1; step <= measurements; step++) {
      recorder.add(step, step, 1);
    }
    Curve curve = recorder.view();
    assertThat(curve.size()).isLessThan(16);
    int shown = curve.size() * curve.stride();
    assertThat(measurements - shown).isBetween(0, curve.stride() - 1);
    for (int i = 0; i < curve.size(); i++) {
      assertThat(curve.step(i)).isEqualTo((i + 1L) * curve.stride());
      sum += curve.loss(i) * curve.stride();
    }
    assertThat(sum).isEqualTo(shown * (shown + 1.0) / 2, within(1e-3 * (shown + 1)));
  }

  @Test
  void aViewNeverChanges() {
    CurveRecorder recorder = new CurveRecorder(8);
    recorder.add(1, 5, 0);
    Curve early = recorder.view();
    for (int step = 2; step < 1000; step++) {
      recorder.add(step, step, 1);
      if (step == 9) {
        assertThat(early.loss(0)).isEqualTo(5);
      }
    }
    assertThat(early.size()).isEqualTo(1);
    assertThat(early.step(0)).isEqualTo(1);
    assertThat(early.loss(0)).isEqualTo(5);
  }

  @Test
  void smoothingStartsWithTheFirstMeasurementAndFollowsSlowly() {
    CurveRecorder recorder = new CurveRecorder(1000);
    recorder.add(1, 4, 0.25);
    assertThat(recorder.view().smoothLoss(0)).isEqualTo(4, within(1e-6));
    for (int step = 2; step <= 400; step++) {
      recorder.add(step, 2, 1);
    }
    Curve curve = recorder.view();
    assertThat(curve.smoothLoss(10)).isBetween(2.05, 2.3);
    assertThat(curve.smoothLoss(399)).isEqualTo(2, within(1e-2));
    assertThat(curve.smoothAccuracy(399)).isEqualTo(1, within(1e-2));
  }
}
