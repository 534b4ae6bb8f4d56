package app.glassnet.rooms.filters;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** f and g over time, and g's own numbers below, which can be typed, turned and dragged. */
final class SignalStage extends VBox {
  private final SignalView view;
  private final FiltersModel model;
  private final MatrixView numbers;
  private final HBox row;

  SignalStage(FiltersModel model, LinkModel link, ThemeModel theme, Texts texts) {
    this.model = model;
    getStyleClass().add("signal-stage");
    view = new SignalView(model, link, theme, texts);
    VBox.setVgrow(view, Priority.ALWAYS);
    numbers = new MatrixView(theme, texts.get("signal.numbers"));
    numbers.setId("g-numbers");
    numbers.edit(0.05, -1, 1, (cell, value) -> model.drawG(cell.column(), value));
    HBox.setHgrow(numbers, Priority.ALWAYS);
    numbers.getStyleClass().add("g-numbers");
    var name = new Label(texts.get("signal.g.numbers"));
    name.getStyleClass().add("section-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var hint = new Label(texts.get("signal.g.hint"));
    hint.getStyleClass().add("secondary");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    row = new HBox(name, numbers, hint);
    row.getStyleClass().add("g-row");
    getChildren().addAll(view, row);
    model.samplesG.addListener(o -> show());
    show();
  }

  /** Leaves the signals. */
  void compact(boolean on) {
    row.setVisible(!on);
    row.setManaged(!on);
  }

  SignalView view() {
    return view;
  }

  private void show() {
    double[] g = model.samplesG.get();
    float[] values = new float[g.length];
    for (int i = 0; i < g.length; i++) {
      values[i] = (float) g[i];
    }
    numbers.show(MatrixContent.of(1, g.length, values, ColourScale.WEIGHT, Math.max(1e-9, ColourScale.limit(values))));
  }
}
