package app.glassnet.rooms.kernels;

import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * The digits' network at one moment: the digit and what it is taken for at the left; a column a filter with its kernel at
 * the start, its kernel, its gradient, and the maps it makes. On one canvas. The pointer previews a filter, a click or the
 * arrow keys choose one.
 */
final class DigitTable extends Region {
  private static final int ROWS = 5;
  private static final List<String> KEYS = List.of("row.start", "row.kernel", "row.gradient", "row.map", "row.pool");

  private final KernelsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final List<MapImage> images = new ArrayList<>();
  private MapImage digit;
  private int used;
  private double firstColumn;
  private double column;

  DigitTable(KernelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("digit-table");
    getStyleClass().add("keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    getChildren().add(canvas);
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.hoveredFilter.set(filterAt(e.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hoveredFilter.set(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      requestFocus();
      if (filterAt(e.getX()) >= 0) {
        model.filter.set(filterAt(e.getX()));
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
      if (by != 0) {
        model.filter.set(Math.clamp(model.filter.get() + by, 0, model.digits.get().filters() - 1));
        e.consume();
      }
    });
    focusedProperty().addListener(o -> canvas.repaint());
    model.film.addListener(o -> canvas.repaint());
    model.frame.addListener(o -> canvas.repaint());
    model.filter.addListener(o -> changed());
    model.hoveredFilter.addListener(o -> changed());
    changed();
  }

  private void changed() {
    setAccessibleText(texts.get("filter.name", model.lookedAt() + 1));
    canvas.repaint();
  }

  /** The middle of a filter's column, for tests. */
  double middleOf(int filter) {
    return firstColumn + (filter + 0.5) * column;
  }

  private int filterAt(double x) {
    int at = column == 0 ? -1 : (int) Math.floor((x - firstColumn) / column);
    return at >= 0 && at < model.digits.get().filters() ? at : -1;
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void paint(GraphicsContext g, double width, double height) {
    Frame frame = model.shown();
    double em = theme.em();
    Palette p = theme.palette();
    g.setTextBaseline(VPos.CENTER);
    if (frame == null) {
      g.setFill(p.secondary());
      g.setFont(Fonts.text(em * 1.1));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(model.message.get().isEmpty() ? texts.get("digits.loading") : model.message.get(), width / 2, height / 2);
      return;
    }
    used = 0;
    double left = Math.min(em * 14.5, width * 0.2);
    digit(g, frame, left, height);
    int filters = frame.filters();
    double labels = em * 7.4;
    firstColumn = left + em * 2 + labels;
    double head = em * 1.7;
    double row = (height - head) / ROWS;
    column = Math.min((width - firstColumn) / filters, row * 1.22);
    double side = Math.min(column - em * 0.55, row - em * 0.55);
    g.setFont(Fonts.number(em));
    for (int f = 0; f < filters; f++) {
      boolean looked = f == model.lookedAt();
      g.setTextAlign(TextAlignment.CENTER);
      g.setFill(looked ? p.ink() : p.secondary());
      g.setFont(looked ? Fonts.numberBold(em) : Fonts.number(em));
      g.fillText(Numbers.format(f + 1L), middleOf(f), head * 0.45);
    }
    for (int r = 0; r < ROWS; r++) {
      double y = head + r * row;
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(p.ink());
      g.setFont(Fonts.semibold(em));
      g.fillText(texts.get(KEYS.get(r)), left + em * 2, y + side / 2 - em * 0.65);
      g.setFill(p.secondary());
      g.setFont(Fonts.number(em * 0.92));
      g.fillText(size(frame, r), left + em * 2, y + side / 2 + em * 0.65);
      for (int f = 0; f < filters; f++) {
        map(g, frame, r, f, new Rectangle2D(middleOf(f) - side / 2, y, side, side));
      }
    }
    int at = model.lookedAt();
    g.setStroke(at == model.filter.get() || model.hoveredFilter.get() >= 0 ? p.ink() : p.line());
    g.setLineWidth(isFocused() ? 3 : 2);
    if (isFocused()) {
      g.setLineDashes(4, 3);
    }
    g.strokeRoundRect(middleOf(at) - side / 2 - em * 0.22, head - em * 0.22, side + em * 0.44,
        (ROWS - 1) * row + side + em * 0.44, 6, 6);
    g.setLineDashes();
  }

  private String size(Frame frame, int row) {
    int size = model.digits.get().size();
    if (row < 3) {
      return row == 0 ? texts.get("row.step", "0") : row == 1 ? texts.get("row.step", Numbers.format(frame.step()))
          : Numbers.shape(size, size);
    }
    var shape = frame.trace().layer(row == 3 ? Frame.RELU : Frame.POOL).shape();
    return Numbers.shape(shape.dim(1), shape.dim(2));
  }

  private void map(GraphicsContext g, Frame frame, int row, int f, Rectangle2D box) {
    int size = model.digits.get().size();
    float[] start = model.film.get().at(0).kernels();
    switch (row) {
      case 0 -> draw(g, start, f, size, ColourScale.WEIGHT, weightLimit(), box);
      case 1 -> draw(g, frame.kernels(), f, size, ColourScale.WEIGHT, weightLimit(), box);
      case 2 -> {
        if (frame.gradients() == null) {
          none(g, box);
        } else {
          draw(g, frame.gradients(), f, size, ColourScale.GRADIENT, ColourScale.limit(frame.gradients()), box);
        }
      }
      default -> {
        var layer = frame.trace().layer(row == 3 ? Frame.RELU : Frame.POOL);
        draw(g, layer.output(), f, layer.shape().dim(1), ColourScale.ACTIVATION, mapLimit(frame), box);
      }
    }
  }

  /** The end of the kernels' scale: the largest weight of start and moment. */
  double weightLimit() {
    return Math.max(ColourScale.limit(model.film.get().at(0).kernels()), ColourScale.limit(model.shown().kernels()));
  }

  double mapLimit(Frame frame) {
    return ColourScale.limit(frame.trace().layer(Frame.RELU).output());
  }

  private void draw(GraphicsContext g, float[] all, int f, int size, ColourScale scale, double limit, Rectangle2D box) {
    if (used == images.size()) {
      images.add(new MapImage(size, size));
    }
    if (images.get(used).height() != size) {
      images.set(used, new MapImage(size, size));
    }
    MapImage image = images.get(used++);
    image.show(all, f * size * size, scale, limit);
    image.draw(g, box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    frame(g, box);
  }

  private void frame(GraphicsContext g, Rectangle2D box) {
    g.setStroke(theme.palette().line());
    g.setLineWidth(1);
    g.strokeRect(Math.rint(box.getMinX()) - 0.5, Math.rint(box.getMinY()) - 0.5, Math.rint(box.getWidth()) + 1,
        Math.rint(box.getHeight()) + 1);
  }

  private void none(GraphicsContext g, Rectangle2D box) {
    frame(g, box);
    g.setFill(theme.palette().secondary());
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Fonts.text(theme.em()));
    g.fillText("–", box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
  }

  private void digit(GraphicsContext g, Frame frame, double width, double height) {
    double em = theme.em();
    Palette p = theme.palette();
    float[] input = frame.trace().input();
    int side = frame.weights().spec().input().dim(1);
    if (digit == null) {
      digit = new MapImage(side, side);
    }
    double top = em * 1.7;
    double box = Math.min(width, height * 0.42);
    g.setFill(p.ink());
    g.setFont(Fonts.semibold(em * 1.1));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(texts.get("digit.is", model.label.get()), 0, top * 0.45);
    digit.show(input, 0, ColourScale.INTENSITY, 1);
    digit.draw(g, 0, top, box, box);
    float[] shares = frame.trace().probabilities();
    double y = top + box + em * 0.9;
    double bar = Math.min(em * 1.7, (height - y) / shares.length);
    int best = largest(shares);
    for (int k = 0; k < shares.length; k++) {
      double middle = y + (k + 0.5) * bar;
      boolean right = k == model.label.get();
      g.setFont(k == best ? Fonts.numberBold(em * 0.95) : Fonts.number(em * 0.95));
      g.setFill(right || k == best ? p.ink() : p.secondary());
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(Integer.toString(k), 0, middle);
      double from = em * 1.3;
      double length = width - from - em * 4.1;
      g.setFill(p.empty());
      g.fillRoundRect(from, middle - bar * 0.3, length, bar * 0.6, 4, 4);
      g.setFill(k == best && !right ? p.bad() : p.good());
      g.fillRoundRect(from, middle - bar * 0.3, length * shares[k], bar * 0.6, 4, 4);
      g.setFill(p.ink());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(Numbers.percent(shares[k]), width, middle);
    }
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
