package app.glassnet.rooms.windows;

import app.glassnet.data.series.Windows;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * The arrays x and y, row by row, as the network gets them: scaled. The pointer on a number shows its place in the series,
 * and every other row that reads the same place. With the focus, the arrow keys go from number to number.
 */
final class RowsCanvas extends Region {
  private final WindowsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private double left;
  private double top;
  private double cellWidth;
  private double cellHeight;
  private double yLeft;
  private Excerpt shown = new Excerpt(0, 0);

  RowsCanvas(WindowsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("rows");
    getStyleClass().add("keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(texts.get("rows.name"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    Restyle.follow(this, theme, canvas::repaint);
    for (var seen : new javafx.beans.Observable[] {model.cut, model.hoveredRow, model.place,
        model.rows.positionProperty(), focusedProperty()}) {
      seen.addListener(o -> canvas.repaint());
    }
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      requestFocus();
      int row = rowAt(e.getY());
      if (row >= 0) {
        model.rows.go(row);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private int rowAt(double y) {
    int i = (int) Math.floor((y - top) / cellHeight);
    return i >= 0 && i < shown.count() ? shown.from() + i : -1;
  }

  private void point(double x, double y) {
    Cut cut = model.cut.get();
    int row = rowAt(y);
    if (cut == null || row < 0) {
      leave();
      return;
    }
    Windows w = cut.windows();
    int read = (int) Math.floor((x - left) / cellWidth);
    int wanted = (int) Math.floor((x - yLeft) / cellWidth);
    model.hoveredRow.set(row);
    model.place.set(x >= left && read < w.lookBack() ? w.first(row) + read
        : x >= yLeft && wanted < w.targetsPerRow() ? w.targets(row)[wanted] : -1);
  }

  private void leave() {
    model.hoveredRow.set(-1);
    model.place.set(-1);
  }

  private void key(KeyEvent e) {
    Cut cut = model.cut.get();
    if (cut == null || cut.rows() == 0 || !e.getCode().isArrowKey()) {
      return;
    }
    Windows w = cut.windows();
    int row = Math.min(model.rows.position(), cut.rows() - 1);
    int column = model.place.get() < 0 ? -1 : Math.clamp(model.place.get() - w.first(row), 0, w.last(row) - w.first(row));
    switch (e.getCode()) {
      case UP -> model.rows.go(row - 1);
      case DOWN -> model.rows.go(row + 1);
      case LEFT -> column = Math.max(0, column - 1);
      default -> column = Math.min(w.last(row) - w.first(row), column + 1);
    }
    row = Math.min(model.rows.position(), cut.rows() - 1);
    model.place.set(w.first(row) + Math.max(0, column));
    int place = model.place.get();
    setAccessibleText(texts.get("cell.words", Numbers.format(row), cut.when(place), Numbers.full(cut.values()[place])));
    e.consume();
  }

  private void paint(GraphicsContext g, double width, double height) {
    Cut cut = model.cut.get();
    if (cut == null) {
      return;
    }
    double em = theme.em();
    Palette p = theme.palette();
    Windows w = cut.windows();
    int focus = model.focus();
    left = em * 8.9;
    top = em * 2.2;
    int columns = w.lookBack() + w.targetsPerRow();
    double gap = em * 2.2;
    cellWidth = Math.min(em * 7, (width - left - gap - 4) / columns);
    cellHeight = Math.min(em * 2.6, Math.max(em * 1.5, (height - top) / Math.max(1, cut.rows())));
    yLeft = left + w.lookBack() * cellWidth + gap;
    int capacity = (int) ((height - top - 2) / cellHeight);
    shown = Excerpt.around(model.rows.position(), cut.rows(), capacity);
    if (focus >= 0 && !shown.has(focus)) {
      shown = Excerpt.around(focus, cut.rows(), capacity);
    }
    g.setTextBaseline(VPos.CENTER);
    head(g, cut, em, p);
    if (cut.rows() == 0) {
      g.setFill(p.ink());
      g.setFont(Fonts.text(em * 1.1));
      g.fillText(texts.get("rows.none"), left, top + em * 1.2);
      return;
    }
    for (int i = 0; i < shown.count(); i++) {
      row(g, cut, shown.from() + i, top + i * cellHeight, em, p);
    }
    if (focus >= 0 && shown.has(focus)) {
      g.setStroke(p.accent());
      g.setLineWidth(3);
      double y = top + (focus - shown.from()) * cellHeight;
      g.strokeRoundRect(left - 1, y, w.lookBack() * cellWidth + 1, cellHeight - 2, 5, 5);
      if (w.targetsPerRow() > 0) {
        g.strokeRoundRect(yLeft - 1, y, w.targetsPerRow() * cellWidth + 1, cellHeight - 2, 5, 5);
      }
    }
  }

  private void head(GraphicsContext g, Cut cut, double em, Palette p) {
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(Fonts.semibold(em * 1.05));
    g.setFill(p.ink());
    Windows w = cut.windows();
    g.fillText("x", left, em * 0.9);
    g.setFont(Fonts.number(em * 0.95));
    g.setFill(p.secondary());
    g.fillText(Numbers.shape(cut.rows(), w.lookBack(), cut.planes().size()), left + em * 1.2, em * 0.9);
    if (w.targetsPerRow() > 0) {
      boolean narrow = w.targetsPerRow() * cellWidth < em * 7;
      double x = narrow ? Math.min(yLeft, getWidth() - em * 7.5) : yLeft;
      g.setFont(Fonts.semibold(em * 1.05));
      g.setFill(p.ink());
      g.fillText("y", x, em * 0.9);
      g.setFont(Fonts.number(em * 0.95));
      g.setFill(p.secondary());
      g.fillText(Numbers.shape(cut.rows(), w.targetsPerRow()), x + em * 1.2, em * 0.9);
    }
  }

  private void row(GraphicsContext g, Cut cut, int row, double y, double em, Palette p) {
    Windows w = cut.windows();
    boolean focused = row == model.focus();
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFont(focused ? Fonts.numberBold(em * 0.95) : Fonts.number(em * 0.95));
    g.setFill(focused ? p.ink() : p.secondary());
    g.fillText(texts.get("row.short", Numbers.format(row)), em * 4.2, y + cellHeight / 2);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(Fonts.text(em * 0.85));
    g.setFill(p.secondary());
    g.fillText(texts.get(cut.trained(row) ? "part.train" : cut.heldOut(row) ? "part.held" : "part.none"), em * 4.7,
        y + cellHeight / 2);
    double[] plane = cut.planes().getFirst();
    for (int t = 0; t < w.lookBack(); t++) {
      cell(g, cut, plane, w.first(row) + t, left + t * cellWidth, y, em, p);
    }
    int[] targets = w.targets(row);
    for (int k = 0; k < targets.length; k++) {
      cell(g, cut, cut.scaled(), targets[k], yLeft + k * cellWidth, y, em, p);
    }
  }

  private void cell(GraphicsContext g, Cut cut, double[] plane, int place, double x, double y, double em, Palette p) {
    double limit = limit(plane);
    ColourScale scale = scale(plane);
    double gap = cellWidth > 6 ? 2 : 0;
    int argb = scale.argb(plane[place], limit);
    g.setFill(ColourScale.toColor(argb));
    g.fillRect(x, y, cellWidth - gap, cellHeight - 3);
    if (cellWidth > em * 2.3) {
      g.setTextAlign(TextAlignment.CENTER);
      g.setFont(Fonts.number(Math.min(em, cellWidth / 3.4)));
      g.setFill(ColourScale.textOn(argb));
      g.fillText(Numbers.format(plane[place]), x + (cellWidth - gap) / 2, y + (cellHeight - 3) / 2);
    }
    if (place == model.place.get()) {
      g.setStroke(p.ink());
      g.setLineWidth(2);
      g.strokeRect(x + 1, y + 1, cellWidth - gap - 2, cellHeight - 5);
    }
  }

  static ColourScale scale(double[] plane) {
    return java.util.Arrays.stream(plane).anyMatch(v -> v < 0) ? ColourScale.ACTIVATION : ColourScale.PROBABILITY;
  }

  static double limit(double[] plane) {
    return java.util.Arrays.stream(plane).map(Math::abs).max().orElse(1);
  }
}
