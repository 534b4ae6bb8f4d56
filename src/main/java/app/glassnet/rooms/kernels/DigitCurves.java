package app.glassnet.rooms.kernels;

import app.glassnet.engine.training.Curve;
import app.glassnet.engine.training.History;
import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.canvas.LinePlot.Series;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The film, and beside it loss and accuracy over the updates. */
final class DigitCurves extends HBox {
  private static final double KEEP = 0.95;

  private final LinePlot loss;
  private final LinePlot accuracy;

  DigitCurves(KernelsModel model, ThemeModel theme, Texts texts, FilmStrip film) {
    loss = new LinePlot(theme, texts.get("digits.loss"));
    accuracy = new LinePlot(theme, texts.get("digits.accuracy", Numbers.format((long) DigitSettings.EVALUATE_ON)));
    loss.setId("digits-loss");
    accuracy.setId("digits-accuracy");
    accuracy.setWords(Numbers::percent);
    getStyleClass().add("kernels-film");
    for (LinePlot plot : List.of(loss, accuracy)) {
      plot.getStyleClass().add("kernels-plot");
      HBox.setHgrow(plot, Priority.SOMETIMES);
    }
    HBox.setHgrow(film, Priority.ALWAYS);
    film.setPrefWidth(500);
    getChildren().addAll(film, loss, accuracy);
    model.history.addListener((o, before, now) -> show(now));
    show(History.EMPTY);
  }

  private void show(History history) {
    loss.setSeries(List.of(new Series("", view(history.training(), history.training()::loss), Palette::ink, KEEP)));
    accuracy.setSeries(List.of(new Series("", view(history.heldOut(), history.heldOut()::accuracy), Palette::good, 0)));
  }

  private static app.glassnet.ui.canvas.Curve view(Curve curve, IntToDoubleFunction y) {
    return new app.glassnet.ui.canvas.Curve() {
      @Override
      public int size() {
        return curve.size();
      }

      @Override
      public double x(int index) {
        return curve.step(index);
      }

      @Override
      public double y(int index) {
        return y.applyAsDouble(index);
      }
    };
  }
}
