package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.text.Numbers;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Hands on the picture: wheel, two fingers, drag, brush, keys, and numbers typed into the selected pixel. */
final class ZoomInput {
  private static final double PER_NOTCH = 0.0018;
  private static final double KEY_STEP = 0.06;
  private static final int LONGEST = 6;

  private final PixelsModel model;
  private final ZoomView view;
  private double pressX;
  private double pressY;
  private Camera pressCamera;
  private Spot painted;
  private boolean painting;
  private String typed = "";

  ZoomInput(PixelsModel model, ZoomView view) {
    this.model = model;
    this.view = view;
  }

  void install() {
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(ZoomEvent.ZOOM, e -> zoom(e.getX(), e.getY(), Math.log(e.getZoomFactor()) / 3));
    view.addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.hovered.set(spot(e)));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hovered.set(null));
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    view.focusedProperty().addListener((o, was, now) -> take());
    model.selected.addListener(o -> take());
  }

  private void scrolled(ScrollEvent e) {
    // Two fingers on a touch pad zoom as the wheel does; with Shift the wheel moves sideways, which says nothing here.
    double turn = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
    zoom(e.getX(), e.getY(), turn * PER_NOTCH);
    e.consume();
  }

  /** Zooms so that what lies under the pointer stays there. */
  private void zoom(double px, double py, double by) {
    Frame f = frame(px, py);
    if (f == null) {
      return;
    }
    Picture p = model.shown.get();
    Camera now = model.camera.get();
    Camera next = now.at(now.zoom() + by);
    double column = f.columnAt(px);
    double row = f.rowAt(py);
    double fit = Frame.fit(p.height(), p.width(), f.width(), f.height());
    double cell = fit * Math.pow(Frame.largest(fit, view.em()) / fit, next.zoom());
    model.camera.set(clamped(new Camera(column - (px - f.left() - f.width() / 2) / cell,
        row - (py - f.top() - f.height() / 2) / cell, next.zoom()), p));
  }

  private static Camera clamped(Camera c, Picture p) {
    return new Camera(Math.clamp(c.x(), 0, p.width()), Math.clamp(c.y(), 0, p.height()), c.zoom());
  }

  private void pressed(MouseEvent e) {
    view.requestFocus();
    pressX = e.getX();
    pressY = e.getY();
    pressCamera = model.camera.get();
    painting = model.brush.get() && e.getButton() == MouseButton.PRIMARY;
    if (painting) {
      model.beginStroke();
      painted = null;
      paint(e);
    }
  }

  private void dragged(MouseEvent e) {
    if (painting) {
      paint(e);
      return;
    }
    Frame f = frame(pressX, pressY);
    if (f != null) {
      model.camera.set(clamped(new Camera(pressCamera.x() - (e.getX() - pressX) / f.cell(),
          pressCamera.y() - (e.getY() - pressY) / f.cell(), pressCamera.zoom()), model.shown.get()));
      // A picture under the hand moves with the hand, not behind it.
      view.jump();
    }
  }

  private void released(MouseEvent e) {
    Spot at = spot(e);
    if (at != null && e.isStillSincePress() && e.getButton() == MouseButton.PRIMARY) {
      model.channel.set(channel(e.getX(), e.getY()));
      model.selected.set(at);
    }
  }

  /** Every pixel on the way from the last one, so that a quick stroke has no holes. */
  private void paint(MouseEvent e) {
    Spot to = spot(e);
    if (to == null) {
      return;
    }
    int channel = channel(e.getX(), e.getY());
    float value = (float) (model.ink.get() * model.shown.get().white());
    Spot from = painted == null ? to : painted;
    int steps = Math.max(1, Math.max(Math.abs(to.row() - from.row()), Math.abs(to.column() - from.column())));
    for (int i = painted == null ? steps : 1; i <= steps; i++) {
      model.paint(from.row() + Math.round((to.row() - from.row()) * (float) i / steps),
          from.column() + Math.round((to.column() - from.column()) * (float) i / steps), channel, value);
    }
    painted = to;
    model.hovered.set(to);
    model.channel.set(channel);
    model.selected.set(to);
  }

  private int channel(double x, double y) {
    Picture p = model.shown.get();
    if (p == null || !view.painter().apart(p)) {
      return -1;
    }
    List<Frame> frames = view.wanted();
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }

  private Frame frame(double x, double y) {
    return view.wanted().stream().filter(f -> f.contains(x, y)).findFirst().orElse(null);
  }

  private Spot spot(MouseEvent e) {
    Frame f = frame(e.getX(), e.getY());
    Picture p = model.shown.get();
    if (f == null || p == null) {
      return null;
    }
    int row = (int) Math.floor(f.rowAt(e.getY()));
    int column = (int) Math.floor(f.columnAt(e.getX()));
    return row >= 0 && row < p.height() && column >= 0 && column < p.width() ? new Spot(row, column) : null;
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown() && e.getCode() == KeyCode.Z) {
      model.undo();
      e.consume();
      return;
    }
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    boolean used = true;
    switch (e.getCode()) {
      case UP -> move(-1, 0);
      case DOWN -> move(1, 0);
      case LEFT -> move(0, -1);
      case RIGHT -> move(0, 1);
      case PLUS, ADD, EQUALS -> zoomKey(KEY_STEP);
      case MINUS, SUBTRACT -> zoomKey(-KEY_STEP);
      case B -> model.brush.set(!model.brush.get());
      case ENTER -> enter();
      case ESCAPE -> take();
      case BACK_SPACE -> type(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
      default -> used = false;
    }
    if (used) {
      e.consume();
    }
  }

  /** Enter takes what was typed; with the brush, and nothing typed, it paints the selected pixel. */
  private void enter() {
    if (typed.isEmpty() && model.brush.get() && model.shown.get() != null) {
      model.beginStroke();
      model.paint(model.selected.get().row(), model.selected.get().column(), model.channel.get(),
          (float) (model.ink.get() * model.shown.get().white()));
    }
    take();
  }

  private void zoomKey(double by) {
    Spot s = model.selected.get();
    Camera now = model.camera.get();
    // Keys zoom towards the selected pixel.
    double t = by > 0 ? 0.5 : 0;
    model.camera.set(new Camera(now.x() + (s.column() + 0.5 - now.x()) * t, now.y() + (s.row() + 0.5 - now.y()) * t,
        Math.clamp(now.zoom() + by, 0, 1)));
  }

  private void move(int down, int across) {
    Spot s = model.selected.get();
    Spot next = model.clamped(s.row() + down, s.column() + across);
    model.hovered.set(null);
    model.selected.set(next);
    List<Frame> frames = view.wanted();
    if (!frames.isEmpty()) {
      Frame f = frames.getFirst();
      double x = f.screenX(next.column() + 0.5);
      double y = f.screenY(next.row() + 0.5);
      boolean hidden = x < f.left() + f.cell() || x > f.left() + f.width() - f.cell() || y < f.top() + f.cell()
          || y > f.top() + f.height() - f.cell();
      if (hidden && model.camera.get().zoom() > 0) {
        model.camera.set(new Camera(next.column() + 0.5, next.row() + 0.5, model.camera.get().zoom()));
      }
    }
  }

  private void typed(KeyEvent e) {
    String c = e.getCharacter();
    boolean number = c.length() == 1 && (Character.isDigit(c.charAt(0)) || ".,".contains(c));
    if (number && !e.isShortcutDown() && !e.isAltDown() && typed.length() < LONGEST) {
      if (typed.isEmpty()) {
        model.beginStroke();
      }
      type(typed + c);
      e.consume();
    }
  }

  /** The pixel follows every key; what stands in the cell is what was typed, until it is taken. */
  private void type(String now) {
    typed = now;
    Picture p = model.shown.get();
    if (p == null) {
      return;
    }
    float value = Brightness.parse(now, p, model.unit.get());
    if (!Float.isNaN(value)) {
      Spot s = model.selected.get();
      model.paint(s.row(), s.column(), model.channel.get(), value);
    }
    view.typing(typed.isEmpty() ? null : typed.replace('-', Numbers.MINUS));
  }

  private void take() {
    typed = "";
    view.typing(null);
  }
}
