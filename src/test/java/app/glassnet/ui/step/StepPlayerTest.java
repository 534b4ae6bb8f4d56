package app.glassnet.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class StepPlayerTest {
  private final StepModel model = new StepModel();
  private StepPlayer player;
  private PlaybackBar bar;

  private void open(Fx fx) {
    fx.show(() -> {
      fx.theme().motionProperty().set(true);
      var page = new RoomPage("Test", "A page.");
      bar = new PlaybackBar();
      page.setBar(bar);
      model.lastProperty().set(5);
      player = new StepPlayer(model, bar, page, fx.theme());
      return page;
    }, 1000, 600);
  }

  @Test
  void keysAndButtonsStepTheModel(Fx fx) {
    open(fx);
    fx.type(KeyCode.RIGHT);
    fx.click("#playback-step");
    assertThat(model.position()).isEqualTo(2);
    assertThat(bar.counterProperty().get()).isEqualTo("3 / 6");
    fx.type(KeyCode.END);
    assertThat(model.position()).isEqualTo(5);
    fx.type(KeyCode.HOME);
    assertThat(model.position()).isZero();
    fx.run(() -> model.lastProperty().set(2));
    fx.type(KeyCode.END);
    assertThat(model.position()).isEqualTo(2);
  }

  @Test
  void theClockRunsOnlyWhileTheRoomIsShown(Fx fx) {
    open(fx);
    fx.run(() -> {
      model.speedProperty().set(8);
      model.paceProperty().set(Pace.LARGE_MAP);
    });
    fx.type(KeyCode.SPACE);
    fx.pulses(20);
    assertThat(model.position()).as("not shown yet").isZero();
    fx.run(player::show);
    fx.waitUntil("played to the end", () -> model.position() == 5 && !model.playingProperty().get());
    fx.run(player::hide);
    fx.type(KeyCode.SPACE);
    fx.pulses(20);
    assertThat(model.position()).isZero();
  }
}
