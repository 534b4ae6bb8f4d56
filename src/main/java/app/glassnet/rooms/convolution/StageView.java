package app.glassnet.rooms.convolution;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.matrix.Loupe;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;

/** Input, kernel and output side by side, and the lines that say how they hang together. */
final class StageView extends Pane {
  private static final int LOUPE = 5;

  final MatrixPane input;
  final MatrixPane kernel;
  final MatrixPane slope;
  final MatrixPane output;
  final MatrixPane loupe;
  private final ThemeModel theme;
  private final Loupe glass;
  private final ResizableCanvas wires = new ResizableCanvas(this::paint);
  private Window toInput;
  private Window toKernel;
  private Window toOutput;
  private boolean slopes;
  private String sum = "Σ";
  private boolean atSlope;

  StageView(ThemeModel theme, MatrixPane input, MatrixPane kernel, MatrixPane slope, MatrixPane output, MatrixPane loupe) {
    this.theme = theme;
    this.input = input;
    this.kernel = kernel;
    this.slope = slope;
    this.output = output;
    this.loupe = loupe;
    glass = new Loupe(input.view, loupe.view, LOUPE, LOUPE);
    wires.setMouseTransparent(true);
    setMinSize(0, 0);
    getStyleClass().add("convolution-stage");
    getChildren().addAll(input, loupe, kernel, slope, output, wires);
    Restyle.follow(this, theme, wires::repaint);
    input.view.hoveredProperty().addListener(o -> loupe());
    input.view.chosenProperty().addListener(o -> loupe());
  }

  /** Which windows the lines join: one on the input, one on the kernel (or its gradient), one on the output. */
  void join(Window onInput, Window onKernel, Window onOutput, boolean withSlopes) {
    toInput = onInput;
    toKernel = onKernel;
    toOutput = onOutput;
    if (slopes != withSlopes) {
      slopes = withSlopes;
      requestLayout();
    }
    loupe();
    wires.repaint();
  }

  /** Whether there is one is decided by the layout alone. */
  private void loupe() {
    if (loupe.isVisible()) {
      glass.update();
    }
  }

  @Override
  protected void layoutChildren() {
    if (input.view.content() == null || getWidth() < 50 || getHeight() < 50) {
      return;
    }
    double em = theme.em();
    MatrixContent in = input.view.content();
    MatrixContent out = output.view.content();
    MatrixContent k = kernel.view.content();
    double gapX = em * 4.2;
    double margin = 8;
    double head = input.head();
    double foot = Math.max(Math.max(input.foot(), output.foot()), em * 1.2);
    double width = getWidth() - 2 * gapX - 3 * margin;
    double height = getHeight() - head - foot - margin;
    StageLayout plain = StageLayout.of(width, height, 0, theme.plainEm(), in.allRows(), in.allColumns(), 1, k.columns(), out.rows(),
        out.columns());
    boolean enlarged = plain.cell() < StageLayout.READABLE * theme.plainEm();
    loupe.setVisible(enlarged);
    slope.setVisible(slopes);
    int rows = k.rows() * (slopes ? 2 : 1) + (enlarged ? LOUPE : 0);
    int stacks = (slopes ? 2 : 1) + (enlarged ? 1 : 0);
    double stacked = (stacks - 1) * (kernel.head() + margin) + kernel.foot();
    int columns = Math.max(k.columns(), enlarged ? LOUPE : 1);
    StageLayout l = StageLayout.of(width, height, stacked, theme.plainEm(), in.allRows(), in.allColumns(), rows, columns, out.rows(),
        out.columns());
    double middle = Math.max(columns * l.kernel(), Math.max(em * 7, kernel.words()));
    double inWidth = l.cell() * in.allColumns();
    double outWidth = l.cell() * out.columns();
    double free = Math.max(0, getWidth() - inWidth - Math.max(outWidth, output.words()) - middle - 3 * margin);
    double gap = Math.min(free / 2, em * 7);
    double left = Math.max(0, (free - 2 * gap) / 2) + 4;
    double inHeight = l.cell() * in.allRows();
    double outHeight = l.cell() * out.rows();
    double most = Math.max(inHeight, outHeight);
    double stack = rows * l.kernel() + (stacks - 1) * (kernel.head() + margin);
    double top = Math.max(0, (getHeight() - head - foot - margin - Math.max(most, stack)) / 2);
    input.place(left, top + (Math.max(most, stack) - inHeight) / 2, inWidth, inHeight, inWidth + gap * 0.55);
    double mx = left + inWidth + gap + margin;
    double y = top + Math.max(0, (Math.max(most, stack) - stack) / 2);
    if (enlarged) {
      loupe.place(mx + (middle - LOUPE * l.kernel()) / 2, y, LOUPE * l.kernel(), LOUPE * l.kernel(), middle);
      y += loupe.head() + LOUPE * l.kernel() + margin;
    }
    double kx = mx + (middle - k.columns() * l.kernel()) / 2;
    kernel.place(kx, y, k.columns() * l.kernel(), k.rows() * l.kernel(), middle - (kx - mx));
    y += kernel.head() + k.rows() * l.kernel() + margin;
    if (slopes) {
      slope.place(kx, y, k.columns() * l.kernel(), k.rows() * l.kernel(), middle - (kx - mx));
    }
    double ox = mx + middle + gap + margin;
    output.place(ox, top + (Math.max(most, stack) - outHeight) / 2, outWidth, outHeight,
        Math.max(outWidth, getWidth() - ox - 4));
    wires.resizeRelocate(0, 0, getWidth(), getHeight());
    loupe();
  }

  private void paint(GraphicsContext g, double width, double height) {
    MatrixView middle = slopes && toKernel != null && slope.isVisible() && atSlope ? slope.view : kernel.view;
    Rectangle2D a = box(input.view, toInput);
    Rectangle2D b = box(middle, toKernel);
    Rectangle2D c = box(output.view, toOutput);
    Palette p = theme.palette();
    g.setStroke(p.accent().deriveColor(0, 1, 1, 0.5));
    g.setLineWidth(1.2);
    if (a != null && b != null) {
      g.strokeLine(a.getMaxX(), a.getMinY(), b.getMinX(), b.getMinY());
      g.strokeLine(a.getMaxX(), a.getMaxY(), b.getMinX(), b.getMaxY());
    }
    if (b != null && c != null) {
      g.strokeLine(b.getMaxX(), b.getMinY(), c.getMinX(), c.getMinY());
      g.strokeLine(b.getMaxX(), b.getMaxY(), c.getMinX(), c.getMaxY());
    }
    g.setFont(Fonts.semibold(theme.em() * 1.5));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    if (a != null && b != null) {
      sign(g, p, "×", between(input, kernel), (a.getMinY() + a.getMaxY() + b.getMinY() + b.getMaxY()) / 4);
    }
    if (b != null && c != null) {
      sign(g, p, sum, between(kernel, output), (c.getMinY() + c.getMaxY() + b.getMinY() + b.getMaxY()) / 4);
    }
  }

  /**
   * @param sign what stands between kernel and output
   * @param ontoSlope whether the lines end at the kernel's gradient rather than at the kernel
   */
  void signs(String sign, boolean ontoSlope) {
    sum = sign;
    atSlope = ontoSlope;
    wires.repaint();
  }

  private double between(MatrixPane one, MatrixPane other) {
    double right = one.getLayoutX() + one.view.getWidth();
    return (right + other.getLayoutX()) / 2;
  }

  private void sign(GraphicsContext g, Palette p, String sign, double x, double y) {
    double r = theme.em() * 0.95;
    g.setFill(p.ground());
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.setFill(p.ink());
    g.fillText(sign, x, y);
  }

  private Rectangle2D box(MatrixView view, Window w) {
    Rectangle2D box = w == null ? null : view.boxOf(w);
    if (box == null) {
      return null;
    }
    double x = view.getParent().getLayoutX() + view.getLayoutX();
    double y = view.getParent().getLayoutY() + view.getLayoutY();
    return new Rectangle2D(box.getMinX() + x, box.getMinY() + y, Math.max(1, box.getWidth()), Math.max(1, box.getHeight()));
  }
}
