package app.glassnet.ui.matrix;

import app.glassnet.ui.canvas.CellGrid;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * A matrix on one canvas: coloured cells with their numbers while they are large enough, a picture when they are not.
 * Cells outside the matrix (its border) have negative rows and columns, or ones behind its end. The pointer, or with the
 * focus the arrow keys, look at a cell; a click or Enter chooses it. With {@link #edit} its numbers can be changed in place.
 */
public final class MatrixView extends Region {
  private static final double TURN_MILLIS = 700;

  private final ThemeModel theme;
  private final Texts texts = Texts.of("parts");
  private final String name;
  private final MatrixPainter painter = new MatrixPainter(this);
  private final ResizableCanvas canvas = new ResizableCanvas(painter::paint);
  private final Glide glide = new Glide(canvas::repaint);
  private final Glide turning = new Glide(canvas::repaint);
  private final Tooltip tip = new Tooltip();
  private final ObjectProperty<Cell> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ObjectProperty<Cell> hovered = new SimpleObjectProperty<>(this, "hovered");
  private MatrixContent content;
  /** What to show when a turn has ended; null while nothing turns. */
  private MatrixContent afterTurn;
  private List<Window> windows = List.of();
  private Rectangle2D viewport;
  private Consumer<Cell> activated = c -> {};
  private CellEditor editor;
  private LinkModel link;
  private String part;
  private boolean byKeys;
  private boolean keysOnly;

  /** @param name what it is, to be read aloud: "input" */
  public MatrixView(ThemeModel theme, String name) {
    this.theme = theme;
    this.name = name;
    getChildren().add(canvas);
    getStyleClass().addAll("matrix", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    setMinSize(0, 0);
    Restyle.follow(this, theme, canvas::repaint);
    new MatrixInput(this).install();
    focusedProperty().addListener((o, was, now) -> focus(now));
    hovered.addListener(o -> looked());
    chosen.addListener(o -> looked());
  }

  /** What to show from now on. */
  public void show(MatrixContent now) {
    if (afterTurn != null) {
      afterTurn = now;
      return;
    }
    content = now;
    if (chosen.get() != null && !now.has(chosen.get().row(), chosen.get().column())) {
      chosen.set(null);
    }
    painter.changed();
    canvas.repaint();
    describe();
  }

  public MatrixContent content() {
    return content;
  }

  /** The active windows, drawn in the accent, at once. */
  public void setWindows(Window... active) {
    glide.stop();
    windows = List.of(active);
    canvas.repaint();
  }

  /** The active window; it glides there from where it was, in so many milliseconds, when things may move. */
  public void moveWindow(Window to, double millis) {
    Window from = windows.size() == 1 ? windows.getFirst() : null;
    windows = List.of(to);
    if (from != null && !from.equals(to) && theme.motionProperty().get() && from.rows() == to.rows()
        && from.columns() == to.columns()) {
      glide.start(from, to, millis);
    } else {
      glide.stop();
      canvas.repaint();
    }
  }

  /** Shows only these cells, as a loupe does; null shows all. In cells of the matrix. */
  public void setViewport(Rectangle2D cells) {
    viewport = cells;
    painter.changed();
    canvas.repaint();
  }

  /**
   * Lights what belongs to the cell looked at, in all views of the link, and what is lit here. A view may join the same
   * link again as another part.
   */
  public void join(LinkModel links, String asPart) {
    part = asPart;
    if (link != links) {
      link = links;
      links.litProperty().addListener(o -> canvas.repaint());
    }
    canvas.repaint();
  }

  /** What a click on a cell, or Enter, does. */
  public void setOnActivated(Consumer<Cell> action) {
    activated = action;
  }

  /**
   * Lets numbers be changed: by typing, with + and −, with Shift and ↑ ↓, with the wheel, by dragging up and down.
   *
   * @param step of a key, a notch of the wheel, a bit of a drag
   * @param least the smallest number
   * @param most the largest
   * @param writer receives the cell and its new number; it shows the new content
   */
  public void edit(double step, double least, double most, BiConsumer<Cell, Float> writer) {
    editor = new CellEditor(step, (float) least, (float) most, writer::accept);
    getStyleClass().add("editable");
  }

  /** As {@link #edit} by typing and with the keys alone: wheel and drag do nothing, as where the pointer often passes. */
  public void editByTyping(double step, double least, double most, BiConsumer<Cell, Float> writer) {
    editor = new CellEditor(step, (float) least, (float) most, writer::accept);
    keysOnly = true;
  }

  boolean keysOnly() {
    return keysOnly;
  }

  /** Shows the content turned by half a turn while it is on its way there, when things may move; then the new content. */
  public void turnTo(MatrixContent after) {
    if (content == null || !theme.motionProperty().get() || getScene() == null) {
      show(after);
      return;
    }
    afterTurn = after;
    turning.turn(TURN_MILLIS, () -> {
      MatrixContent turned = afterTurn;
      afterTurn = null;
      if (turned != null) {
        show(turned);
      }
    });
  }

  /** The cell under the pointer; null for none. */
  public ObjectProperty<Cell> hoveredProperty() {
    return hovered;
  }

  /** The cell the arrow keys have reached; null for none. */
  public ObjectProperty<Cell> chosenProperty() {
    return chosen;
  }

  /** The cell looked at: under the pointer, else, with the focus, the chosen one, else null. */
  public Cell cell() {
    return hovered.get() != null ? hovered.get() : isFocused() && byKeys ? chosen.get() : null;
  }

  /** The cell at a place of the view; null beside all cells. */
  public Cell cellAt(double x, double y) {
    CellGrid grid = grid();
    return grid == null ? null : grid.at(x, y)
        .map(c -> new Cell(c.row() + firstRow(), c.column() + firstColumn())).orElse(null);
  }

  /** Where a cell lies in the view; null before it has been laid out. */
  public Rectangle2D boxOf(int row, int column) {
    return boxOf(Window.cell(row, column));
  }

  /** Where a window lies in the view; null before it has been laid out. */
  public Rectangle2D boxOf(Window w) {
    CellGrid grid = grid();
    return grid == null ? null : grid.box(w.row() - firstRow(), w.column() - firstColumn(), w.height(), w.width());
  }

  /** Whether cells are large enough for their numbers. */
  public boolean showsNumbers() {
    return content != null && painter.numbersFit(grid());
  }

  /** A cell in words, with every digit: "row 2, column 3: 0.125". */
  public String words(Cell cell) {
    if (content == null || cell == null || !content.has(cell.row(), cell.column())) {
      return "";
    }
    float value = content.values().at(cell.row(), cell.column());
    String number = value == Math.rint(value) ? Numbers.format(value) : Numbers.full(value);
    String key = !content.inside(cell.row(), cell.column()) ? "cell.border"
        : switch (content.looks().at(cell.row(), cell.column())) {
          case EMPTY -> "cell.empty";
          case ASKED -> "cell.asked";
          case UNCOVERED -> "cell.uncovered";
          default -> "cell.plain";
        };
    return texts.get(key, Numbers.format(cell.row() + 1L), Numbers.format(cell.column() + 1L), number);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected double computePrefWidth(double height) {
    return content == null ? 0 : Math.max(1, shownColumns()) * theme.em() * 2.6 + 2 * MatrixPainter.MARGIN;
  }

  @Override
  protected double computePrefHeight(double width) {
    return content == null ? 0 : Math.max(1, shownRows()) * theme.em() * 2.6 + 2 * MatrixPainter.MARGIN;
  }

  CellGrid grid() {
    if (content == null || getWidth() < 8 || getHeight() < 8) {
      return null;
    }
    double m = MatrixPainter.MARGIN;
    double w = getWidth() - 2 * m;
    double h = getHeight() - 2 * m;
    double cell = Math.min(w / shownColumns(), h / shownRows());
    double gap = cell >= 18 ? 2 : cell >= 7 ? 1 : 0;
    return CellGrid.fit(m, m, w, h, shownRows(), shownColumns(), gap);
  }

  int firstRow() {
    return viewport == null ? -content.top() : (int) viewport.getMinY();
  }

  int firstColumn() {
    return viewport == null ? -content.left() : (int) viewport.getMinX();
  }

  int shownRows() {
    return viewport == null ? content.allRows() : (int) viewport.getHeight();
  }

  int shownColumns() {
    return viewport == null ? content.allColumns() : (int) viewport.getWidth();
  }

  ThemeModel theme() {
    return theme;
  }

  List<Window> windows() {
    return windows;
  }

  Glide glide() {
    return glide;
  }

  /** How far all cells have turned about the middle, 0…π. */
  double angle() {
    return turning.angle();
  }

  CellEditor editor() {
    return editor;
  }

  /** The cells of this part that are lit now. */
  List<Cell> lit() {
    return link == null ? List.of() : link.litProperty().get().stream().filter(s -> s.part().equals(part))
        .map(s -> new Cell(s.row(), s.column())).toList();
  }

  boolean isPinned(Cell cell) {
    return link != null && link.pinned().contains(new Spot(part, cell.row(), cell.column()));
  }

  void activate(Cell cell) {
    chosen.set(cell);
    activated.accept(cell);
  }

  /** Moves the chosen cell with the keys. */
  void walkTo(Cell cell) {
    byKeys = true;
    hovered.set(null);
    if (cell.equals(chosen.get())) {
      looked();
    } else {
      chosen.set(cell);
    }
  }

  void repaint() {
    canvas.repaint();
  }

  private void focus(boolean now) {
    if (editor != null && !now) {
      editor.take();
    }
    // A window that opens, or a click, gives the focus to a matrix that nobody walks through with the keys yet.
    byKeys = now && isFocusVisible();
    if (byKeys && chosen.get() == null && content != null) {
      chosen.set(windows.isEmpty() ? new Cell(0, 0) : new Cell(windows.getFirst().row(), windows.getFirst().column()));
    }
    looked();
  }

  private void looked() {
    Cell cell = cell();
    if (link != null) {
      Spot spot = cell == null ? null : new Spot(part, cell.row(), cell.column());
      Spot before = link.hovered();
      // The pointer may have entered another view before it is told to have left this one.
      if (spot != null || before != null && before.part().equals(part)) {
        link.hoveredProperty().set(spot);
      }
    }
    describe();
    canvas.repaint();
  }

  private void describe() {
    Cell cell = cell();
    String words = words(cell != null ? cell : chosen.get());
    setAccessibleText(words.isEmpty() ? name : name + ", " + words);
    if (hovered.get() == null || words.isEmpty()) {
      Tooltip.uninstall(this, tip);
    } else {
      tip.setText(words);
      Tooltip.install(this, tip);
    }
  }
}
