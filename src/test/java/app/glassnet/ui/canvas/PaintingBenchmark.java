package app.glassnet.ui.canvas;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.task.FrameTimes;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.StyleSheets;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * How even frames are while 50 maps and a plot with 20,000 points change in every one. Prints lines
 * workload TAB metric TAB value TAB unit. Not a test.
 */
public final class PaintingBenchmark {
  private static final int MAPS = 50;

  private PaintingBenchmark() {}

  public static void main(String[] args) {
    Toolkit.startHeadless();
    boolean shown = args.length == 0 || !args[0].equals("iconified");
    long[] spent = new long[2];
    FrameTimes times = Ui.call(() -> start(shown, spent)).join();
    Ui.afterPulses(120).join();
    Ui.call(() -> {
      times.start();
      spent[0] = 0;
      spent[1] = 0;
      return null;
    }).join();
    Ui.afterPulses(600).join();
    Ui.call(() -> {
      times.stop();
      return null;
    }).join();
    for (double p : new double[] {0.5, 0.95, 0.99}) {
      System.out.println("painting\tframe p" + (int) (p * 100) + "\t" + Numbers.format(times.percentile(p)) + "\tms");
    }
    System.out.println("painting\t50 maps\t" + Numbers.format(spent[0] / 1e6 / 600) + "\tms a frame");
    System.out.println("painting\tplot 20000 points\t" + Numbers.format(spent[1] / 1e6 / 600) + "\tms a frame");
    Toolkit.exit();
  }

  private static FrameTimes start(boolean shown, long[] spent) {
    var random = new Random(1);
    var theme = new ThemeModel();
    float[] values = new float[MAPS * 676];
    double[] x = new double[20000];
    double[] y = new double[20000];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
      y[i] = Math.exp(-i / 4000.0) + random.nextDouble() * 0.1;
    }
    MapImage[] maps = new MapImage[MAPS];
    for (int i = 0; i < MAPS; i++) {
      maps[i] = new MapImage(26, 26);
    }
    var canvas = new ResizableCanvas((g, w, h) -> {
      long before = System.nanoTime();
      for (int i = 0; i < MAPS; i++) {
        maps[i].show(values, i * 676, ColourScale.ACTIVATION, 1);
        maps[i].draw(g, i % 10 * 100, i / 10 * 90, 80, 80);
      }
      spent[0] += System.nanoTime() - before;
    });
    canvas.setPrefSize(1000, 450);
    var loss = new LinePlot(theme, "loss");
    loss.setSeries(List.of(new LinePlot.Series("training", Curve.of(x, y, x.length), Palette::ink, 0.98)));
    var plot = new ResizableCanvas((g, w, h) -> {
      long before = System.nanoTime();
      new LinePlotPainter(g, w, h, theme, loss).paint();
      spent[1] += System.nanoTime() - before;
    });
    plot.setPrefSize(600, 150);
    var scene = new Scene(new VBox(canvas, plot), 1280, 720);
    StyleSheets.follow(scene, theme);
    var stage = new Stage();
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setIconified(!shown);
    stage.show();
    new Pulse(now -> {
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat() * 2 - 1;
      }
      canvas.repaint();
      plot.repaint();
    }).start();
    return new FrameTimes();
  }
}
