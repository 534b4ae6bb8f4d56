package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** The two pictures as a dense network gets them: row after row in one line, and how far they differ, number by number. */
final class VectorStrips extends Region {
  private static final double LABEL = 4.6;

  private final PixelsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final MapImage[] lines = new MapImage[3];

  VectorStrips(PixelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("strips");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("strips.name"));
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setMinSize(0, 0);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hovered.set(null));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      if (model.hovered.get() != null) {
        model.selected.set(model.hovered.get());
      }
    });
    model.shifted.addListener(o -> repaint());
    model.flat.addListener(o -> repaint());
    model.focus.addListener(o -> repaint());
    Restyle.follow(this, theme, this::repaint);
  }

  void repaint() {
    model.shifted.get();
    canvas.repaint();
  }

  private void moved(MouseEvent e) {
    Picture p = model.flat.get();
    double left = LABEL * theme.em();
    if (p == null || e.getX() < left) {
      model.hovered.set(null);
      return;
    }
    int n = p.height() * p.width();
    int i = (int) ((e.getX() - left) / (getWidth() - left) * n);
    model.hovered.set(i < 0 || i >= n ? null : new Spot(i / p.width(), i % p.width()));
  }

  private void paint(GraphicsContext g, double width, double height) {
    Picture p = model.flat.get();
    float[] b = model.shifted.get();
    if (p == null || b == null) {
      return;
    }
    float[] a = p.values();
    float[] d = new float[a.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = a[i] - b[i];
    }
    double em = theme.em();
    double left = LABEL * em;
    double head = em * 1.7;
    double each = (height - head) / 3;
    String[] names = {"a", "b", "a − b"};
    float[][] values = {a, b, d};
    g.setTextBaseline(VPos.CENTER);
    for (int k = 0; k < 3; k++) {
      if (lines[k] == null || lines[k].width() != a.length) {
        lines[k] = new MapImage(1, a.length);
      }
      lines[k].show(values[k], 0, k == 2 ? ColourScale.ACTIVATION : ColourScale.INTENSITY, p.white());
      double y = head + k * each;
      lines[k].draw(g, left, y, width - left, each - em * 0.45);
      g.setFill(theme.palette().ink());
      g.setFont(Fonts.numberBold(em * 1.05));
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(names[k], 0, y + (each - em * 0.45) / 2);
    }
    marker(g, p, left, head, width, height);
  }

  private void marker(GraphicsContext g, Picture p, double left, double head, double width, double height) {
    Spot s = model.focus.get();
    double em = theme.em();
    if (s.row() >= p.height() || s.column() >= p.width()) {
      return;
    }
    int n = p.height() * p.width();
    int index = s.row() * p.width() + s.column();
    double step = (width - left) / n;
    double x = left + index * step;
    g.setStroke(theme.palette().accent());
    g.setLineWidth(2);
    double wide = Math.max(step, 4);
    g.strokeRect(x + step / 2 - wide / 2, head - 2, wide, height - head - em * 0.45 + 4);
    g.setFill(theme.palette().accent());
    g.setFont(Fonts.numberBold(em));
    String words = texts.get("strips.index", Numbers.format(index));
    double half = words.length() * em * 0.31;
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(words, Math.clamp(x + step / 2, left + half, width - half), em * 0.7);
    g.setFill(theme.palette().secondary());
    g.setFont(Fonts.text(em * 0.95));
    boolean onLeft = x > left + (width - left) / 2;
    g.setTextAlign(onLeft ? TextAlignment.LEFT : TextAlignment.RIGHT);
    g.fillText(texts.get("strips.caption", Numbers.format(n)), onLeft ? left : width, em * 0.7);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
