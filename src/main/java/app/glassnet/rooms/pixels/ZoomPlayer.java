package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;

/**
 * The bar below the stage. With the picture it flies from the whole of it into the numbers of the selected pixel and back
 * again; with vectors it pushes the second picture from left to right.
 */
final class ZoomPlayer {
  private static final int ZOOM_STOPS = 40;
  private static final int SHIFTS = 2 * PixelsState.MOST_SHIFT;
  private static final double FLIGHT = 4e9;
  private static final double SHIFT = 0.6e9;

  private final PixelsModel model;
  private final ZoomView view;
  private final Texts texts;
  private final PlaybackBar bar = new PlaybackBar();
  private final Pulse pulse = new Pulse(this::frame);
  private long last;
  private double way;
  private boolean writing;

  ZoomPlayer(PixelsModel model, ZoomView view, Texts texts) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    bar.positionProperty().addListener((o, before, now) -> moved(now.intValue()));
    bar.playingProperty().addListener((o, was, now) -> play(now));
    model.camera.addListener(o -> show());
    model.mode.addListener(o -> {
      bar.playingProperty().set(false);
      show();
    });
    model.right.addListener(o -> show());
    model.shown.addListener(o -> show());
    view.widthProperty().addListener(o -> show());
    show();
  }

  PlaybackBar bar() {
    return bar;
  }

  void hide() {
    bar.playingProperty().set(false);
    pulse.stop();
  }

  private boolean flat() {
    return model.mode.get() == Mode.FLATTEN;
  }

  private void show() {
    writing = true;
    bar.lastProperty().set(flat() ? SHIFTS : ZOOM_STOPS);
    bar.positionProperty().set(flat() ? model.right.get() + PixelsState.MOST_SHIFT
        : (int) Math.round(model.camera.get().zoom() * ZOOM_STOPS));
    bar.counterProperty().set(flat() ? texts.get("bar.shift", Numbers.format(model.right.get()))
        : view.wanted().isEmpty() ? "" : texts.get("bar.zoom", Numbers.exact(rounded(view.wanted().getFirst().cell()))));
    writing = false;
  }

  private static double rounded(double cell) {
    return cell < 10 ? Math.rint(cell * 10) / 10 : Math.rint(cell);
  }

  private void moved(int position) {
    if (writing) {
      return;
    }
    if (flat()) {
      model.right.set(position - PixelsState.MOST_SHIFT);
    } else {
      fly(position / (double) ZOOM_STOPS);
    }
  }

  /** The camera turns to the selected pixel as it comes nearer. */
  private void fly(double zoom) {
    Camera now = model.camera.get();
    double towards = zoom > now.zoom() ? Math.min(1, (zoom - now.zoom()) * 6) : 0;
    PixelsModel.Spot s = model.selected.get();
    model.camera.set(new Camera(now.x() + (s.column() + 0.5 - now.x()) * towards,
        now.y() + (s.row() + 0.5 - now.y()) * towards, Math.clamp(zoom, 0, 1)));
  }

  private void play(boolean on) {
    Picture p = model.shown.get();
    if (!on || p == null) {
      pulse.stop();
      return;
    }
    last = 0;
    way = 0;
    if (!flat() && model.camera.get().zoom() >= 1) {
      model.camera.set(Camera.whole(p.width(), p.height()));
    }
    if (flat() && model.right.get() >= PixelsState.MOST_SHIFT) {
      model.right.set(-PixelsState.MOST_SHIFT);
    }
    pulse.start();
  }

  private void frame(long now) {
    double passed = (last == 0 ? 0 : now - last) * bar.speedProperty().get();
    last = now;
    if (flat()) {
      way += passed / SHIFT;
      while (way >= 1 && model.right.get() < PixelsState.MOST_SHIFT) {
        way--;
        model.right.set(model.right.get() + 1);
      }
    } else {
      fly(model.camera.get().zoom() + passed / FLIGHT);
      view.jump();
    }
    boolean end = flat() ? model.right.get() >= PixelsState.MOST_SHIFT : model.camera.get().zoom() >= 1;
    if (end) {
      bar.playingProperty().set(false);
    }
  }
}
