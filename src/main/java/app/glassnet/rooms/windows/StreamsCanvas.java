package app.glassnet.rooms.windows;

import app.glassnet.data.series.Streams;
import app.glassnet.engine.training.BatchOrder;
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
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The batches of an epoch side by side, one line a position: an arrow where a row goes on where the one before it at this
 * position stopped, a cross where it does not, and a bar where the state is reset.
 */
final class StreamsCanvas extends Region {
  private final WindowsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private Excerpt shown = new Excerpt(0, 0);
  private double left;
  private double top;
  private double column;
  private double lane;

  StreamsCanvas(WindowsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("streams");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("streams.name"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    Restyle.follow(this, theme, canvas::repaint);
    for (var seen : new javafx.beans.Observable[] {model.cut, model.hoveredRow, model.rows.positionProperty(),
        model.batch, model.order}) {
      seen.addListener(o -> canvas.repaint());
    }
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.hoveredRow.set(rowAt(e.getX(), e.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hoveredRow.set(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      int row = rowAt(e.getX(), e.getY());
      if (row >= 0) {
        model.rows.go(row);
      }
    });
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private int rowAt(double x, double y) {
    Cut cut = model.cut.get();
    int c = (int) Math.floor((x - left) / column);
    int l = (int) Math.floor((y - top) / lane);
    return cut == null || c < 0 || c >= shown.count() || l < 0 ? -1
        : cut.streams(model.state()).at(l, shown.from() + c);
  }

  private void paint(GraphicsContext g, double width, double height) {
    Cut cut = model.cut.get();
    if (cut == null) {
      return;
    }
    Streams streams = cut.streams(model.state());
    Palette p = theme.palette();
    double em = theme.em();
    left = em * 6;
    top = em * 2;
    column = Math.clamp((width - left) / Math.max(1, streams.batches()), em * 9.5, em * 15);
    lane = Math.min(em * 3.2, (height - top) / Math.max(1, streams.batch()));
    int focus = model.focus();
    int at = 0;
    for (int i = 0; i < streams.rows().length; i++) {
      at = streams.rows()[i] == Math.min(model.rows.position(), cut.rows() - 1) ? i / streams.batch() : at;
    }
    shown = Excerpt.around(at, streams.batches(), Math.max(1, (int) ((width - left) / column)));
    g.setTextBaseline(VPos.CENTER);
    for (int l = 0; l < streams.batch(); l++) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setFont(Fonts.text(em * 0.95));
      g.setFill(p.secondary());
      g.fillText(texts.get("stream", l), 0, top + (l + 0.5) * lane);
    }
    for (int c = 0; c < shown.count(); c++) {
      int batch = shown.from() + c;
      g.setTextAlign(TextAlignment.CENTER);
      g.setFont(Fonts.text(em * 0.95));
      g.setFill(p.secondary());
      g.fillText(texts.get("batch", batch), left + (c + 0.42) * column, em * 0.8);
      for (int l = 0; l < streams.batch(); l++) {
        cell(g, cut, streams, l, batch, left + c * column, top + l * lane, focus, em, p);
      }
      boolean first = batch == 0;
      if (first && model.order.get() == BatchOrder.STATEFUL) {
        g.setFill(p.ink());
        g.fillRect(left - em * 0.75, top, em * 0.3, streams.batch() * lane - 4);
      }
    }
  }

  private void cell(GraphicsContext g, Cut cut, Streams streams, int l, int batch, double x, double y, int focus,
      double em, Palette p) {
    int row = streams.at(l, batch);
    if (row < 0) {
      return;
    }
    double w = column * 0.84;
    double h = lane - 6;
    boolean lit = row == focus;
    boolean next = batch > 0 && streams.at(l, batch - 1) == focus;
    g.setFill(p.panel());
    g.fillRoundRect(x, y, w, h, 7, 7);
    g.setStroke(lit ? p.accent() : next ? p.ink() : p.line());
    g.setLineWidth(lit ? 3 : next ? 2 : 1);
    g.strokeRoundRect(x, y, w, h, 7, 7);
    boolean two = h > em * 2.1;
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(p.ink());
    g.setFont(Fonts.number(Math.min(em, h * 0.7)));
    String places = cut.windows().first(row) + "–" + cut.windows().lastRead(row);
    g.fillText(two ? texts.get("row.short", Numbers.format(row)) : places, x + w / 2, y + (two ? h * 0.32 : h / 2));
    if (two) {
      g.setFill(p.secondary());
      g.setFont(Fonts.number(em * 0.85));
      g.fillText(places, x + w / 2, y + h * 0.72);
    }
    if (batch > 0) {
      joint(g, x - column * 0.16, x, y + h / 2, streams.continues(l, batch), em, p);
    }
  }

  private static void joint(GraphicsContext g, double from, double to, double y, boolean goesOn, double em, Palette p) {
    Color colour = goesOn ? p.good() : p.bad();
    g.setStroke(colour);
    g.setLineWidth(2.5);
    double a = em * 0.32;
    if (goesOn) {
      g.strokeLine(from + 2, y, to - 3, y);
      g.strokeLine(to - 3 - a, y - a, to - 3, y);
      g.strokeLine(to - 3 - a, y + a, to - 3, y);
    } else {
      double x = (from + to) / 2;
      g.strokeLine(x - a, y - a, x + a, y + a);
      g.strokeLine(x - a, y + a, x + a, y - a);
    }
  }
}
