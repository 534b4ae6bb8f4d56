package app.glassnet.ui.control;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.Point;
import app.glassnet.data.drawing.Stroke;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.Theme;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * White ink on a dark square, by mouse, pen or finger. What is drawn is a value, {@link #drawingProperty}, that changes
 * with every movement. The right button, or the eraser switched on, takes ink away. With the focus on it: Ctrl+Z takes
 * back, Ctrl+Y does again, Delete clears.
 */
public final class DrawingPad extends Region {
  private static final double NEAREST = 0.004;
  private static final int UNDO = 200;

  private final ThemeModel theme;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final ObjectProperty<Drawing> drawing = new SimpleObjectProperty<>(this, "drawing", Drawing.EMPTY);
  private final DoubleProperty thickness = new SimpleDoubleProperty(this, "thickness", 0.075);
  private final BooleanProperty eraser = new SimpleBooleanProperty(this, "eraser", false);
  private final Deque<Drawing> before = new ArrayDeque<>();
  private final Deque<Drawing> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable", false);
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable", false);
  private Drawing base;
  private Stroke current;
  private String hint = "";

  /** @param name what a screen reader says */
  public DrawingPad(ThemeModel theme, String name) {
    this.theme = theme;
    getStyleClass().add("drawing-pad");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    setFocusTraversable(true);
    setCursor(Cursor.CROSSHAIR);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    drawing.addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** What is drawn, the stroke being made included. Setting it is a step that undo takes back. */
  public ObjectProperty<Drawing> drawingProperty() {
    return drawing;
  }

  public Drawing getDrawing() {
    return drawing.get();
  }

  /** Puts another drawing in place of this one; undo brings it back. */
  public void setDrawing(Drawing other) {
    if (!other.equals(drawing.get())) {
      remember(drawing.get());
      drawing.set(other);
    }
  }

  /** Of the next strokes, as a share of the pad's width: 0.02…0.3. */
  public DoubleProperty thicknessProperty() {
    return thickness;
  }

  /** Whether the next strokes take ink away. */
  public BooleanProperty eraserProperty() {
    return eraser;
  }

  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** Stands on the empty pad: what to do. */
  public void setHint(String words) {
    hint = words;
    canvas.repaint();
  }

  public void undo() {
    move(before, after);
  }

  public void redo() {
    move(after, before);
  }

  /** Takes all ink away; undo brings it back. */
  public void clear() {
    setDrawing(Drawing.EMPTY);
  }

  private void move(Deque<Drawing> from, Deque<Drawing> to) {
    if (current == null && !from.isEmpty()) {
      to.push(drawing.get());
      drawing.set(from.pop());
      showHistory();
    }
  }

  private void remember(Drawing old) {
    before.push(old);
    if (before.size() > UNDO) {
      before.removeLast();
    }
    after.clear();
    showHistory();
  }

  private void showHistory() {
    undoable.set(!before.isEmpty());
    redoable.set(!after.isEmpty());
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    if (e.getButton() == MouseButton.MIDDLE || current != null) {
      return;
    }
    boolean rubs = eraser.get() || e.getButton() == MouseButton.SECONDARY;
    base = drawing.get();
    remember(base);
    current = new Stroke(List.of(at(e)), thickness.get() * (rubs ? 1.6 : 1), rubs);
    drawing.set(base.with(current));
    e.consume();
  }

  private void dragged(MouseEvent e) {
    if (current != null) {
      Point next = at(e);
      if (next.distance(current.points().getLast()) >= NEAREST) {
        current = current.to(next);
        drawing.set(base.with(current));
      }
      e.consume();
    }
  }

  private void released(MouseEvent e) {
    if (current != null) {
      dragged(e);
      current = null;
      base = null;
    }
  }

  private void keyPressed(KeyEvent e) {
    if (e.isShortcutDown() && e.getCode() == KeyCode.Z && !e.isShiftDown()) {
      undo();
    } else if (e.isShortcutDown() && (e.getCode() == KeyCode.Y || e.getCode() == KeyCode.Z)) {
      redo();
    } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
      clear();
    } else {
      return;
    }
    e.consume();
  }

  private Point at(MouseEvent e) {
    double side = side();
    return new Point(Math.clamp((e.getX() - (getWidth() - side) / 2) / side, 0, 1),
        Math.clamp((e.getY() - (getHeight() - side) / 2) / side, 0, 1));
  }

  private double side() {
    return Math.max(1, Math.min(getWidth(), getHeight()));
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(side());
    canvas.resizeRelocate((getWidth() - side) / 2, (getHeight() - side) / 2, side, side);
  }

  private void paint(GraphicsContext g, double side, double height) {
    Color slate = theme.palette().slate();
    double round = theme.em();
    g.setFill(slate);
    g.fillRoundRect(0, 0, side, side, round, round);
    g.setStroke(theme.palette().line());
    g.setLineWidth(1);
    if (theme.theme() == Theme.DARK) {
      g.strokeRoundRect(0.5, 0.5, side - 1, side - 1, round, round);
    }
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.beginPath();
    clipRound(g, side, round / 2);
    g.clip();
    for (Stroke stroke : drawing.get().strokes()) {
      draw(g, stroke, side, stroke.eraser() ? slate : Color.WHITE);
    }
    if (drawing.get().strokes().isEmpty() && !hint.isEmpty()) {
      PadHint.paint(g, hint, side, theme);
    }
  }

  private static void clipRound(GraphicsContext g, double side, double r) {
    g.moveTo(r, 0);
    g.arcTo(side, 0, side, side, r);
    g.arcTo(side, side, 0, side, r);
    g.arcTo(0, side, 0, 0, r);
    g.arcTo(0, 0, side, 0, r);
    g.closePath();
  }

  /** The same chain of short lines that the rasteriser covers, so that what is seen is what the network gets. */
  private static void draw(GraphicsContext g, Stroke stroke, double side, Color ink) {
    double width = stroke.thickness() * side;
    List<Point> line = stroke.smooth(2 / side);
    if (line.size() == 1) {
      Point dot = line.getFirst();
      g.setFill(ink);
      g.fillOval(dot.x() * side - width / 2, dot.y() * side - width / 2, width, width);
      return;
    }
    g.setStroke(ink);
    g.setLineWidth(width);
    g.strokePolyline(line.stream().mapToDouble(p -> p.x() * side).toArray(),
        line.stream().mapToDouble(p -> p.y() * side).toArray(), line.size());
  }
}
