package app.glassnet.rooms.filters;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.beans.Observable;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The signal over time: g is dragged along it; with Alt, or the pencil switched on, f is drawn anew. */
final class SignalView extends Region {
  /** The part of the link that samples of f and the sum's terms have. */
  static final String TERM = "tau";

  private final FiltersModel model;
  private final SignalPainter painter;
  private final ResizableCanvas canvas;
  private final LinkModel link;
  private boolean pencil;
  private int lastTau = -1;

  SignalView(FiltersModel model, LinkModel link, ThemeModel theme, Texts texts) {
    this.model = model;
    this.link = link;
    painter = new SignalPainter(model, theme, texts);
    canvas = new ResizableCanvas(painter::paint);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setId("signal");
    getStyleClass().addAll("signal", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("signal.name"));
    setMinSize(0, 0);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(tau(e.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    for (Observable change : new Observable[] {model.sum, model.result, model.tau}) {
      change.addListener(o -> repaint());
    }
    link.litProperty().addListener(o -> model.tau.set(link.litProperty().get().stream()
        .filter(s -> s.part().equals(TERM)).mapToInt(Spot::column).findFirst().orElse(-1)));
    Restyle.follow(this, theme, canvas::repaint);
  }

  /** Whether dragging draws f instead of pushing g. */
  void pencil(boolean on) {
    pencil = on;
  }

  private void repaint() {
    model.sum.get();
    model.result.get();
    canvas.repaint();
  }

  private int tau(double x) {
    return (int) Math.floor(x / SignalPainter.step(getWidth())) - SignalPainter.BEFORE;
  }

  private void point(int tau) {
    link.hoveredProperty().set(tau < 0 || tau >= Signals.LENGTH ? null : new Spot(TERM, 0, tau));
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    lastTau = -1;
    dragged(e);
  }

  private void dragged(MouseEvent e) {
    int tau = tau(e.getX());
    if ((pencil || e.isAltDown()) && painter.inUpper(getHeight(), e.getY())) {
      int from = lastTau < 0 ? tau : Math.min(lastTau, tau);
      int to = lastTau < 0 ? tau : Math.max(lastTau, tau);
      for (int i = from; i <= to; i++) {
        model.drawF(i, painter.upperValue(getHeight(), e.getY()));
      }
      lastTau = tau;
    } else {
      model.t.set(Math.clamp(tau, 0, model.last()));
    }
  }

  private void key(KeyEvent e) {
    int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    int up = e.getCode() == KeyCode.UP ? 1 : e.getCode() == KeyCode.DOWN ? -1 : 0;
    if (by != 0) {
      model.t.set(Math.clamp(model.t.get() + by, 0, model.last()));
      e.consume();
    } else if (up != 0) {
      int at = Math.clamp(model.t.get(), 0, Signals.LENGTH - 1);
      model.drawF(at, model.samplesF.get()[at] + up * 0.05);
      e.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
