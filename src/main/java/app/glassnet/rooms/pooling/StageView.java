package app.glassnet.rooms.pooling;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;

/**
 * The stage of forward and backward: the input, its window enlarged where the input is a picture, the output, and on the
 * way back the gradient of the input.
 */
final class StageView extends Pane {
  private final ThemeModel theme;
  private final ResizableCanvas wires = new ResizableCanvas(this::paint);
  final NamedMatrix input;
  final NamedMatrix window;
  final NamedMatrix output;
  final NamedMatrix slope;
  private boolean back;
  private Window from;
  private Window to;
  private Window winner;
  private String sign = "";

  StageView(ThemeModel theme, Texts texts) {
    this.theme = theme;
    input = named(texts, "input");
    window = named(texts, "window");
    output = named(texts, "output");
    slope = named(texts, "slope");
    wires.setMouseTransparent(true);
    wires.setManaged(false);
    getChildren().addAll(wires, input, window, output, slope);
  }

  private NamedMatrix named(Texts texts, String key) {
    return new NamedMatrix(new MatrixView(theme, texts.get("name." + key)), key);
  }

  /** Whether gradients go back. */
  void arrange(boolean backward) {
    back = backward;
    requestLayout();
  }

  /**
   * What the wires join.
   *
   * @param read the window on the input
   * @param made the cell of the output
   * @param won where the winner lies on the input; null for none
   * @param word what is done to the window
   */
  void join(Window read, Window made, Window won, String word) {
    from = read;
    to = made;
    winner = won;
    sign = word;
    wires.repaint();
  }

  @Override
  protected double computePrefHeight(double width) {
    return theme.em() * 20;
  }

  @Override
  protected double computePrefWidth(double height) {
    return theme.em() * 40;
  }

  @Override
  protected void layoutChildren() {
    MatrixContent in = input.view.content();
    MatrixContent out = output.view.content();
    if (in == null || out == null || getWidth() < 50 || getHeight() < 50) {
      return;
    }
    double em = theme.em();
    double head = input.head();
    double height = getHeight() - head - em * 2.4;
    double gap = em * (back ? 3.4 : 5.5);
    boolean enlarge = !back && window.view.content() != null && magnifies(in, height);
    window.setVisible(enlarge);
    slope.setVisible(back);
    double side = enlarge ? Math.min(em * 13, height * 0.6) : 0;
    MatrixContent w = window.view.content();
    double windowWidth = enlarge ? side * Math.min(1, w.columns() / (double) w.rows()) : 0;
    double windowHeight = enlarge ? side * Math.min(1, w.rows() / (double) w.columns()) : 0;
    double room = getWidth() - gap * (back || enlarge ? 2 : 1) - (enlarge ? Math.max(windowWidth, em * 9) : 0) - 12;
    int across = in.allColumns() * (back ? 2 : 1) + out.columns();
    double cell = Math.min(Math.min(height / in.allRows(), height / out.rows()),
        Math.min(room / across, em * 7));
    // The words of a small output need their room.
    double outWidth = cell * out.columns();
    double outHeight = cell * out.rows();
    double inWidth = cell * in.allColumns();
    double inHeight = cell * in.allRows();
    double outPlace = Math.max(outWidth, em * 11);
    double all = inWidth * (back ? 2 : 1) + outPlace + gap * (back || enlarge ? 2 : 1)
        + (enlarge ? Math.max(windowWidth, em * 9) : 0);
    double x = Math.max(4, Math.min((getWidth() - all) / 2, em * 9));
    double top = Math.max(0, (getHeight() - head - em * 2 - Math.max(inHeight, outHeight)) / 2);
    double tall = Math.max(inHeight, Math.max(outHeight, windowHeight));
    input.place(x, top + (tall - inHeight) / 2, inWidth, inHeight, inWidth + gap * 0.6);
    x += inWidth + gap;
    if (enlarge) {
      window.place(x, top + (tall - windowHeight) / 2, windowWidth, windowHeight, em * 9);
      x += Math.max(windowWidth, em * 9) + gap;
    }
    output.place(x, top + (tall - outHeight) / 2, outWidth, outHeight, back ? outPlace + gap * 0.6
        : Math.max(outPlace, getWidth() - x - 8));
    x += outPlace + gap;
    if (back) {
      slope.place(x, top + (tall - inHeight) / 2, inWidth, inHeight, Math.max(inWidth, getWidth() - x - 8));
    }
    wires.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /** Whether the input's cells are too small for their numbers, so that the window is shown larger. */
  private boolean magnifies(MatrixContent in, double height) {
    MatrixContent w = window.view.content();
    return height / in.allRows() < theme.em() * 2 && w.rows() <= Settings.LARGEST && w.columns() <= Settings.LARGEST;
  }

  private void paint(GraphicsContext g, double width, double height) {
    Palette p = theme.palette();
    Rectangle2D a = input.box(from);
    Rectangle2D c = output.box(to);
    if (a == null || c == null) {
      return;
    }
    g.setStroke(p.accent().deriveColor(0, 1, 1, 0.5));
    g.setLineWidth(1.2);
    if (back) {
      Rectangle2D end = slope.box(winner != null ? winner : from);
      line(g, a, c);
      if (end != null) {
        line(g, c, end);
        sign(g, p, "+", (c.getMaxX() + slope.getLayoutX()) / 2, (c.getMinY() + c.getMaxY() + end.getMinY() + end.getMaxY()) / 4);
      }
    } else if (window.isVisible()) {
      MatrixContent w = window.view.content();
      Rectangle2D b = window.box(Window.of(0, 0, w.rows(), w.columns()));
      line(g, a, b);
      line(g, b, c);
      sign(g, p, sign, (b.getMaxX() + output.getLayoutX()) / 2, (b.getMinY() + b.getMaxY() + c.getMinY() + c.getMaxY()) / 4);
    } else {
      line(g, a, c);
      double start = input.getLayoutX() + input.view.getWidth();
      sign(g, p, sign, (start + output.getLayoutX()) / 2, (a.getMinY() + a.getMaxY() + c.getMinY() + c.getMaxY()) / 4);
    }
  }

  private static void line(GraphicsContext g, Rectangle2D a, Rectangle2D b) {
    g.strokeLine(a.getMaxX(), a.getMinY(), b.getMinX(), b.getMinY());
    g.strokeLine(a.getMaxX(), a.getMaxY(), b.getMinX(), b.getMaxY());
  }

  private void sign(GraphicsContext g, Palette p, String word, double x, double y) {
    double em = theme.em();
    double half = em * (0.55 + 0.31 * word.length());
    g.setFill(p.ground());
    g.fillRoundRect(x - half, y - em * 0.95, 2 * half, em * 1.9, em, em);
    g.setFont(Fonts.semibold(em * 1.15));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(p.ink());
    g.fillText(word, x, y);
  }
}
