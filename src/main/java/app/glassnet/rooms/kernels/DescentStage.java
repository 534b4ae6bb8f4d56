package app.glassnet.rooms.kernels;

import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;

/**
 * One kernel on its way down. Above, what the kernel makes: input, prediction, target, error. Below, what the error makes:
 * the kernel moves against its gradient, which is the sum of error × input.
 */
final class DescentStage extends Pane {
  private static final double LARGEST_KERNEL_CELL = 3.4;
  private static final double KERNEL_CELL_5 = 2.5;

  final MapPane input;
  final MapPane prediction;
  final MapPane target;
  final MapPane error;
  final MapPane hidden;
  final MapPane kernel;
  final MapPane gradient;
  final MapPane terms;
  final LinePlot loss;
  private final ThemeModel theme;
  private final ResizableCanvas signs = new ResizableCanvas(this::paint);
  private String sum = "";

  DescentStage(ThemeModel theme, MapPane[] maps, MapPane[] kernels, LinePlot loss) {
    this.theme = theme;
    input = maps[0];
    prediction = maps[1];
    target = maps[2];
    error = maps[3];
    terms = maps[4];
    hidden = kernels[0];
    kernel = kernels[1];
    gradient = kernels[2];
    this.loss = loss;
    signs.setMouseTransparent(true);
    setMinSize(0, 0);
    getChildren().addAll(input, prediction, target, error, hidden, kernel, gradient, terms, loss, signs);
    Restyle.follow(this, theme, this::requestLayout);
  }

  /** What stands between the gradient and its terms: 2/36 · Σ. */
  void setSum(String words) {
    sum = words;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    MatrixContent in = input.view.content();
    MatrixContent k = kernel.view.content();
    if (in == null || k == null || getWidth() < 50 || getHeight() < 50) {
      return;
    }
    double em = theme.em();
    double head = input.head();
    double margin = 8;
    int size = k.rows();
    double foot = Math.max(hidden.foot(), kernel.foot());
    double share = size == 3 ? LARGEST_KERNEL_CELL : KERNEL_CELL_5;
    double free = getHeight() - 2 * head - foot - 2 * margin - em * 0.4;
    double side = Math.min(size * share * em, free * 0.44);
    double gap = em * 1.9;
    double map = Math.max(10, Math.min(free - side, (getWidth() - 3 * gap - 4 * margin) / 4));
    double across = Math.min((getWidth() - 4 * map - 8) / 3, em * 6);
    double x = 4;
    double left = x;
    for (MapPane pane : new MapPane[] {input, prediction, target, error}) {
      MatrixContent m = pane.view.content();
      double cell = Math.min(map / m.rows(), map / m.columns());
      pane.place(x, 0, cell * m.columns(), cell * m.rows(), map);
      x += map + across;
    }
    // What is left of the height goes to the kernels.
    side = Math.min(size * (LARGEST_KERNEL_CELL + 1.6) * em, free - map);
    // The curve makes room where type is large: names and what stands below them must fit.
    double needed = 0;
    for (MapPane pane : new MapPane[] {hidden, kernel, gradient, terms}) {
      needed = Math.max(needed, pane.words() + 2 * margin - em * 1.2);
    }
    double signed = em * (1.6 + 4.4 + 6.2 + 1.6);
    double roomy = (getWidth() - signed - em * 17) / 4;
    side = Math.min(side, Math.max(roomy, Math.min(needed, (getWidth() - signed - em * 6) / 4)));
    double y = getHeight() - side - head - foot - margin;
    x = left;
    for (MapPane pane : new MapPane[] {hidden, kernel, gradient, terms}) {
      MatrixContent m = pane.view.content();
      double cell = Math.min(side / m.rows(), side / m.columns());
      double after = Math.max(em * (pane == kernel ? 4.4 : pane == gradient ? 6.2 : 1.6),
          pane.words() + margin - side + em * 0.4);
      pane.place(x, y, cell * m.columns(), cell * m.rows(), side + after - em * 0.4);
      x += side + after;
    }
    loss.resizeRelocate(x, y, Math.max(0, getWidth() - x), side + head + margin);
    signs.resizeRelocate(0, 0, getWidth(), getHeight());
    signs.repaint();
  }

  private void paint(GraphicsContext g, double width, double height) {
    if (kernel.view.content() == null) {
      return;
    }
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    sign(g, "→", input, prediction, 1.5);
    sign(g, "−", prediction, target, 1.5);
    sign(g, "=", target, error, 1.5);
    sign(g, "− η ·", kernel, gradient, 0.95);
    sign(g, sum, gradient, terms, 0.95);
  }

  private void sign(GraphicsContext g, String sign, MapPane one, MapPane other, double size) {
    Palette p = theme.palette();
    double left = one.getLayoutX() + one.view.getWidth();
    double y = one.getLayoutY() + one.view.getLayoutY() + one.view.getHeight() / 2;
    g.setFont(size > 1 ? Fonts.semibold(theme.em() * size) : Fonts.number(theme.em() * size));
    g.setFill(p.ink());
    g.fillText(sign, (left + other.getLayoutX()) / 2, y);
  }
}
