package app.glassnet.ui.step;

import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.ThemeModel;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;

/**
 * Binds a {@link StepModel} to the playback bar of a page, its keys and the clock. Between {@link #hide} and {@link #show}
 * no time passes.
 */
public final class StepPlayer {
  /** A frame that took longer than this (the window was dragged, say) counts as this long, in milliseconds. */
  private static final double LONGEST_FRAME = 100;

  private final StepModel model;
  private final Pulse pulse = new Pulse(this::frame);
  private boolean shown;
  private long before;

  /** @param page whose keys step: space, ← →, Home, End */
  public StepPlayer(StepModel model, PlaybackBar bar, Node page, ThemeModel theme) {
    this.model = model;
    model.motionProperty().bind(theme.motionProperty());
    bar.lastProperty().bind(model.lastProperty());
    bar.positionProperty().bindBidirectional(model.positionProperty());
    bar.playingProperty().bindBidirectional(model.playingProperty());
    bar.speedProperty().bindBidirectional(model.speedProperty());
    bar.counterProperty().bind(Bindings.createStringBinding(
        () -> Numbers.format(model.position() + 1L) + " / " + Numbers.format(model.last() + 1L),
        model.positionProperty(), model.lastProperty()));
    bar.listenTo(page);
    model.playingProperty().addListener((o, was, now) -> run());
  }

  public void show() {
    shown = true;
    run();
  }

  public void hide() {
    shown = false;
    run();
  }

  private void run() {
    if (shown && model.playingProperty().get()) {
      before = 0;
      pulse.start();
    } else {
      pulse.stop();
    }
  }

  private void frame(long now) {
    if (before != 0) {
      model.pass(Math.min(LONGEST_FRAME, (now - before) / 1e6));
    }
    before = now;
  }
}
