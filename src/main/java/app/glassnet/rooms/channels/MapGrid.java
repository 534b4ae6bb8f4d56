package app.glassnet.rooms.channels;

import app.glassnet.ui.canvas.CellGrid;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** Many small maps side by side on one canvas, each with its kernels below where there is room; one of them is chosen. */
final class MapGrid extends Region {
  /**
   * One map.
   *
   * @param name what it is, in words
   * @param values rows × columns numbers from {@code from} on
   * @param from where it begins
   * @param limit the value at the end of the scale
   * @param kernels its kernels, one after the other, or null for none
   */
  record Tile(String name, float[] values, int from, double limit, Kernels kernels) {}

  /** Kernels of a tile: how many of which size, from where in an array. */
  record Kernels(float[] values, int from, int count, int height, int width) {}

  private static final double KERNELS = 0.34;
  private static final int MOST_KERNELS = 3;

  private final ThemeModel theme;
  private final String name;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final Tooltip tip = new Tooltip();
  private final List<MapImage> images = new ArrayList<>();
  private final List<MapImage> kernelImages = new ArrayList<>();
  private List<Tile> tiles = List.of();
  private int rows = 1;
  private int columns = 1;
  private ColourScale scale = ColourScale.ACTIVATION;
  private double kernelLimit = 1;
  private int chosen;
  private int chosenCount = 1;
  private Window window;
  private int hovered = -1;
  private IntConsumer onChosen = i -> { };

  MapGrid(ThemeModel theme, String name) {
    this.theme = theme;
    this.name = name;
    getStyleClass().addAll("map-grid", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(name);
    setMinSize(0, 0);
    getChildren().add(canvas);
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(at(e.getX(), e.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      requestFocus();
      int i = at(e.getX(), e.getY());
      if (i >= 0) {
        onChosen.accept(i);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().addListener(o -> canvas.repaint());
  }

  /** What a click on a map, or an arrow key, does. */
  void setOnChosen(IntConsumer action) {
    onChosen = action;
  }

  /** Shows maps of equal size. */
  void show(List<Tile> now, int mapRows, int mapColumns, ColourScale colours, double kernelEnd) {
    tiles = List.copyOf(now);
    rows = mapRows;
    columns = mapColumns;
    scale = colours;
    kernelLimit = kernelEnd;
    images.clear();
    kernelImages.clear();
    for (Tile t : tiles) {
      var image = new MapImage(rows, columns);
      image.show(t.values(), t.from(), scale, t.limit());
      images.add(image);
      for (int k = 0; t.kernels() != null && k < Math.min(MOST_KERNELS, t.kernels().count()); k++) {
        var small = new MapImage(t.kernels().height(), t.kernels().width());
        small.show(t.kernels().values(), t.kernels().from() + k * t.kernels().height() * t.kernels().width(),
            ColourScale.WEIGHT, kernelLimit);
        kernelImages.add(small);
      }
    }
    canvas.repaint();
  }

  /** Marks some maps that follow each other, and a window on every map; null for none. */
  void choose(int first, int count, Window at) {
    chosen = first;
    chosenCount = count;
    window = at;
    setAccessibleText(name + ": " + (chosen < tiles.size() ? tiles.get(chosen).name() : ""));
    canvas.repaint();
  }

  int size() {
    return tiles.size();
  }

  /** The middle of a map in this view, in pixels; for tests. */
  double[] middle(int tile) {
    CellGrid.Cell cell = place(tile);
    double[] l = arrangement();
    return new double[] {l[1] + (cell.column() + 0.5) * l[3] - l[5] / 2, l[2] + cell.row() * l[4] + l[3] / 2 - l[5]};
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private boolean withKernels() {
    return !tiles.isEmpty() && tiles.getFirst().kernels() != null && tiles.getFirst().kernels().count() <= MOST_KERNELS;
  }

  /** {columns, x, y, width of a tile, height of a tile, gap}. */
  private double[] arrangement() {
    int n = Math.max(1, tiles.size());
    double best = 0;
    int across = 1;
    double share = rows / (double) columns + (withKernels() ? KERNELS : 0);
    for (int c = 1; c <= n; c++) {
      int down = (n + c - 1) / c;
      double w = Math.min(getWidth() / c, getHeight() / down / share);
      if (w > best) {
        best = w;
        across = c;
      }
    }
    double most = theme.em() * 12;
    double w = Math.min(best, most);
    double gap = Math.clamp(w * 0.08, 2, 10);
    return new double[] {across, 2, 2, w - 4.0 / across, w * share, gap};
  }

  private CellGrid.Cell place(int tile) {
    int across = (int) arrangement()[0];
    return new CellGrid.Cell(tile / across, tile % across);
  }

  private int at(double x, double y) {
    double[] l = arrangement();
    int column = (int) Math.floor((x - l[1]) / l[3]);
    int row = (int) Math.floor((y - l[2]) / l[4]);
    int i = row * (int) l[0] + column;
    return column >= 0 && column < l[0] && row >= 0 && i < tiles.size() ? i : -1;
  }

  private void hover(int i) {
    if (i != hovered) {
      hovered = i;
      if (i < 0) {
        Tooltip.uninstall(this, tip);
      } else {
        tip.setText(tiles.get(i).name());
        Tooltip.install(this, tip);
      }
      canvas.repaint();
    }
  }

  private void key(KeyEvent e) {
    int across = (int) arrangement()[0];
    int by = switch (e.getCode()) {
      case LEFT -> -1;
      case RIGHT -> 1;
      case UP -> -across;
      case DOWN -> across;
      default -> 0;
    };
    if (by != 0) {
      int to = chosen + by;
      if (to >= 0 && to < tiles.size()) {
        onChosen.accept(to);
      }
      e.consume();
    }
  }

  private void paint(GraphicsContext g, double width, double height) {
    if (tiles.isEmpty()) {
      return;
    }
    Palette p = theme.palette();
    double[] l = arrangement();
    double mapWidth = l[3] - l[5];
    double mapHeight = mapWidth * rows / columns;
    int kernel = 0;
    for (int i = 0; i < tiles.size(); i++) {
      CellGrid.Cell cell = place(i);
      double x = l[1] + cell.column() * l[3];
      double y = l[2] + cell.row() * l[4];
      images.get(i).draw(g, x, y, mapWidth, mapHeight);
      g.setStroke(p.line());
      g.setLineWidth(1);
      g.strokeRect(Math.rint(x) - 0.5, Math.rint(y) - 0.5, Math.rint(mapWidth) + 1, Math.rint(mapHeight) + 1);
      Kernels k = tiles.get(i).kernels();
      if (withKernels()) {
        double side = Math.min(mapWidth * KERNELS * 0.78, (mapWidth - theme.em() * 1.5) / k.count() - 3);
        for (int c = 0; c < k.count(); c++) {
          double kx = x + c * (side + 3);
          kernelImages.get(kernel++).draw(g, kx, y + mapHeight + 3, side * k.width() / Math.max(k.height(), k.width()),
              side * k.height() / Math.max(k.height(), k.width()));
        }
        number(g, p, i, x + mapWidth, y + mapHeight + 3 + mapWidth * KERNELS * 0.36, mapWidth * KERNELS);
      }
      mark(g, p, i, x, y, mapWidth, mapHeight);
    }
  }

  private void number(GraphicsContext g, Palette p, int i, double x, double y, double room) {
    double size = theme.em() * 0.85;
    if (room >= size * 0.9) {
      g.setFont(i == chosen ? Fonts.numberBold(size) : Fonts.number(size));
      g.setFill(i == chosen ? p.ink() : p.secondary());
      g.setTextAlign(TextAlignment.RIGHT);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(Integer.toString(i + 1), x, y);
    }
  }

  private void mark(GraphicsContext g, Palette p, int i, double x, double y, double w, double h) {
    boolean mine = i >= chosen && i < chosen + chosenCount;
    if (window != null && mine) {
      double sx = w / columns;
      double sy = h / rows;
      g.setStroke(p.accent());
      g.setLineWidth(1.5);
      g.strokeRect(x + window.column() * sx - 1, y + window.row() * sy - 1, window.width() * sx + 2,
          window.height() * sy + 2);
    }
    if (mine || i == hovered) {
      g.setStroke(p.ink());
      g.setLineWidth(mine ? 2.5 : 1.5);
      if (mine && isFocused()) {
        g.setLineDashes(5, 3);
      }
      g.strokeRect(x - 2, y - 2, w + 4, h + 4);
      g.setLineDashes();
    }
  }
}
