package app.glassnet.rooms.digits;

import app.glassnet.rooms.digits.StripLayout.Box;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.rooms.digits.StripLayout.Hit;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.ThemeModel;
import app.glassnet.ui.theme.Restyle;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The network from input to outputs as one canvas. The pointer previews a unit, a click pins it; with the focus on the
 * strip ← → move the pinned unit from layer to layer, ↑ ↓ from map to map, with Shift from cell to cell, Esc lets go.
 */
final class StripView {
  private final DigitsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final StripImages images = new StripImages();
  private final StripPainter painter;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private List<Column> columns;
  private StripLayout layout;
  private double laidOutFor = -1;
  private double wordScale = 1;

  StripView(DigitsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    painter = new StripPainter(texts, images);
    columns = Column.of(model.spec.get(), texts);
    canvas.setId("strip");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setAccessibleText(texts.get("strip.name"));
    canvas.getStyleClass().addAll("strip", "keeps-arrows");
    model.spec.addListener(o -> {
      columns = Column.of(model.spec.get(), texts);
      layout = null;
      canvas.repaint();
    });
    for (var seen : List.of(model.trace, model.hovered, model.pinned, model.range, model.shown, model.label)) {
      seen.addListener(o -> canvas.repaint());
    }
    Restyle.follow(canvas, theme, canvas::repaint);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::hover);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hovered.set(null));
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::click);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Smaller words, more picture. */
  void compact(boolean on) {
    wordScale = on ? 0.8 : 1;
    canvas.repaint();
  }

  private double em() {
    return theme.em() * wordScale;
  }

  ResizableCanvas node() {
    return canvas;
  }

  List<Column> columns() {
    return columns;
  }

  /** What is shown now, to be painted by other views of the same moment. */
  StripScene scene() {
    return new StripScene(columns, model.trace.get(), model.parameters.get(), model.focus.get(), model.pinned.get(),
        model.range.get(), model.shown.get(), model.label.get(), theme.palette(), em());
  }

  /** The value at the end of the colour scale of the map a unit belongs to; 0 before the first trace. */
  double limit(Unit unit) {
    StripScene scene = scene();
    int column = scene.columnOf(unit);
    if (column < 0 || scene.trace() == null) {
      return 0;
    }
    images.update(scene);
    return images.limit(column, columns.get(column).form() == Form.MAPS ? unit.channel() : 0);
  }

  StripImages images() {
    return images;
  }

  private void paint(GraphicsContext g, double width, double height) {
    layOut(width, height);
    StripScene scene = scene();
    images.update(scene);
    painter.paint(g, scene, layout, model.hovered.get() != null);
  }

  private void layOut(double width, double height) {
    double em = em();
    double key = width * 31 + height * 17 + em;
    if (layout != null && key == laidOutFor) {
      return;
    }
    laidOutFor = key;
    double top = StripPainter.HEADING * em;
    layout = StripLayout.of(columns.stream().map(c -> c.wish(headingWidth(c, em))).toList(), width - 4, top,
        height - top - 3, em * 0.85, em * 12.4, em * 1.4);
  }

  /** A narrow column is as wide as its heading, so that headings never run into each other. */
  private double headingWidth(Column column, double em) {
    return Math.max(width(column.title(), Fonts.semibold(em * 0.92)),
        width(column.shape().toKeras(), Fonts.number(em * 0.86)));
  }

  private static double width(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  private Unit unitAt(double x, double y) {
    Hit hit = layout == null || model.trace.get() == null ? null : layout.hit(x - canvas.getInsets().getLeft(), y);
    return hit == null ? null : new Unit(columns.get(hit.column()).shown(), hit.cell(), hit.row(), hit.col());
  }

  private void hover(MouseEvent event) {
    model.hovered.set(unitAt(event.getX(), event.getY()));
  }

  private void click(MouseEvent event) {
    canvas.requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      Unit unit = unitAt(event.getX(), event.getY());
      model.pinned.set(unit != null && unit.equals(model.pinned.get()) ? null : unit);
    }
  }

  private void key(KeyEvent event) {
    Unit at = model.pinned.get();
    StripScene scene = scene();
    int column = scene.columnOf(at);
    boolean cells = event.isShiftDown();
    Unit next = switch (event.getCode()) {
      case LEFT -> cells ? moved(column, at, 0, 0, -1) : toColumn(column - 1, at);
      case RIGHT -> cells ? moved(column, at, 0, 0, 1) : toColumn(column + 1, at);
      case UP -> cells ? moved(column, at, 0, -1, 0) : moved(column, at, -1, 0, 0);
      case DOWN -> cells ? moved(column, at, 0, 1, 0) : moved(column, at, 1, 0, 0);
      case ESCAPE -> null;
      default -> at;
    };
    boolean used = switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN, ESCAPE -> true;
      default -> false;
    };
    if (used) {
      model.hovered.set(null);
      model.pinned.set(next);
      event.consume();
    }
  }

  private Unit toColumn(int wanted, Unit from) {
    Column column = columns.get(Math.clamp(wanted, 0, columns.size() - 1));
    int channel = from == null ? 0 : Math.min(from.channel(), column.count() - 1);
    return new Unit(column.shown(), channel, column.rows() / 2, column.columns() / 2);
  }

  private Unit moved(int column, Unit at, int channels, int rows, int cols) {
    if (column < 0) {
      return toColumn(1, null);
    }
    Column c = columns.get(column);
    return new Unit(at.layer(), Math.clamp(at.channel() + channels, 0, c.count() - 1),
        Math.clamp(at.row() + rows, 0, c.rows() - 1), Math.clamp(at.col() + cols, 0, c.columns() - 1));
  }

  /** Where a unit is drawn on the canvas: x, y, width, height of its map or cell; null when it is not drawn. */
  double[] place(Unit unit) {
    int i = scene().columnOf(unit);
    if (i < 0 || layout == null) {
      return null;
    }
    Box box = layout.columns().get(i);
    return new double[] {box.cellX(unit.channel()), box.cellY(unit.channel()), box.cellWidth(), box.cellHeight()};
  }
}
