package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedMeterTest {
  private static final long MS = 1_000_000;
  private final SpeedMeter meter = new SpeedMeter();
  private long now = 77;

  @Test
  void nothingMeasuredIsZero() {
    meter.resume(now);
    assertThat(meter.perSecond()).isZero();
  }

  @Test
  void examplesASecond() {
    meter.resume(now);
    steps(100, 64, 4);
    assertThat(meter.perSecond()).isEqualTo(16_000, within(1e-6));
  }

  @Test
  void pausesDoNotCount() {
    meter.resume(now);
    steps(50, 64, 4);
    meter.suspend(now);
    now += 60_000 * MS;
    meter.resume(now);
    steps(50, 64, 4);
    assertThat(meter.perSecond()).isEqualTo(16_000, within(1e-6));
  }

  @Test
  void onlyTheLastSecondsCount() {
    meter.resume(now);
    steps(2000, 64, 4);
    steps(1000, 64, 8);
    assertThat(meter.perSecond()).isEqualTo(8_000, within(1e-6));
  }

  @Test
  void slowStepsCountToo() {
    meter.resume(now);
    steps(3, 10, 5000);
    assertThat(meter.perSecond()).isEqualTo(2, within(1e-6));
  }

  @Test
  void clearingForgets() {
    meter.resume(now);
    steps(50, 64, 4);
    meter.clear();
    assertThat(meter.perSecond()).isZero();
    steps(50, 32, 4);
    assertThat(meter.perSecond()).isEqualTo(8_000, within(1e-6));
  }

  private void steps(int count, int examples, int millis) {
    for (int i = 0; i < count; i++) {
      now += millis * MS;
      meter.add(examples, now);
    }
  }
}
