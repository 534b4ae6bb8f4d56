package app.glassnet.rooms.forecast;

import app.glassnet.engine.training.History;
import app.glassnet.ui.canvas.Curve;
import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Over the steps: the loss the network is trained on, and the error on the held-out rows in the data's unit. */
final class Curves extends HBox {
  private static final long EVERY_NANOS = 200_000_000;
  private static final double KEEP = 0.95;

  private final ForecastModel model;
  private final Texts texts;
  private final LinePlot loss;
  private final LinePlot error;
  private final Label hint = new Label();
  private long last;

  Curves(ForecastModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("curves");
    loss = new LinePlot(theme, texts.get("curves.loss"));
    error = new LinePlot(theme, texts.get("curves.error"));
    loss.setId("loss-curve");
    error.setId("error-curve");
    error.setWords(Numbers::format);
    HBox.setHgrow(loss, Priority.ALWAYS);
    HBox.setHgrow(error, Priority.ALWAYS);
    hint.setText(texts.get("curves.empty"));
    hint.setId("curves-hint");
    hint.getStyleClass().add("secondary");
    hint.setWrapText(true);
    hint.setMaxWidth(Double.MAX_VALUE);
    hint.setAlignment(Pos.CENTER);
    HBox.setHgrow(hint, Priority.ALWAYS);
    getChildren().addAll(loss, error, hint);
    model.snapshot.addListener(o -> seldom());
    model.task.addListener(o -> show());
  }

  /** While it plays the curves move little from frame to frame; the time is better left to the forecast. */
  private void seldom() {
    long now = System.nanoTime();
    if (!model.playing() || now - last >= EVERY_NANOS) {
      last = now;
      show();
    }
  }

  private void show() {
    Task task = model.task.get();
    if (task == null) {
      return;
    }
    History h = model.snapshot.get() == null ? History.EMPTY : model.snapshot.get().history();
    var training = h.training();
    var held = h.heldOut();
    shown(hint, training.size() == 0);
    shown(loss, training.size() > 0);
    shown(error, training.size() > 0);
    loss.setSeries(List.of(
        new LinePlot.Series(texts.get("curves.training"), view(training, training::loss), Palette::ink, KEEP),
        new LinePlot.Series(texts.get("curves.heldOut"), view(held, held::loss), Palette::link, 0)));
    double scale = task.scaler().scale();
    double[] x = {held.size() == 0 ? 0 : held.step(0), held.size() == 0 ? 1 : held.step(held.size() - 1)};
    double p = task.error(task.persistence());
    error.setSeries(List.of(
        new LinePlot.Series(texts.get("score.network"), view(held, i -> held.metric(i) * scale), Palette::link, 0),
        new LinePlot.Series(texts.get("score.persistence"), Curve.of(x, new double[] {p, p}, 2), Palette::secondary, 0)));
  }

  private static void shown(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private static Curve view(app.glassnet.engine.training.Curve of, IntToDoubleFunction y) {
    return new Curve() {
      @Override
      public int size() {
        return of.size();
      }

      @Override
      public double x(int index) {
        return of.step(index);
      }

      @Override
      public double y(int index) {
        return y.applyAsDouble(index);
      }
    };
  }
}
