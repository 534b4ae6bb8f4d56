package app.glassnet.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.theme.Palette;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LinePlotTest {
  @Test
  void drawsItsCurvesAndReadsThemOutUnderThePointer(Fx fx) {
    double[] x = {0, 1, 2, 3, 4, 5};
    double[] y = {2, 1.5, 1.2, 1, 0.9, 0.85};
    LinePlot plot = fx.call(() -> new LinePlot(fx.theme(), "loss"));
    fx.show(() -> new StackPane(plot), 600, 300);
    double empty = Pictures.ink(fx.picture());
    fx.run(() -> plot.setSeries(List.of(new LinePlot.Series("training", Curve.of(x, y, 6), Palette::ink, 0.5))));
    fx.pulses(2);
    WritableImage drawn = fx.picture();
    assertThat(Pictures.ink(drawn)).isGreaterThan(empty + 0.005);
    fx.moveTo(plot, 0.5, 0.5);
    fx.pulses(2);
    assertThat(Pictures.ink(fx.picture())).isNotEqualTo(Pictures.ink(drawn));
  }

  @Test
  void nothingToShowIsNoError(Fx fx) {
    LinePlot plot = fx.call(() -> new LinePlot(fx.theme(), ""));
    fx.show(() -> new StackPane(plot), 300, 200);
    fx.run(() -> plot.setSeries(List.of(
        new LinePlot.Series("a", Curve.of(new double[0], new double[0], 0), Palette::ink, 0.9),
        new LinePlot.Series("b", Curve.of(new double[] {1}, new double[] {Double.NaN}, 1), Palette::good, 0))));
    fx.moveTo(plot, 0.5, 0.5);
    fx.pulses(2);
  }
}
