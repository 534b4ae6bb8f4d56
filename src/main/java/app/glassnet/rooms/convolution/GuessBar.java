package app.glassnet.rooms.convolution;

import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Guess first: the next output is hidden, a number is typed, the room says whether it is right, and keeps count. */
final class GuessBar extends HBox {
  private final ConvolutionModel model;
  private final Texts texts;
  private final CheckBox on;
  private final TextField field = new TextField();
  private final Button check;
  private final Label verdict = new Label();
  private final Label tally = new Label();

  GuessBar(ConvolutionModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("guess-bar");
    on = new CheckBox(texts.get("guess"));
    on.setId("guess");
    on.setMinWidth(Region.USE_PREF_SIZE);
    on.setTooltip(new Tooltip(texts.get("guess.why")));
    field.setId("guess-field");
    field.getStyleClass().add("bias-field");
    field.setPromptText("?");
    field.setAccessibleText(texts.get("guess.field"));
    check = Buttons.quiet(texts.get("guess.check"), this::check);
    check.setId("guess-check");
    verdict.setId("guess-verdict");
    tally.setId("guess-tally");
    tally.getStyleClass().addAll("secondary", "number");
    tally.setMinWidth(Region.USE_PREF_SIZE);
    verdict.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(on, field, check, verdict, tally);
    on.selectedProperty().addListener((o, before, now) -> {
      if (now != model.guesses.get().on()) {
        model.guesses.set(model.guesses.get().turned(now));
        if (now) {
          model.steps.playingProperty().set(false);
          field.requestFocus();
        }
      }
    });
    field.setOnAction(e -> check());
    model.guesses.addListener(o -> show());
    model.mode.addListener(o -> show());
    model.steps.positionProperty().addListener(o -> {
      field.clear();
      verdict.setText("");
      show();
    });
    model.steps.playingProperty().addListener((o, before, now) -> {
      // Playing would give every answer away.
      if (now && model.guesses.get().on() && model.mode.get() == Mode.FORWARD) {
        model.steps.playingProperty().set(false);
      }
    });
    show();
  }

  /** Enter checks; once more, it goes on to the next cell. */
  private void check() {
    Computation c = model.computed();
    int position = model.steps.position();
    if (c == null || !model.guesses.get().asks(position)) {
      model.steps.step();
      return;
    }
    try {
      double guess = Double.parseDouble(field.getText().strip().replace(Numbers.MINUS, '-').replace(',', '.'));
      boolean hit = Guesses.hits(guess, c.made()[position]);
      verdict.setText(hit ? texts.get("guess.right") : texts.get("guess.wrong", Numbers.format(c.made()[position])));
      verdict.getStyleClass().setAll("label", hit ? "guess-right" : "guess-wrong");
      model.guesses.set(model.guesses.get().with(position, hit));
    } catch (NumberFormatException e) {
      verdict.setText(texts.get("guess.number"));
      verdict.getStyleClass().setAll("label", "secondary");
    }
  }

  private void show() {
    Guesses g = model.guesses.get();
    boolean possible = model.mode.get() == Mode.FORWARD;
    shown(this, possible);
    on.setSelected(g.on());
    shown(field, g.on());
    shown(check, g.on());
    check.setText(texts.get(g.asks(model.steps.position()) ? "guess.check" : "guess.next"));
    shown(verdict, g.on());
    int all = g.right() + g.wrong();
    shown(tally, all > 0);
    StringBuilder marks = new StringBuilder();
    g.last().forEach(hit -> marks.append(hit ? "✓ " : "× "));
    tally.setText(marks + texts.get("guess.tally", Numbers.format(g.right()), Numbers.format(all)));
  }

  private static void shown(Region node, boolean yes) {
    node.setVisible(yes);
    node.setManaged(yes);
  }
}
