package app.glassnet.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FrameTimesTest {
  @Test
  void tellsTheIntervalThatAShareOfFramesKept(Fx fx) {
    FrameTimes times = fx.call(FrameTimes::new);
    long now = 1;
    times.frame(now);
    for (int i = 1; i <= 100; i++) {
      now += i * 1_000_000L;
      times.frame(now);
    }
    assertThat(times.count()).isEqualTo(100);
    assertThat(times.percentile(0.95)).isEqualTo(95);
    assertThat(times.percentile(0)).isEqualTo(1);
    assertThat(times.percentile(1)).isEqualTo(100);
    assertThat(times.shareUnder(20)).isEqualTo(0.19);
    assertThat(times.intervals()).hasSize(100);
    assertThatIllegalArgumentException().isThrownBy(() -> times.percentile(1.1));
  }

  @Test
  void recordsTheFramesOfTheScreen(Fx fx) {
    FrameTimes times = fx.call(FrameTimes::new);
    assertThat(times.percentile(0.5)).isNaN();
    fx.run(times::start);
    fx.waitUntil("five frames have passed", () -> times.count() >= 5);
    fx.run(times::stop);
    int count = times.count();
    fx.pulses(3);
    assertThat(times.count()).isEqualTo(count);
  }
}
