package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * The picture on one canvas, from all of it down to its numbers. It glides to wherever the model's camera has been set; the
 * pointer looks at pixels, a click selects one, a drag moves the picture or paints, the wheel and two fingers zoom.
 */
final class ZoomView extends Region {
  /** After this many nanoseconds a glide has gone 63 % of its way. */
  private static final double GLIDE = 70e6;

  private final PixelsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ZoomPainter painter;
  private final ResizableCanvas canvas;
  private final Pulse pulse = new Pulse(this::glide);
  private Camera seen;
  private long last;

  ZoomView(PixelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    painter = new ZoomPainter(model, theme, texts);
    seen = model.camera.get();
    canvas = new ResizableCanvas((g, w, h) -> painter.paint(g, w, h, seen));
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setId("zoom");
    getStyleClass().addAll("zoom-view", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    new ZoomInput(model, this).install();
    model.camera.addListener(o -> moved());
    model.shown.addListener(o -> repaint());
    model.unit.addListener(o -> repaint());
    model.planes.addListener(o -> repaint());
    model.hovered.addListener(o -> repaint());
    model.selected.addListener(o -> repaint());
    model.focus.addListener(o -> describe());
    model.shown.addListener(o -> describe());
    Restyle.follow(this, theme, this::repaint);
    describe();
  }

  /** Shows the model's camera at once. */
  void jump() {
    seen = model.camera.get();
    repaint();
  }

  void repaint() {
    // Bindings tell of their next change only after they have been read.
    model.shown.get();
    canvas.repaint();
  }

  void typing(String words) {
    painter.typing(words);
    repaint();
  }

  ZoomPainter painter() {
    return painter;
  }

  /** The panes as the model's camera wants them, which a glide may not have reached yet. */
  java.util.List<Frame> wanted() {
    return painter.layout(model.camera.get(), getWidth(), getHeight());
  }

  double em() {
    return theme.em();
  }

  /** Glides no more while the room is hidden. */
  void rest() {
    pulse.stop();
    seen = model.camera.get();
  }

  private void moved() {
    if (!theme.motionProperty().get() || getScene() == null) {
      jump();
    } else if (!seen.equals(model.camera.get()) && !pulse.running()) {
      last = 0;
      pulse.start();
    }
  }

  private void glide(long now) {
    double passed = last == 0 ? 16e6 : now - last;
    last = now;
    Camera to = model.camera.get();
    seen = seen.towards(to, 1 - Math.exp(-passed / GLIDE));
    if (seen.near(to)) {
      seen = to;
      pulse.stop();
    }
    repaint();
  }

  private void describe() {
    Picture p = model.shown.get();
    Spot s = model.focus.get();
    if (p == null || s.row() >= p.height() || s.column() >= p.width()) {
      setAccessibleText(texts.get("zoom.name"));
      return;
    }
    StringBuilder values = new StringBuilder();
    for (int c = 0; c < p.channels(); c++) {
      values.append(c == 0 ? "" : ", ").append(Brightness.full(p.at(c, s.row(), s.column()), p, model.unit.get()));
    }
    setAccessibleText(texts.get("zoom.pixel", texts.get("zoom.name"), Numbers.format(s.row()), Numbers.format(s.column()),
        values.toString()));
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
