package app.glassnet.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PlaybackBarTest {
  private static PlaybackBar open(Fx fx, PlaybackBar bar, javafx.scene.Node... inspector) {
    fx.show(() -> {
      var page = new RoomPage("Test", "A page.");
      page.addToInspector(inspector);
      page.setBar(bar);
      bar.listenTo(page);
      return page;
    }, 1000, 600);
    return bar;
  }

  @Test
  void buttonsMoveThePositionAndStayInside(Fx fx) {
    var bar = open(fx, fx.call(() -> new PlaybackBar()));
    fx.run(() -> bar.lastProperty().set(3));
    fx.click("#playback-step");
    fx.click("#playback-step");
    assertThat(bar.positionProperty().get()).isEqualTo(2);
    fx.click("#playback-last");
    fx.click("#playback-step");
    assertThat(bar.positionProperty().get()).isEqualTo(3);
    assertThat(fx.find("#playback-scrubber", Slider.class).getValue()).isEqualTo(3);
    fx.click("#playback-back");
    assertThat(bar.positionProperty().get()).isEqualTo(2);
    fx.click("#playback-first");
    fx.click("#playback-back");
    assertThat(bar.positionProperty().get()).isZero();
    fx.clickAt(fx.find("#playback-scrubber"), 0.9, 0.5);
    assertThat(bar.positionProperty().get()).isEqualTo(3);
  }

  @Test
  void keysPlayStepAndJumpWhereverTheMouseHasClicked(Fx fx) {
    var pressed = new AtomicInteger();
    var other = fx.call(() -> Buttons.quiet("clear", pressed::incrementAndGet));
    var bar = open(fx, fx.call(() -> new PlaybackBar()), other);
    fx.run(() -> bar.lastProperty().set(9));
    fx.click(other);
    assertThat(pressed).hasValue(1);
    fx.type(KeyCode.SPACE);
    assertThat(pressed).hasValue(1);
    assertThat(bar.playingProperty().get()).isTrue();
    fx.type(KeyCode.RIGHT);
    fx.type(KeyCode.RIGHT);
    fx.type(KeyCode.LEFT);
    assertThat(bar.positionProperty().get()).isEqualTo(1);
    fx.type(KeyCode.END);
    assertThat(bar.positionProperty().get()).isEqualTo(9);
    fx.type(KeyCode.HOME);
    assertThat(bar.positionProperty().get()).isZero();
  }

  @Test
  void aTextFieldKeepsItsKeys(Fx fx) {
    var field = fx.call(() -> new TextField());
    var bar = open(fx, fx.call(() -> new PlaybackBar()), field);
    fx.run(() -> {
      bar.lastProperty().set(9);
      field.requestFocus();
    });
    fx.type(KeyCode.SPACE);
    fx.type(KeyCode.RIGHT);
    assertThat(bar.playingProperty().get()).isFalse();
    assertThat(bar.positionProperty().get()).isZero();
  }

  @Test
  void aRoomChoosesPartsAndWhatTheyDo(Fx fx) {
    var steps = new AtomicInteger();
    var bar = open(fx, fx.call(() -> new PlaybackBar(
        EnumSet.of(PlaybackBar.Part.PLAY, PlaybackBar.Part.STEP, PlaybackBar.Part.COUNTER))));
    fx.run(() -> bar.setAction(PlaybackBar.Part.STEP, steps::incrementAndGet));
    fx.click("#playback-step");
    fx.type(KeyCode.RIGHT);
    assertThat(steps).hasValue(2);
    assertThat(bar.button(PlaybackBar.Part.FIRST)).isNull();
    Button play = bar.button(PlaybackBar.Part.PLAY);
    String before = play.getAccessibleText();
    fx.click(play);
    assertThat(play.getAccessibleText()).isNotEqualTo(before);
  }
}
