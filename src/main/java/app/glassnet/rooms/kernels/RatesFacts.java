package app.glassnet.rooms.kernels;

import app.glassnet.explain.PatchSpectrum;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Why a rate creeps, arrives or runs away: what every update multiplies the error by along the steepest and along the
 * flattest direction of the loss, and the largest rate at which both factors stay below 1.
 */
final class RatesFacts extends HBox {
  private final Texts texts;
  private final ThemeModel theme;
  private final List<Label> names = new ArrayList<>();
  private final List<Label> rates = new ArrayList<>();
  private final List<Label> steep = new ArrayList<>();
  private final List<Label> flat = new ArrayList<>();
  private final Label sum = new Label();
  private final Label result = new Label();
  private final Label spread = new Label();

  RatesFacts(ThemeModel theme, Texts texts) {
    this.texts = texts;
    this.theme = theme;
    setId("rates-facts");
    getStyleClass().add("rates-facts");
    setAlignment(Pos.CENTER_LEFT);
    var grid = new GridPane();
    grid.getStyleClass().add("rates-grid");
    List<String> heads = List.of("facts.each", "facts.rate", "facts.steep", "facts.flat");
    for (int i = 0; i < heads.size(); i++) {
      add(grid, new Label(texts.get(heads.get(i))), i, 0).getStyleClass().add("secondary");
    }
    List<String> keys = List.of("rate.small", "rate.right", "rate.large");
    for (int i = 0; i < keys.size(); i++) {
      names.add(add(grid, new Label(texts.get(keys.get(i))), 0, i + 1));
      rates.add(number(grid, 1, i + 1));
      steep.add(number(grid, 2, i + 1));
      flat.add(number(grid, 3, i + 1));
    }
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    spread.getStyleClass().add("secondary");
    sum.getStyleClass().add("number");
    result.getStyleClass().add("rates-result");
    result.setId("stable-rate");
    var limit = new VBox(new Label(texts.get("facts.limit")), sum, result, spread);
    limit.setAlignment(Pos.CENTER_RIGHT);
    limit.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(grid, space, limit);
    Restyle.follow(this, theme, this::colours);
    colours();
  }

  private static Label add(GridPane grid, Label label, int column, int row) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(label, column, row);
    GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
    return label;
  }

  private static Label number(GridPane grid, int column, int row) {
    Label label = add(grid, new Label(), column, row);
    label.getStyleClass().add("number");
    return label;
  }

  private void colours() {
    for (int i = 0; i < names.size(); i++) {
      names.get(i).setTextFill(StagePresenter.COLOURS.get(i).apply(theme.palette()));
    }
  }

  void show(Solved solved) {
    PatchSpectrum s = solved.problem().spectrum();
    for (int i = 0; i < names.size(); i++) {
      double rate = solved.problem().rate(solved.shares().get(i));
      rates.get(i).setText(Numbers.format(rate));
      steep.get(i).setText("× " + Numbers.fixed(s.factor(rate, s.largest()), 3));
      flat.get(i).setText("× " + Numbers.fixed(s.factor(rate, s.smallest()), 3));
    }
    sum.setText("2/λmax = 2/(2 · " + Numbers.format(s.largest()) + ")");
    result.setText("= " + Numbers.format(s.stableRate()));
    spread.setText(s.open() > 0 ? texts.get("facts.open", Numbers.format((long) s.open()))
        : texts.get("facts.spread", Numbers.format(s.condition())));
  }
}
