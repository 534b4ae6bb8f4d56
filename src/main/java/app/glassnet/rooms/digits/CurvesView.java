package app.glassnet.rooms.digits;

import app.glassnet.engine.training.Curve;
import app.glassnet.engine.training.History;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Loss and accuracy over the steps, on the training batches and on digits that are not trained on. */
final class CurvesView {
  /** How much of the past the strong line keeps; held-out points are few and are drawn as they are. */
  private static final double KEEP = 0.96;
  private static final int EVERY_MS = 250;
  private static final MathContext THREE = new MathContext(3);

  private final LinePlot loss;
  private final LinePlot accuracy;
  private final Texts texts;
  private final HBox both;
  private final Label hint = new Label();
  private final StackPane node;

  CurvesView(DigitsModel model, ThemeModel theme, Texts texts) {
    this.texts = texts;
    loss = new LinePlot(theme, texts.get("curves.loss"));
    accuracy = new LinePlot(theme, texts.get("curves.accuracy"));
    both = new HBox(loss, accuracy);
    node = new StackPane(both, hint);
    hint.setText(texts.get("curves.empty"));
    loss.setId("loss");
    accuracy.setId("accuracy");
    loss.setWords(CurvesView::three);
    accuracy.setWords(Numbers::percent);
    loss.getStyleClass().add("curve");
    accuracy.getStyleClass().add("curve");
    both.getStyleClass().add("curves");
    hint.getStyleClass().add("curves-hint");
    hint.setWrapText(true);
    Seldom update = new Seldom(model, EVERY_MS, () -> show(model.snapshot.get()));
    model.snapshot.addListener((o, before, now) -> update.changed());
    show(null);
  }

  /** Both curves; before there is anything to draw, a line that says what to do. */
  StackPane node() {
    return node;
  }

  /** Three digits, and none that says nothing: 0.5 on the axis, 0.0831 at the end of a curve. */
  private static String three(double value) {
    return Double.isFinite(value) ? Numbers.exact(new BigDecimal(value).round(THREE).doubleValue())
        : Numbers.format(value);
  }

  private void show(Snapshot snapshot) {
    History history = snapshot == null ? History.EMPTY : snapshot.history();
    Curve training = history.training();
    Curve heldOut = history.heldOut();
    hint.setVisible(training.size() == 0);
    both.setVisible(training.size() > 0);
    loss.setSeries(List.of(
        new LinePlot.Series(texts.get("curves.training"), view(training, training::loss), Palette::ink, KEEP),
        new LinePlot.Series(texts.get("curves.heldout"), view(heldOut, heldOut::loss), Palette::good, 0)));
    accuracy.setSeries(List.of(
        new LinePlot.Series(texts.get("curves.training"), view(training, training::accuracy), Palette::ink, KEEP),
        new LinePlot.Series(texts.get("curves.heldout"), view(heldOut, heldOut::accuracy), Palette::good, 0)));
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
