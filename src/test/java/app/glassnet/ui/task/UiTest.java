package app.glassnet.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class UiTest {
  @Test
  void runsAtOnceOnTheInterfaceThreadAndCarriesResultsAcross(Fx fx) {
    assertThat(Ui.isUiThread()).isFalse();
    assertThatIllegalStateException().isThrownBy(Ui::check);
    assertThat(Ui.call(Ui::isUiThread).join()).isTrue();
    assertThat(fx.call(() -> {
      var done = new AtomicInteger();
      Ui.run(done::incrementAndGet);
      return done.get();
    })).isEqualTo(1);
    assertThatThrownBy(() -> Ui.call(() -> {
      throw new IllegalArgumentException("no");
    }).join()).hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void coalescedTasksStandInTheQueueOnce(Fx fx) {
    var runs = new AtomicInteger();
    Runnable task = Ui.coalesced(runs::incrementAndGet);
    fx.run(() -> {
      for (int i = 0; i < 100; i++) {
        task.run();
      }
    });
    fx.pulses(1);
    assertThat(runs).hasValue(1);
    task.run();
    fx.pulses(1);
    assertThat(runs).hasValue(2);
  }

  @Test
  void aPulseStopsWhenToldTo(Fx fx) {
    var frames = new AtomicInteger();
    Pulse pulse = fx.call(() -> new Pulse(now -> frames.incrementAndGet()));
    fx.run(pulse::start);
    fx.waitUntil("three frames", () -> frames.get() >= 3);
    fx.run(pulse::stop);
    int seen = frames.get();
    fx.pulses(3);
    assertThat(frames).hasValue(seen);
    assertThat(pulse.running()).isFalse();
  }
}
