package app.glassnet.rooms.channels;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * The stage: a row for each channel (map, window, kernel, sum), the sums added to a cell of a map, and all maps with their
 * filters. With more channels than rows all of them stand at the left, small.
 */
final class StageView extends Pane {
  private static final double PIXEL = 4;

  final List<RowPane> rows = new ArrayList<>();
  final MapGrid channels;
  final MapGrid bank;
  final MatrixView output;
  final MatrixView bias;
  final Label inputTitle = title();
  final Label inputSize = number();
  final Label windowTitle = title();
  final Label kernelTitle = title();
  final Label kernelSize = number();
  final Label outputTitle = title();
  final Label outputSize = number();
  final Label bankTitle = title();
  final Label parameters = number();
  final Label biasTitle = small();
  final Label total = new Label();
  private final ThemeModel theme;
  private final ResizableCanvas wires = new ResizableCanvas(this::paint);
  private int shown = 1;
  private boolean many;
  private double inputAspect = 1;
  private double outputAspect = 1;
  private int emphasis = -1;
  private Window window;
  private Window cell;
  private double plusX;
  private double plusY;

  StageView(ThemeModel theme, Texts texts) {
    this.theme = theme;
    wires.setMouseTransparent(true);
    wires.setManaged(false);
    getChildren().add(wires);
    for (int i = 0; i < ChannelsModel.SHOWN; i++) {
      var row = new RowPane(i, theme, texts);
      rows.add(row);
      getChildren().addAll(row.nodes());
    }
    channels = new MapGrid(theme, texts.get("name.channels"));
    channels.setId("channels");
    bank = new MapGrid(theme, texts.get("name.bank"));
    bank.setId("bank");
    output = new MatrixView(theme, texts.get("name.output"));
    output.setId("output");
    bias = new MatrixView(theme, texts.get("name.bias"));
    bias.setId("bias");
    total.getStyleClass().add("channel-sum");
    total.setId("total");
    parameters.setId("parameters");
    inputTitle.setId("input-title");
    outputTitle.setId("output-title");
    getChildren().addAll(channels, bank, output, bias, inputTitle, inputSize, windowTitle, kernelTitle, kernelSize,
        outputTitle, outputSize, bankTitle, parameters, biasTitle, total);
  }

  private static Label title() {
    return styled("section-title");
  }

  private static Label number() {
    return styled("number", "secondary", "stage-size");
  }

  private static Label small() {
    return styled("secondary", "stage-size");
  }

  private static Label styled(String... classes) {
    var label = new Label();
    label.getStyleClass().addAll(classes);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** How many rows there are, and the shapes of what they show. */
  void arrange(int rowCount, boolean withChannels, double inputShape, double outputShape) {
    shown = rowCount;
    many = withChannels;
    inputAspect = inputShape;
    outputAspect = outputShape;
    requestLayout();
  }

  /** Which row is being added up (−1 for all), and what the wires run from and to. */
  void join(int row, Window from, Window to) {
    emphasis = row;
    window = from;
    cell = to;
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
    double em = theme.em();
    double w = getWidth();
    double h = getHeight();
    if (w < 50 || h < 50) {
      return;
    }
    double head = Math.ceil(inputTitle.prefHeight(-1) + inputSize.prefHeight(-1) + em * 0.3);
    double gap = em * 1.3;
    double right = Math.clamp(w * 0.31, em * 17, em * 34);
    double sums = em * 5.6;
    double add = em * 7;
    double names = many ? 0 : em * 3.6;
    double overview = many ? w * 0.17 : 0;
    int blocks = many ? 2 : 3;
    double room = w - right - sums - add - names - overview - (blocks + (many ? 2 : 1)) * gap;
    boolean stacked = shown == 1 && !many;
    double block = Math.floor(stacked ? Math.min((h - head - em * 2) / 2, (room + gap) * 0.46)
        : Math.min(Math.min((h - head) / shown - em * 0.8, em * 17), room / blocks));
    double mapWidth = stacked ? Math.floor(Math.min((room + gap) * 0.54, (h - head - em) * inputAspect)) : block;
    // What the rows do not need goes between them.
    gap += Math.max(0, room + (stacked ? gap : 0) - (stacked ? mapWidth + block : blocks * block)) / (blocks + 3);
    double mapHeight = stacked ? mapWidth / inputAspect : Math.min(block, block / inputAspect);
    double tall = stacked ? 2 * block + em * 2 : shown * (block + em * 0.8) - em * 0.8;
    double top = head + Math.max(0, (h - head - tall) / 2 - em * 0.5);
    double x = names + (many ? overview + gap : 0);
    double mapX = x;
    double windowX = many ? x : x + mapWidth + gap;
    double kernelX = stacked ? windowX : windowX + block + gap;
    double sumX = kernelX + block + gap * 0.9;
    for (int i = 0; i < rows.size(); i++) {
      RowPane row = rows.get(i);
      row.setVisible(i < shown, !many);
      double y = top + i * (block + em * 0.8);
      double center = stacked ? y + tall / 2 : y + block / 2;
      double below = stacked ? y + block + em * 2 : y;
      row.name.resizeRelocate(many ? sumX : 0, many ? center - em * 2.4 : center - em * 0.7,
          many ? sums : names - em * 0.3, em * 1.4);
      place(row.map, mapX, center - mapHeight / 2, mapWidth, mapHeight);
      place(row.window, windowX, y, block, block);
      place(row.kernel, kernelX, below, block, block);
      row.sum.resizeRelocate(sumX, center - em * 0.8, sums, em * 1.6);
    }
    channels.setVisible(many);
    channels.resizeRelocate(0, Math.rint(head), Math.floor(overview), Math.floor(h - head));
    words(inputTitle, inputSize, 0);
    words(windowTitle, null, windowX);
    kernelTitle.setVisible(!stacked);
    kernelSize.setVisible(!stacked);
    words(kernelTitle, kernelSize, kernelX);
    double outX = w - right;
    double outWidth = Math.min(right, (h - 2 * head - em) * 0.5 * outputAspect);
    double outHeight = outWidth / outputAspect;
    words(outputTitle, outputSize, outX);
    place(output, outX, head, outWidth, outHeight);
    double bankTop = head + outHeight + em * 1.1;
    bankTitle.resizeRelocate(outX, bankTop, Math.min(right, bankTitle.prefWidth(-1)), bankTitle.prefHeight(-1));
    parameters.resizeRelocate(outX, bankTop + bankTitle.prefHeight(-1), Math.min(right, parameters.prefWidth(-1)),
        parameters.prefHeight(-1));
    double tiles = bankTop + bankTitle.prefHeight(-1) + parameters.prefHeight(-1) + em * 0.3;
    bank.resizeRelocate(Math.rint(outX - 2), Math.rint(tiles), Math.floor(right), Math.max(0, Math.floor(h - tiles)));
    adding(sumX + sums, add, outX, top + tall / 2, em);
    wires.resizeRelocate(0, 0, w, h);
  }

  /** The column where the sums meet. */
  private void adding(double x, double width, double end, double middle, double em) {
    double side = em * 3;
    plusX = x + width * 0.32;
    plusY = middle;
    place(bias, plusX + em * 0.2, middle + em * 2, side, side);
    double named = biasTitle.prefWidth(-1);
    biasTitle.resizeRelocate(Math.min(plusX + em * 0.2, end - named - em * 0.8), middle + em * 2.3 + side, named,
        biasTitle.prefHeight(-1));
    double words = total.prefWidth(-1);
    total.resizeRelocate(Math.min(plusX + em * 0.5, end - words - em * 0.8), middle - em * 2.8, words, em * 1.6);
  }

  private void words(Label title, Label size, double x) {
    title.resizeRelocate(x, 0, title.prefWidth(-1), title.prefHeight(-1));
    if (size != null) {
      size.resizeRelocate(x, title.prefHeight(-1), size.prefWidth(-1), size.prefHeight(-1));
    }
  }

  private static void place(MatrixView view, double x, double y, double width, double height) {
    view.resizeRelocate(Math.rint(x - PIXEL), Math.rint(y - PIXEL), Math.rint(width + 2 * PIXEL),
        Math.rint(height + 2 * PIXEL));
  }

  private void paint(GraphicsContext g, double width, double height) {
    Palette p = theme.palette();
    double em = theme.em();
    double middle = plusY;
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < shown; i++) {
      RowPane row = rows.get(i);
      boolean strong = emphasis < 0 || emphasis == row.channel();
      double y = row.sum.getLayoutY() + row.sum.getHeight() / 2;
      boolean above = row.kernel.getLayoutY() > row.window.getLayoutY();
      g.setStroke(p.accent().deriveColor(0, 1, 1, strong ? 0.5 : 0.15));
      g.setLineWidth(1.2);
      Rectangle2D from = many ? null : box(row.map, window);
      Rectangle2D to = box(row.window, whole(row.window));
      if (from != null && to != null) {
        g.strokeLine(from.getMaxX(), from.getMinY(), to.getMinX(), to.getMinY());
        g.strokeLine(from.getMaxX(), from.getMaxY(), to.getMinX(), to.getMaxY());
      }
      g.setFill(strong ? p.ink() : p.secondary());
      g.setFont(Fonts.semibold(em * 1.3));
      g.fillText("×", above ? row.window.getLayoutX() + row.window.getWidth() / 2
          : (row.window.getLayoutX() + row.window.getWidth() + row.kernel.getLayoutX()) / 2, y);
      double right = row.sum.getLayoutX() + row.sum.prefWidth(-1) + em * 0.3;
      g.setStroke(strong && emphasis < 0 ? p.secondary() : p.line());
      g.strokeLine(Math.min(right, plusX - em * 1.3), y, plusX - em * 0.8, middle + (y - middle) * 0.12);
    }
    Rectangle2D target = box(output, cell);
    if (target != null) {
      g.setStroke(p.accent().deriveColor(0, 1, 1, 0.5));
      g.strokeLine(plusX + em * 1.05, middle, target.getMinX(), (target.getMinY() + target.getMaxY()) / 2);
    }
    g.setStroke(p.secondary());
    g.strokeLine(plusX + em * 0.6, middle + em * 0.8, bias.getLayoutX() + bias.getWidth() / 2, bias.getLayoutY() + 4);
    g.setFill(p.panel());
    g.fillOval(plusX - em * 1.05, middle - em * 1.05, em * 2.1, em * 2.1);
    g.strokeOval(plusX - em * 1.05, middle - em * 1.05, em * 2.1, em * 2.1);
    g.setFill(p.ink());
    g.fillText("+", plusX, middle);
  }

  private static Window whole(MatrixView view) {
    return view.content() == null ? null : Window.of(0, 0, view.content().rows(), view.content().columns());
  }

  private static Rectangle2D box(MatrixView view, Window w) {
    Rectangle2D box = w == null || view.content() == null ? null : view.boxOf(w);
    return box == null ? null : new Rectangle2D(box.getMinX() + view.getLayoutX(), box.getMinY() + view.getLayoutY(),
        Math.max(1, box.getWidth()), Math.max(1, box.getHeight()));
  }
}
