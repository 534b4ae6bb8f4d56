package app.glassnet.rooms.filters;

import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import javafx.beans.Observable;

/** The bar below the stage: pushes g along t, or sweeps the line between before and after. */
final class FiltersPlayer {
  private static final int SWEEP_STOPS = 50;
  private static final double SWEEP = 4e9;
  private static final double STEP = 0.25e9;

  private final FiltersModel model;
  private final Texts texts;
  private final PlaybackBar bar = new PlaybackBar();
  private final Pulse pulse = new Pulse(this::frame);
  private long last;
  private double way;
  private boolean writing;

  FiltersPlayer(FiltersModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    bar.positionProperty().addListener((o, before, now) -> moved(now.intValue()));
    bar.playingProperty().addListener((o, was, now) -> play(now));
    for (Observable change : new Observable[] {model.split, model.t, model.result}) {
      change.addListener(o -> show());
    }
    model.dimension.addListener(o -> {
      bar.playingProperty().set(false);
      show();
    });
    show();
  }

  PlaybackBar bar() {
    return bar;
  }

  void hide() {
    bar.playingProperty().set(false);
    pulse.stop();
  }

  private boolean signal() {
    return model.dimension.get() == Dimension.SIGNAL;
  }

  private void show() {
    writing = true;
    model.result.get();
    bar.lastProperty().set(signal() ? model.last() : SWEEP_STOPS);
    bar.positionProperty().set(signal() ? Math.min(model.t.get(), model.last())
        : (int) Math.round(model.split.get() * SWEEP_STOPS));
    bar.counterProperty().set(signal() ? texts.get("bar.t", Numbers.format(Math.min(model.t.get(), model.last())),
        Numbers.format(model.last())) : texts.get("bar.split", Math.round(model.split.get() * 100) + " %"));
    writing = false;
  }

  private void moved(int position) {
    if (writing) {
      return;
    }
    if (signal()) {
      model.t.set(position);
    } else {
      model.split.set(position / (double) SWEEP_STOPS);
    }
  }

  private void play(boolean on) {
    if (!on) {
      pulse.stop();
      return;
    }
    last = 0;
    way = 0;
    if (signal() && model.t.get() >= model.last()) {
      model.t.set(0);
    } else if (!signal() && model.split.get() >= 1) {
      model.split.set(0);
    }
    pulse.start();
  }

  private void frame(long now) {
    double passed = (last == 0 ? 0 : now - last) * bar.speedProperty().get();
    last = now;
    if (signal()) {
      way += passed / STEP;
      while (way >= 1 && model.t.get() < model.last()) {
        way--;
        model.t.set(model.t.get() + 1);
      }
    } else {
      model.split.set(Math.min(1, model.split.get() + passed / SWEEP));
    }
    if (signal() ? model.t.get() >= model.last() : model.split.get() >= 1) {
      bar.playingProperty().set(false);
    }
  }
}
