package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import app.glassnet.rooms.filters.FiltersModel.Spot;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The picture before and after, one upon the other, with a line between them that follows the hand. The pointer, or with the
 * focus the arrow keys, choose a pixel whose sum is shown.
 */
final class SplitView extends Region {
  private static final double GRIP = 14;

  private final FiltersModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private Image before;
  private Image after;
  private boolean dragging;

  SplitView(FiltersModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("split");
    getStyleClass().addAll("split", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("split.name"));
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setMinSize(0, 0);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.hovered.set(spot(e)));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hovered.set(null));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.picture.addListener(o -> {
      before = model.picture.get() == null ? null : Images.of(model.picture.get());
      canvas.repaint();
    });
    model.filtered.addListener(o -> {
      Filtered f = model.filtered.get();
      after = f == null ? null : Images.of(f.height(), f.width(), f.argb());
      canvas.repaint();
    });
    model.split.addListener(o -> canvas.repaint());
    model.focus.addListener(o -> {
      model.focus.get();
      canvas.repaint();
    });
    model.kernel.addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, canvas::repaint);
  }

  /** Where the picture lies in the view; null when there is none. */
  Rectangle2D box() {
    Picture p = model.picture.get();
    if (p == null || getWidth() < 4 || getHeight() < 4) {
      return null;
    }
    double scale = Math.min(getWidth() / p.width(), getHeight() / p.height());
    // Small pictures are shown in whole multiples, so that their pixels stay squares.
    scale = scale > 2 ? Math.floor(scale) : scale;
    double w = p.width() * scale;
    double h = p.height() * scale;
    return new Rectangle2D(Math.rint((getWidth() - w) / 2), Math.rint((getHeight() - h) / 2), w, h);
  }

  private Spot spot(MouseEvent e) {
    Rectangle2D box = box();
    Picture p = model.picture.get();
    return box == null || !box.contains(e.getX(), e.getY()) ? null
        : new Spot((int) ((e.getY() - box.getMinY()) / box.getHeight() * p.height()),
            (int) ((e.getX() - box.getMinX()) / box.getWidth() * p.width()));
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    Rectangle2D box = box();
    dragging = box != null
        && Math.abs(e.getX() - box.getMinX() - model.split.get() * box.getWidth()) <= GRIP;
  }

  private void dragged(MouseEvent e) {
    Rectangle2D box = box();
    if (box != null) {
      dragging = true;
      model.split.set(Math.clamp((e.getX() - box.getMinX()) / box.getWidth(), 0, 1));
    }
  }

  private void released(MouseEvent e) {
    Spot at = spot(e);
    if (!dragging && at != null && e.isStillSincePress()) {
      model.pixel.set(at);
    }
    dragging = false;
  }

  private void key(KeyEvent e) {
    Picture p = model.picture.get();
    int down = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    int across = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    if (p != null && (down != 0 || across != 0)) {
      int step = e.isShiftDown() ? 10 : 1;
      model.hovered.set(null);
      model.pixel.set(new Spot(Math.clamp(model.pixel.get().row() + (long) step * down, 0, p.height() - 1),
          Math.clamp(model.pixel.get().column() + (long) step * across, 0, p.width() - 1)));
      e.consume();
    }
  }

  private void paint(GraphicsContext g, double width, double height) {
    Rectangle2D box = box();
    Picture p = model.picture.get();
    if (box == null || before == null) {
      return;
    }
    g.setImageSmoothing(box.getWidth() < 2 * p.width());
    double at = Math.rint(box.getWidth() * model.split.get());
    part(g, before, box, 0, at);
    if (after != null) {
      part(g, after, box, at, box.getWidth());
    }
    window(g, box, p);
    double x = box.getMinX() + at;
    g.setStroke(Color.WHITE);
    g.setLineWidth(4);
    g.strokeLine(x, box.getMinY(), x, box.getMaxY());
    g.setStroke(Color.web("#1B1F24"));
    g.setLineWidth(2);
    g.strokeLine(x, box.getMinY(), x, box.getMaxY());
    double em = theme.em();
    double middle = box.getMinY() + box.getHeight() / 2;
    g.setFill(Color.WHITE);
    g.fillOval(x - em, middle - em, 2 * em, 2 * em);
    g.strokeOval(x - em, middle - em, 2 * em, 2 * em);
    g.setFill(Color.web("#1B1F24"));
    g.fillPolygon(new double[] {x - em * 0.65, x - em * 0.2, x - em * 0.2},
        new double[] {middle, middle - em * 0.4, middle + em * 0.4}, 3);
    g.fillPolygon(new double[] {x + em * 0.65, x + em * 0.2, x + em * 0.2},
        new double[] {middle, middle - em * 0.4, middle + em * 0.4}, 3);
    tag(g, texts.get("split.before"), box.getMinX() + em * 0.6, box.getMinY() + em * 0.6, at > em * 6, false);
    tag(g, texts.get("split.after"), box.getMaxX() - em * 0.6, box.getMinY() + em * 0.6,
        box.getWidth() - at > em * 6, true);
  }

  private void part(GraphicsContext g, Image image, Rectangle2D box, double from, double to) {
    double scale = image.getWidth() / box.getWidth();
    if (to > from) {
      g.drawImage(image, from * scale, 0, (to - from) * scale, image.getHeight(), box.getMinX() + from, box.getMinY(),
          to - from, box.getHeight());
    }
  }

  /** The pixels the sum below reads. */
  private void window(GraphicsContext g, Rectangle2D box, Picture p) {
    Spot s = model.focus.get();
    double cell = box.getWidth() / p.width();
    int rows = model.kernel.get() == null ? 3 : model.kernel.get().rows();
    int columns = model.kernel.get() == null ? 3 : model.kernel.get().columns();
    double w = Math.max(columns * cell, 9);
    double h = Math.max(rows * cell, 9);
    double x = box.getMinX() + (s.column() + 0.5) * cell - w / 2;
    double y = box.getMinY() + (s.row() + 0.5) * cell - h / 2;
    g.setStroke(theme.palette().accent());
    g.setLineWidth(3);
    g.strokeRect(x, y, w, h);
  }

  private void tag(GraphicsContext g, String words, double x, double y, boolean fits, boolean right) {
    if (!fits) {
      return;
    }
    double em = theme.em();
    g.setFont(Fonts.semibold(em));
    double w = words.length() * em * 0.58 + em;
    double left = right ? x - w : x;
    g.setFill(Color.web("#1B1F24", 0.82));
    g.fillRoundRect(left, y, w, em * 1.7, em * 0.6, em * 0.6);
    g.setFill(Color.WHITE);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words, left + w / 2, y + em * 0.85);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
