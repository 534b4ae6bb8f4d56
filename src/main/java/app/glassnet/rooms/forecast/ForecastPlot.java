package app.glassnet.rooms.forecast;

import app.glassnet.rooms.forecast.ForecastState.Mode;
import app.glassnet.rooms.forecast.ForecastState.View;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The series, what the network forecasts, and the two forecasts that need no learning. The pointer on a place shows what
 * the network read for it; a click keeps it; with the focus the arrow keys go from place to place.
 */
final class ForecastPlot extends Region {
  private final ForecastModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private double[] persistence = {};
  private double[] seasonal = {};
  private int from;
  private int to;
  private double left;
  private double right;
  private double top;
  private double bottom;
  private double low;
  private double high;

  ForecastPlot(ForecastModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("forecast-plot");
    getStyleClass().add("keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("plot.name"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    Restyle.follow(this, theme, canvas::repaint);
    model.task.addListener(o -> baselines());
    for (var seen : new javafx.beans.Observable[] {model.task, model.forecast, model.hovered, model.place, model.view,
        model.time, focusedProperty()}) {
      seen.addListener(o -> canvas.repaint());
    }
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX()));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hovered.set(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      requestFocus();
      int place = placeAt(e.getX());
      Task task = model.task.get();
      if (task != null && place >= 0 && task.rowPredicting(place) >= 0) {
        model.place.set(place);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void baselines() {
    Task t = model.task.get();
    persistence = t.curve(t.judged(), t.judgedRows(), t.persistence());
    seasonal = t.season() == 0 ? new double[0] : t.curve(t.judged(), t.judgedRows(), t.seasonal());
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void point(double x) {
    int place = placeAt(x);
    model.hovered.set(place);
    Task task = model.task.get();
    int row = task == null || place < 0 ? -1 : task.rowPredicting(model.place.get());
    if (row >= 0 && place >= task.windows().first(row) && place <= task.windows().lastRead(row)) {
      model.time.set(place - task.windows().first(row));
    }
  }

  private void key(KeyEvent e) {
    int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    Task task = model.task.get();
    if (by != 0 && task != null) {
      int wanted = Math.clamp(model.place.get() + by, 0, task.values().length - 1);
      if (task.rowPredicting(wanted) >= 0) {
        model.place.set(wanted);
        setAccessibleText(task.when(wanted) + ": " + Numbers.full(task.values()[wanted]));
      }
      e.consume();
    }
  }

  private int placeAt(double x) {
    int place = (int) Math.rint(from + (x - left) / (right - left) * (to - from));
    return model.task.get() != null && place >= from && place <= to ? place : -1;
  }

  double x(int place) {
    return left + (right - left) * (place - from) / Math.max(1, to - from);
  }

  private double y(double value) {
    return bottom - (value - low) / (high - low) * (bottom - top);
  }

  private void paint(GraphicsContext g, double width, double height) {
    Task task = model.task.get();
    if (task == null) {
      return;
    }
    double em = theme.em();
    Palette p = theme.palette();
    double[] v = task.values();
    to = v.length - 1;
    from = model.view.get() == View.ALL ? 0
        : Math.max(0, task.border() - Math.max(task.windows().lookBack() + 2, (v.length - task.border()) / 3));
    left = em * 4;
    right = width - em * 0.8;
    top = em * 3;
    bottom = height - em * 1.7;
    range(v);
    g.setTextBaseline(VPos.CENTER);
    ground(g, task, em, p);
    axes(g, task, em, p);
    window(g, task, p);
    g.save();
    g.beginPath();
    g.rect(left - 2, top - 4, right - left + 6, bottom - top + 8);
    g.clip();
    dashed(g, persistence, p.secondary(), em);
    dashed(g, seasonal, p.good(), em);
    line(g, v, p.ink(), Math.max(1.2, em * 0.1));
    if (model.forecast.get() != null && model.forecast.get().task() == task) {
      line(g, model.forecast.get().curve(), p.link(), Math.max(2, em * 0.19));
    }
    g.restore();
    legend(g, task, em, p);
    chosen(g, task, em, p);
  }

  private void range(double[] v) {
    low = Double.POSITIVE_INFINITY;
    high = Double.NEGATIVE_INFINITY;
    for (int i = from; i <= to; i++) {
      low = Math.min(low, v[i]);
      high = Math.max(high, v[i]);
    }
    double pad = high > low ? (high - low) * 0.08 : 1;
    low -= pad;
    high += pad;
  }

  private void ground(GraphicsContext g, Task task, double em, Palette p) {
    double x = x(task.border());
    g.setFill(p.good().deriveColor(0, 1, 1, 0.09));
    g.fillRect(x, top - em * 0.3, right - x, bottom - top + em * 0.3);
    g.setFont(Fonts.text(em * 0.9));
    g.setFill(p.secondary());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(texts.get("plot.held"), Math.min(x, right - em * 14), top - em);
  }

  private void axes(GraphicsContext g, Task task, double em, Palette p) {
    g.setFont(Fonts.number(em * 0.85));
    g.setFill(p.secondary());
    g.setStroke(p.line());
    g.setLineWidth(1);
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 2)));
    step *= (high - low) / step > 10 ? 5 : (high - low) / step > 5 ? 2 : 1;
    g.setTextAlign(TextAlignment.RIGHT);
    for (double t = Math.ceil(low / step) * step; t <= high; t += step) {
      double y = Math.rint(y(t)) + 0.5;
      g.strokeLine(left, y, right, y);
      g.fillText(Numbers.exact(Math.rint(t / step) * step), left - em * 0.5, y);
    }
    int labels = 6;
    for (int k = 0; k <= labels; k++) {
      int place = from + (int) ((to - from) * (long) k / labels);
      g.setTextAlign(k == 0 ? TextAlignment.LEFT : k == labels ? TextAlignment.RIGHT : TextAlignment.CENTER);
      g.fillText(task.when(place), x(place), bottom + em);
    }
  }

  /** What the network read to predict the place looked at. */
  private void window(GraphicsContext g, Task task, Palette p) {
    int row = task.rowPredicting(model.focus());
    if (row < 0 || task.state().mode() == Mode.ROLLED) {
      return;
    }
    double x = x(task.windows().first(row));
    double w = x(task.windows().lastRead(row)) - x;
    g.setFill(p.accent().deriveColor(0, 1, 1, 0.1));
    g.fillRect(Math.max(left, x), top, Math.max(0, w - Math.max(0, left - x)), bottom - top);
    if (model.focus() == model.place.get()) {
      int at = task.windows().first(row) + Math.min(model.time.get(), task.windows().lookBack() - 1);
      g.setStroke(p.accent());
      g.setLineWidth(1);
      double tx = Math.rint(x(at)) + 0.5;
      if (tx >= left) {
        g.strokeLine(tx, top, tx, bottom);
      }
    }
  }

  private void chosen(GraphicsContext g, Task task, double em, Palette p) {
    int place = model.focus();
    if (place < from || place > to || task.rowPredicting(place) < 0) {
      return;
    }
    double r = em * 0.42;
    Forecast f = model.forecast.get();
    double predicted = f == null || f.task() != task ? Double.NaN : f.curve()[place];
    g.setLineWidth(3);
    g.setStroke(p.accent());
    if (!Double.isNaN(predicted)) {
      g.strokeLine(x(place), y(task.values()[place]), x(place), y(predicted));
      g.setFill(p.accent());
      g.fillOval(x(place) - r, y(predicted) - r, 2 * r, 2 * r);
    }
    g.setFill(p.panel());
    g.fillOval(x(place) - r, y(task.values()[place]) - r, 2 * r, 2 * r);
    g.strokeOval(x(place) - r, y(task.values()[place]) - r, 2 * r, 2 * r);
  }

  private void line(GraphicsContext g, double[] values, Color colour, double thickness) {
    g.setStroke(colour);
    g.setLineWidth(thickness);
    g.beginPath();
    boolean drawing = false;
    for (int i = from; i <= to && i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        drawing = false;
      } else if (drawing) {
        g.lineTo(x(i), y(values[i]));
      } else {
        g.moveTo(x(i), y(values[i]));
        drawing = true;
      }
    }
    g.stroke();
  }

  private void dashed(GraphicsContext g, double[] values, Color colour, double em) {
    g.setLineDashes(em * 0.4, em * 0.3);
    line(g, values, colour, Math.max(1, em * 0.09));
    g.setLineDashes();
  }

  private void legend(GraphicsContext g, Task task, double em, Palette p) {
    String[] keys = {"legend.data", "legend.network", "legend.persistence", "legend.seasonal"};
    Color[] colours = {p.ink(), p.link(), p.secondary(), p.good()};
    g.setFont(Fonts.text(em * 0.95));
    g.setTextAlign(TextAlignment.LEFT);
    double x = left;
    for (int i = 0; i < (task.season() > 0 ? 4 : 3); i++) {
      g.setStroke(colours[i]);
      g.setLineWidth(i == 1 ? 3 : 1.8);
      if (i > 1) {
        g.setLineDashes(em * 0.4, em * 0.3);
      }
      g.strokeLine(x, em * 0.8, x + em * 1.9, em * 0.8);
      g.setLineDashes();
      g.setFill(p.secondary());
      String words = texts.get(keys[i], task.season());
      g.fillText(words, x + em * 2.3, em * 0.8);
      x += em * 3.9 + words.length() * em * 0.51;
    }
  }
}
