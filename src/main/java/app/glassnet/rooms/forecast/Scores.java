package app.glassnet.rooms.forecast;

import app.glassnet.data.series.SeriesChoice;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The mean absolute error of the network and of the two baselines over the held-out end, in the data's unit. */
final class Scores extends VBox {
  private static final PseudoClass BEATS = PseudoClass.getPseudoClass("beats");

  private final ForecastModel model;
  private final Texts texts;
  private final Function<SeriesChoice, String> units;
  private final Label title = new Label();
  private final Label[] names = new Label[3];
  private final Label[] numbers = new Label[3];
  private final ProgressBar[] bars = new ProgressBar[3];
  private final Label verdict = new Label();

  /** @param units the unit of a series, "" where it is not known */
  Scores(ForecastModel model, Texts texts, Function<SeriesChoice, String> units) {
    this.units = units;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("scores");
    title.getStyleClass().add("secondary");
    var grid = new GridPane();
    grid.getStyleClass().add("score-grid");
    String[] ids = {"score-network", "score-persistence", "score-seasonal"};
    String[] keys = {"score.network", "score.persistence", "score.seasonal"};
    for (int i = 0; i < 3; i++) {
      names[i] = new Label(texts.get(keys[i]));
      names[i].setMinWidth(USE_PREF_SIZE);
      numbers[i] = new Label();
      numbers[i].setId(ids[i]);
      numbers[i].getStyleClass().add(i == 0 ? "score-main" : "score-number");
      numbers[i].setMinWidth(USE_PREF_SIZE);
      bars[i] = new ProgressBar(0);
      bars[i].setMaxWidth(Double.MAX_VALUE);
      bars[i].setMinWidth(0);
      bars[i].setAccessibleText(texts.get(keys[i]));
      bars[i].getStyleClass().add(ids[i]);
      grid.addRow(i, names[i], bars[i], numbers[i]);
    }
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    var right = new ColumnConstraints();
    right.setHalignment(javafx.geometry.HPos.RIGHT);
    grid.getColumnConstraints().setAll(new ColumnConstraints(), wide, right);
    verdict.setId("verdict");
    verdict.getStyleClass().add("verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(title, grid, verdict);
    model.task.addListener(o -> show());
    model.forecast.addListener(o -> show());
  }

  private void show() {
    Task task = model.task.get();
    if (task == null) {
      return;
    }
    String unit = units.apply(model.series.get());
    title.setText(texts.get("score.title") + (unit.isEmpty() ? "" : " · " + unit));
    Forecast f = model.forecast.get();
    double[] errors = {f == null ? Double.NaN : f.error(), task.error(task.persistence()), task.error(task.seasonal())};
    double most = 0;
    for (double e : errors) {
      most = Double.isNaN(e) ? most : Math.max(most, e);
    }
    for (int i = 0; i < 3; i++) {
      boolean none = Double.isNaN(errors[i]);
      numbers[i].setText(none ? "–" : Numbers.format(errors[i]));
      bars[i].setProgress(none || most == 0 ? 0 : errors[i] / most);
    }
    double best = task.season() == 0 ? errors[1] : Math.min(errors[1], errors[2]);
    boolean beats = errors[0] < best;
    verdict.pseudoClassStateChanged(BEATS, beats);
    verdict.setText(f == null ? texts.get("verdict.none") : beats
        ? texts.get("verdict.beats", Numbers.percent(1 - errors[0] / best))
        : errors[0] < errors[1] ? texts.get("verdict.half") : texts.get("verdict.not"));
  }
}
