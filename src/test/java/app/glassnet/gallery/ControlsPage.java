package app.glassnet.gallery;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.Point;
import app.glassnet.data.drawing.Rasteriser;
import app.glassnet.data.drawing.Stroke;
import app.glassnet.ui.canvas.Curve;
import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.ChoiceList;
import app.glassnet.ui.control.DrawingPad;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.control.ValueCard;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import java.util.List;
import java.util.Random;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Every control on one page, as a room would use them. */
final class ControlsPage {
  static final Drawing THREE = new Drawing(List.of(new Stroke(List.of(new Point(0.25, 0.28), new Point(0.4, 0.2),
      new Point(0.62, 0.2), new Point(0.7, 0.33), new Point(0.55, 0.47), new Point(0.42, 0.5), new Point(0.6, 0.52),
      new Point(0.75, 0.66), new Point(0.66, 0.8), new Point(0.45, 0.84), new Point(0.28, 0.76)), 0.09, false)));

  private ControlsPage() {}

  static RoomPage make(RoomContext context) {
    var page = new RoomPage("Controls", "Every control rooms share, as they would stand in a room.");
    var pad = new DrawingPad(context.theme(), "drawing pad");
    pad.setDrawing(THREE);
    pad.getStyleClass().add("gallery-pad");
    var empty = new DrawingPad(context.theme(), "empty pad");
    empty.setHint("Draw a digit here");
    var buttons = new HBox(Buttons.quiet("clear", () -> {}), Buttons.quiet("undo", () -> {}),
        Buttons.primary("Step this map", () -> {}));
    buttons.setSpacing(8);
    var disabled = Buttons.quiet("redo", () -> {});
    disabled.setDisable(true);
    buttons.getChildren().add(disabled);
    var grid = new GridPane(24, 16);
    pad.prefWidthProperty().bind(context.theme().emProperty().multiply(13));
    pad.prefHeightProperty().bind(pad.prefWidthProperty());
    empty.prefWidthProperty().bind(pad.prefWidthProperty());
    empty.prefHeightProperty().bind(pad.prefWidthProperty());
    grid.add(pad, 0, 0);
    grid.add(empty, 1, 0);
    grid.add(buttons, 0, 1, 2, 1);
    var source = new ChoiceList<>("Source", List.of("course 8 × 8", "my drawing", "picture…"), s -> s);
    grid.add(source, 0, 2);
    var maps = new ResizableCanvas((g, w, h) -> maps(g, w, h, context));
    HBox.setHgrow(maps, Priority.ALWAYS);
    var stage = new HBox(32, new VBox(10, title("your drawing"), grid), maps);
    stage.setAlignment(Pos.TOP_LEFT);
    page.setStage(stage);

    var step = new VBox(6, secondary("this step"), mono("(−1 × 4) + (0 × 5) = −4"));
    var loss = new LinePlot(context.theme(), "loss");
    loss.setSeries(List.of(new LinePlot.Series("training", falling(5000, 0.15), Palette::ink, 0.97),
        new LinePlot.Series("held-out", falling(20, 0.02), Palette::good, 0)));
    var strip = new HBox(24, step, loss);
    HBox.setHgrow(loss, Priority.ALWAYS);
    page.setStrip(strip);

    var network = new Segmented<>("Network", List.of("MLP", "W1", "course CNN"), s -> s);
    network.setValue("W1");
    var optimiser = new Segmented<>("Optimiser", List.of("SGD", "RMSProp", "Adam"), s -> s);
    optimiser.setValue("Adam");
    optimiser.setAvailable(s -> !s.equals("SGD"), "");
    var card = new ValueCard("Unit 4, forget gate");
    card.add("W·x", "−0.62");
    card.add("U·h", "1.77");
    card.addResult("σ(1.14)", "0.76");
    var legend = new Legend("activation", ColourScale.ACTIVATION);
    legend.setLimit(2.2);
    legend.addRange();
    page.addToInspector(ParameterSlider.logarithmic("Learning rate", 1e-4, 1, 1e-3),
        ParameterSlider.of("Batch size", new double[] {16, 32, 64, 128, 256}, 64), optimiser, network, card, legend);

    var bar = new PlaybackBar();
    bar.lastProperty().set(36);
    bar.positionProperty().set(14);
    bar.counterProperty().set("14 / 36");
    page.setBar(bar);
    bar.listenTo(page);
    return page;
  }

  private static void maps(GraphicsContext g, double w, double h, RoomContext context) {
    double em = context.theme().em();
    float[] ink = Rasteriser.rasterise(THREE, 28);
    double side = Math.min((w - em) / 2, (h - 5 * em) / 2);
    ColourScale[] scales = {ColourScale.INTENSITY, ColourScale.ACTIVATION, ColourScale.WEIGHT, ColourScale.GRADIENT};
    for (int k = 0; k < 4; k++) {
      float[] values = new float[784];
      for (int i = 0; i < 784; i++) {
        values[i] = k == 0 ? ink[i] : ink[i] - (i + 1 < 784 ? ink[i + 1] : 0) * (k == 1 ? 1.6f : 1);
      }
      var map = new MapImage(28, 28);
      map.show(values, 0, scales[k], 1);
      double x = (k % 2) * (side + em);
      double y = 2 * em + (k / 2) * (side + 2.5 * em);
      map.draw(g, x, y, side, side);
      g.setFill(context.theme().palette().secondary());
      g.setFont(Fonts.number(em));
      g.setTextBaseline(VPos.BOTTOM);
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(Numbers.shape(28, 28, 1) + " · " + Numbers.format(-1168), x, y - 0.3 * em);
    }
  }

  private static Curve falling(int count, double noise) {
    var random = new Random(7);
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = 600.0 * i / (count - 1);
      y[i] = 2.2 * Math.exp(-x[i] / 70) + 0.15 + Math.abs(random.nextGaussian()) * noise;
    }
    return Curve.of(x, y, count);
  }

  private static Label title(String words) {
    var label = new Label(words);
    label.getStyleClass().add("section-title");
    return label;
  }

  private static Label secondary(String words) {
    var label = new Label(words);
    label.getStyleClass().add("secondary");
    return label;
  }

  private static Label mono(String words) {
    var label = new Label(words);
    label.getStyleClass().add("number");
    label.setStyle("-fx-font-size: 1.4em");
    return label;
  }
}
