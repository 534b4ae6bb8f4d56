package app.glassnet.rooms.windows;

import app.glassnet.data.series.Leakage;
import app.glassnet.rooms.windows.WindowsState.Fit;
import app.glassnet.rooms.windows.WindowsState.Parting;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Four numbers that tell whether the future leaks: two ways of splitting, two ways of fitting the scaler. */
final class LeakagePanel extends HBox {
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass LEAKS = PseudoClass.getPseudoClass("leaks");

  private final WindowsModel model;
  private final Texts texts;
  private final Card time = new Card("leak-time");
  private final Card random = new Card("leak-random");
  private final Card train = new Card("leak-train");
  private final Card all = new Card("leak-all");

  LeakagePanel(WindowsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("leak-panel");
    // Wrapped words would ask for a height as if they were one letter wide.
    setMinHeight(0);
    getChildren().addAll(pair("leak.split", time, random), pair("leak.scale", train, all));
    model.cut.addListener(o -> show());
  }

  private VBox pair(String key, Card left, Card right) {
    var title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    var both = new HBox(left, right);
    both.getStyleClass().add("leak-pair");
    both.setMinHeight(0);
    VBox.setVgrow(both, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    var all = new VBox(title, both);
    all.getStyleClass().add("leak-group");
    all.setMinSize(0, 0);
    all.setPrefWidth(1);
    HBox.setHgrow(all, Priority.ALWAYS);
    return all;
  }

  private void show() {
    Cut cut = model.cut.get();
    WindowsState state = model.state();
    for (Parting parting : Parting.values()) {
      Leakage found = Leakage.of(cut.windows(), Cut.split(state, cut.windows(), parting));
      boolean byTime = parting == Parting.TIME;
      (byTime ? time : random).show(texts.get(byTime ? "leak.time" : "leak.random"),
          texts.get("leak.of", Numbers.format(found.seen()), Numbers.format(found.wanted())),
          texts.get("leak.split.says"), state.parting() == parting, found.seen() > 0);
    }
    String honest = texts.get("leak.scaler", Numbers.format(cut.honest().shift()), Numbers.format(cut.honest().scale()));
    String leaking = texts.get("leak.scaler", Numbers.format(cut.leaking().shift()),
        Numbers.format(cut.leaking().scale()));
    double moved = Leakage.shift(cut.values(), cut.honest(), cut.leaking(), cut.border());
    double last = cut.values()[cut.values().length - 1];
    train.show(texts.get("leak.train"), honest, texts.get("leak.train.says", Numbers.format(last),
        Numbers.format(cut.honest().scaled(last)), Numbers.format(cut.leaking().scaled(last))), state.fit() == Fit.TRAIN, false);
    all.show(texts.get("leak.all"), leaking, texts.get("leak.all.says", Numbers.format(moved),
        Numbers.format(moved * cut.honest().scale())), state.fit() == Fit.ALL, moved > 0);
  }

  /** One way of doing it: its name, its number, and what the number says. */
  private static final class Card extends VBox {
    private final Label name = new Label();
    private final Label number = new Label();
    private final Label says = new Label();

    Card(String id) {
      setId(id);
      getStyleClass().add("leak-card");
      name.getStyleClass().add("card-name");
      name.setWrapText(true);
      number.getStyleClass().add("leak-number");
      number.setWrapText(true);
      says.getStyleClass().add("secondary");
      says.setWrapText(true);
      setMinSize(0, 0);
      setPrefWidth(1);
      getChildren().addAll(name, number, says);
    }

    void show(String title, String value, String words, boolean now, boolean leaks) {
      name.setText(title);
      number.setText(value);
      says.setText(words);
      pseudoClassStateChanged(NOW, now);
      pseudoClassStateChanged(LEAKS, leaks);
    }
  }
}
