package app.glassnet.rooms.windows;

import app.glassnet.data.series.Windows;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How many rows there are, with the formula and its numbers; and what the row looked at reads and wants. */
final class CountCard extends HBox {
  private final Label formula = new Label();
  private final Label row = new Label();
  private final Label result = new Label();
  private final WindowsModel model;
  private final Texts texts;

  CountCard(WindowsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("counts");
    getStyleClass().add("count-card");
    formula.getStyleClass().add("count-formula");
    formula.setId("count-formula");
    row.getStyleClass().add("count-row");
    row.setId("count-row");
    row.setWrapText(true);
    result.getStyleClass().add("count-result");
    result.setId("count-result");
    result.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(formula, row);
    words.getStyleClass().add("count-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, result);
    for (var seen : new javafx.beans.Observable[] {model.cut, model.hoveredRow, model.place,
        model.rows.positionProperty()}) {
      seen.addListener(o -> show());
    }
  }

  /** The count with its numbers: ⌊(14 − 7 − 1)/2⌋ + 1, or ⌊14/7⌋ for a reshape. */
  static String formula(Windows w) {
    String sum = w.horizon() == 0 ? "⌊" + w.places() + "/" + w.lookBack() + "⌋"
        : "⌊(" + w.places() + " − " + w.lookBack() + " − " + w.horizon() + ")/" + w.step() + "⌋ + 1";
    return sum + " = " + Numbers.format(w.count());
  }

  private void show() {
    Cut cut = model.cut.get();
    if (cut == null) {
      return;
    }
    Windows w = cut.windows();
    Windows reshape = Windows.reshape(w.places(), w.lookBack());
    formula.setText(w.horizon() == 0 ? texts.get("count.reshape", formula(w), left(w))
        : texts.get("count.rolling", formula(w), formula(reshape)));
    result.setText(texts.get("count.rows", Numbers.format(w.count())));
    int focus = model.focus();
    if (focus < 0) {
      row.setText(texts.get("rows.none"));
      return;
    }
    int place = model.place.get();
    String reads = texts.get("row.reads", Numbers.format(focus), when(cut, w.first(focus)), when(cut, w.lastRead(focus)));
    int[] targets = w.targets(focus);
    String wants = targets.length == 0 ? texts.get("row.wants.none")
        : targets.length == 1 ? texts.get("row.wants", when(cut, targets[0]), Numbers.format(cut.values()[targets[0]]))
        : texts.get("row.wants.many", Numbers.format(targets.length), when(cut, targets[0]),
            when(cut, targets[targets.length - 1]));
    row.setText(place < 0 ? reads + " " + wants : texts.get("place.words", when(cut, place),
        Numbers.format(cut.values()[place]), Numbers.format(w.rowsReading(place).length)));
  }

  private String when(Cut cut, int place) {
    return cut.table().dates().isEmpty() ? texts.get("place", cut.when(place)) : cut.when(place);
  }

  private static String left(Windows w) {
    return Numbers.format(w.places() - (long) w.count() * w.lookBack());
  }
}
