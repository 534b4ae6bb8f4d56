package app.glassnet.rooms.windows;

import app.glassnet.data.series.Windows;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The whole series, the rows cut out of it as bars below it, and which places training has seen. The pointer on a place
 * shows the rows that read it; a click goes to the first of them.
 */
final class SeriesCanvas extends Region {
  private static final int MOST_CELLS = 30;

  private final WindowsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private double left;
  private double right;

  SeriesCanvas(WindowsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("series-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("series.name"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    Restyle.follow(this, theme, canvas::repaint);
    for (var seen : new javafx.beans.Observable[] {model.cut, model.hoveredRow, model.place,
        model.rows.positionProperty(), model.tab}) {
      seen.addListener(o -> canvas.repaint());
    }
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(placeAt(e.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      int row = rowOf(placeAt(e.getX()));
      if (row >= 0) {
        model.rows.go(row);
      }
    });
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /** The middle of a place on the view, for tests. */
  double x(int place) {
    return left + (place + 0.5) * (right - left) / model.cut.get().values().length;
  }

  private int placeAt(double x) {
    Cut cut = model.cut.get();
    int places = cut == null ? 0 : cut.values().length;
    int place = (int) Math.floor((x - left) / (right - left) * places);
    return place >= 0 && place < places ? place : -1;
  }

  private void point(int place) {
    model.place.set(place);
    model.hoveredRow.set(rowOf(place));
  }

  /** The row that reads or wants a place: the one stepped to if it does, else the first. */
  private int rowOf(int place) {
    Cut cut = model.cut.get();
    if (cut == null || place < 0 || cut.rows() == 0) {
      return -1;
    }
    Windows w = cut.windows();
    int now = Math.min(model.rows.position(), cut.rows() - 1);
    int[] reading = w.rowsReading(place);
    if (place >= w.first(now) && place <= w.last(now)) {
      return now;
    }
    return reading.length > 0 ? reading[0] : -1;
  }

  private void paint(GraphicsContext g, double width, double height) {
    Cut cut = model.cut.get();
    if (cut == null) {
      return;
    }
    double em = theme.em();
    left = em * 4.6;
    right = width - em * 0.6;
    double strip = em * 2.6;
    double legend = em * 1.7;
    double bottom = height - strip - em * 0.5;
    boolean cells = cut.values().length <= MOST_CELLS;
    double plotBottom = cells ? legend + em * 4.4 : legend + (bottom - legend) * 0.64;
    legend(g, em);
    heldOutGround(g, cut, legend, bottom);
    if (cells) {
      cells(g, cut, legend + em * 0.2, em);
    } else {
      line(g, cut, legend + em * 0.3, plotBottom - em * 1.5, em);
    }
    lanes(g, cut, plotBottom, bottom, em);
    coverage(g, cut, bottom + em * 0.5, em);
    if (model.place.get() >= 0) {
      g.setStroke(theme.palette().accent());
      g.setLineWidth(1);
      double x = Math.rint(x(model.place.get())) + 0.5;
      g.strokeLine(x, legend, x, height);
    }
  }

  private void legend(GraphicsContext g, double em) {
    Palette p = theme.palette();
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(Fonts.text(em * 0.9));
    double x = left;
    String[] keys = {"legend.train", "legend.held", "legend.neither", "legend.leak"};
    Color[] colours = {p.link(), p.good(), p.line(), p.bad()};
    for (int i = 0; i < keys.length; i++) {
      g.setFill(colours[i]);
      g.fillRoundRect(x, em * 0.35, em * 1.1, em * 0.75, 4, 4);
      g.setFill(p.secondary());
      String words = texts.get(keys[i]);
      g.fillText(words, x + em * 1.5, em * 0.75);
      x += em * 2.9 + words.length() * em * 0.49;
    }
  }

  private void heldOutGround(GraphicsContext g, Cut cut, double top, double bottom) {
    if (cut.border() < cut.values().length) {
      double x = x(cut.border()) - (right - left) / cut.values().length / 2;
      g.setFill(theme.palette().good().deriveColor(0, 1, 1, 0.09));
      g.fillRect(x, top, right - x, bottom - top);
      g.setFont(Fonts.text(theme.em() * 0.85));
      g.setFill(theme.palette().secondary());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(texts.get("held.ground"), right - 2, theme.em() * 0.75);
    }
  }

  private void cells(GraphicsContext g, Cut cut, double top, double em) {
    Palette p = theme.palette();
    int n = cut.values().length;
    double w = (right - left) / n;
    double side = Math.min(w - 3, em * 2.5);
    int focus = model.focus();
    g.setTextAlign(TextAlignment.CENTER);
    for (int i = 0; i < n; i++) {
      double x = x(i) - side / 2;
      boolean read = focus >= 0 && i >= cut.windows().first(focus) && i <= cut.windows().lastRead(focus);
      boolean wanted = focus >= 0 && isTarget(cut.windows(), focus, i);
      g.setFill(wanted ? p.accent() : p.panel());
      g.fillRoundRect(x, top + em * 1.25, side, side, 6, 6);
      g.setStroke(read || wanted ? p.accent() : p.line());
      g.setLineWidth(read ? 3 : 1);
      g.strokeRoundRect(x, top + em * 1.25, side, side, 6, 6);
      g.setFill(wanted ? p.onAccent() : p.ink());
      g.setFont(Fonts.number(em * 1.15));
      g.fillText(Numbers.format(cut.values()[i]), x(i), top + em * 1.25 + side / 2);
      g.setFill(p.secondary());
      g.setFont(Fonts.number(em * 0.82));
      g.fillText(Integer.toString(i), x(i), top + em * 0.55);
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFont(Fonts.text(em * 0.85));
    g.fillText(texts.get("axis.place"), left - em * 0.6, top + em * 0.55);
    g.fillText(texts.get("axis.value"), left - em * 0.6, top + em * 1.25 + side / 2);
  }

  static boolean isTarget(Windows w, int row, int place) {
    int last = w.last(row);
    return w.horizon() > 0 && place <= last && place > last - w.targetsPerRow();
  }

  private void line(GraphicsContext g, Cut cut, double top, double bottom, double em) {
    Palette p = theme.palette();
    double[] v = cut.values();
    double low = java.util.Arrays.stream(v).min().orElse(0);
    double high = java.util.Arrays.stream(v).max().orElse(1);
    double range = high > low ? high - low : 1;
    g.setFont(Fonts.number(em * 0.85));
    g.setFill(p.secondary());
    g.setTextAlign(TextAlignment.RIGHT);
    for (double y : new double[] {low, high}) {
      double at = bottom - (y - low) / range * (bottom - top);
      g.fillText(Numbers.format(y), left - em * 0.5, at);
      g.setStroke(p.line());
      g.setLineWidth(1);
      g.strokeLine(left, at, right, at);
    }
    int labels = 5;
    for (int k = 0; k <= labels; k++) {
      int place = (int) ((v.length - 1L) * k / labels);
      g.setTextAlign(k == 0 ? TextAlignment.LEFT : k == labels ? TextAlignment.RIGHT : TextAlignment.CENTER);
      g.fillText(cut.when(place), x(place), bottom + em * 0.9);
    }
    int focus = model.focus();
    g.setStroke(p.ink());
    g.setLineWidth(1.3);
    stroke(g, v, 0, v.length - 1, low, range, top, bottom);
    if (focus >= 0) {
      Windows w = cut.windows();
      g.setFill(p.accent().deriveColor(0, 1, 1, 0.13));
      double half = (right - left) / v.length / 2;
      g.fillRect(x(w.first(focus)) - half, top - 3, x(w.lastRead(focus)) - x(w.first(focus)) + 2 * half, bottom - top + 6);
      g.setStroke(p.accent());
      g.setLineWidth(3);
      stroke(g, v, w.first(focus), w.lastRead(focus), low, range, top, bottom);
      for (int place : w.targets(focus)) {
        if (w.targets() != Windows.Targets.EVERY_STEP || place == w.last(focus)) {
          dot(g, x(place), bottom - (v[place] - low) / range * (bottom - top), em * 0.42);
        }
      }
    }
  }

  private void stroke(GraphicsContext g, double[] v, int from, int to, double low, double range, double top,
      double bottom) {
    g.beginPath();
    for (int i = from; i <= to; i++) {
      double y = bottom - (v[i] - low) / range * (bottom - top);
      if (i == from) {
        g.moveTo(x(i), y);
      }
      g.lineTo(x(i), y);
    }
    g.stroke();
  }

  private void dot(GraphicsContext g, double x, double y, double r) {
    g.setFill(theme.palette().accent());
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.setStroke(theme.palette().panel());
    g.setLineWidth(1.5);
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
  }

  /** Rows around the one looked at, each a bar over what it reads and a dot on what it wants. */
  private void lanes(GraphicsContext g, Cut cut, double top, double bottom, double em) {
    Windows w = cut.windows();
    int focus = model.focus();
    Excerpt shown = Excerpt.around(focus, cut.rows(), (int) ((bottom - top) / (em * 1.15)));
    double height = Math.min(em * 1.9, (bottom - top) / Math.max(1, shown.count()));
    double half = (right - left) / w.places() / 2;
    for (int i = 0; i < shown.count(); i++) {
      int row = shown.from() + i;
      double y = top + i * height;
      double x = x(w.first(row)) - half;
      double length = x(w.lastRead(row)) + half - x;
      g.setFill(colour(cut, row).deriveColor(0, 1, 1, row == focus ? 0.95 : 0.55));
      g.fillRoundRect(x, y + height * 0.18, length, height * 0.64, 5, 5);
      for (int place : w.targets(row)) {
        if (w.targets() != Windows.Targets.EVERY_STEP || place == w.last(row)) {
          double r = Math.max(1.6, Math.min(half, height * 0.28));
          g.setFill(row == focus ? theme.palette().accent() : colour(cut, row));
          g.fillOval(x(place) - r, y + height / 2 - r, 2 * r, 2 * r);
        }
      }
      if (row == focus) {
        g.setStroke(theme.palette().accent());
        g.setLineWidth(3);
        g.strokeRoundRect(x, y + height * 0.12, length, height * 0.76, 5, 5);
      }
      g.setFill(row == focus ? theme.palette().ink() : theme.palette().secondary());
      g.setFont(Fonts.number(Math.min(em * 0.88, height * 0.85)));
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(texts.get("row.short", Numbers.format(row)), left - em * 0.6, y + height / 2);
    }
  }

  Color colour(Cut cut, int row) {
    Palette p = theme.palette();
    return cut.trained(row) ? p.link() : cut.heldOut(row) ? p.good() : p.line().darker();
  }

  /** Two lines along time: what training has seen, and what is to be predicted unseen; red where it is both. */
  private void coverage(GraphicsContext g, Cut cut, double top, double em) {
    Palette p = theme.palette();
    boolean[] seen = cut.leakage().trained();
    boolean[] wanted = cut.leakage().heldOut();
    double h = em * 0.85;
    g.setFont(Fonts.text(em * 0.85));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(p.secondary());
    g.fillText(texts.get("cover.seen"), left - em * 0.6, top + h / 2);
    g.fillText(texts.get("cover.wanted"), left - em * 0.6, top + h * 1.25 + h / 2);
    g.setFill(p.empty());
    g.fillRect(left, top, right - left, h);
    g.fillRect(left, top + h * 1.25, right - left, h);
    runs(g, seen, i -> seen[i] ? p.link() : null, top, h);
    runs(g, wanted, i -> !wanted[i] ? null : seen[i] ? p.bad() : p.good(), top + h * 1.25, h);
  }

  /** Neighbours of the same colour are one rectangle, so that no seams show. */
  private void runs(GraphicsContext g, boolean[] places, IntFunction<Color> colour, double y, double h) {
    double w = (right - left) / places.length;
    int from = 0;
    for (int i = 1; i <= places.length; i++) {
      if (i == places.length || colour.apply(i) != colour.apply(from)) {
        if (colour.apply(from) != null) {
          g.setFill(colour.apply(from));
          g.fillRect(left + from * w, y, Math.max(1, (i - from) * w), h);
        }
        from = i;
      }
    }
  }
}
