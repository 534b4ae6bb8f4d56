package app.glassnet.rooms.digits;

import app.glassnet.engine.training.RunState;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.SubStep;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.control.PlaybackBar.Part;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.EnumSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Plays and steps the training, walks through one batch, and says how far it is. */
final class TrainingBar extends HBox {
  private static final SubStep[] WALK = {SubStep.FORWARD, SubStep.LOSS, SubStep.BACKWARD, SubStep.UPDATE};

  private final DigitsModel model;
  private final Texts texts;
  private final PlaybackBar playback = new PlaybackBar(EnumSet.of(Part.PLAY, Part.STEP));
  private final Label[] walk = new Label[WALK.length];
  private final ProgressBar epoch = new ProgressBar(0);
  private final Label count = new Label();
  private final Button forget;
  private boolean compact;
  private final Label speed = new Label();

  TrainingBar(DigitsModel model, DigitsSession session, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("training-bar");
    setAlignment(Pos.CENTER_LEFT);
    forget = Buttons.quiet(texts.get("train.forget"), session::forget);
    forget.setId("forget");
    forget.setTooltip(new Tooltip(texts.get("train.forget.why")));
    playback.setAction(Part.PLAY, session::playOrPause);
    playback.setAction(Part.STEP, session::step);
    playback.button(Part.PLAY).setId("play");
    playback.button(Part.STEP).setId("step");
    playback.button(Part.STEP).setTooltip(new Tooltip(texts.get("train.step.why")));
    Button sub = Buttons.quiet(texts.get("train.substep"), session::subStep);
    sub.setId("substep");
    sub.setTooltip(new Tooltip(texts.get("train.substep.why")));
    var stages = new HBox();
    stages.getStyleClass().add("walk");
    stages.setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < WALK.length; i++) {
      walk[i] = new Label(texts.get("walk." + WALK[i].name().toLowerCase(java.util.Locale.ROOT)));
      walk[i].getStyleClass().add("walk-stage");
      walk[i].setMinWidth(USE_PREF_SIZE);
      stages.getChildren().add(walk[i]);
    }
    epoch.setMaxWidth(Double.MAX_VALUE);
    epoch.setAccessibleText(texts.get("train.epoch"));
    count.getStyleClass().add("counter");
    count.setId("count");
    count.setMinWidth(USE_PREF_SIZE);
    speed.getStyleClass().add("caption");
    speed.setMinWidth(USE_PREF_SIZE);
    var numbers = new VBox(count, speed);
    numbers.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(epoch, Priority.ALWAYS);
    for (Node node : new Node[] {forget, playback, sub}) {
      node.disableProperty().bind(model.ready.not());
      ((javafx.scene.layout.Region) node).setMinWidth(USE_PREF_SIZE);
    }
    getChildren().addAll(playback, sub, stages, epoch, numbers, forget);
    model.snapshot.addListener(o -> show(model.snapshot.get()));
    show(null);
  }

  /** Leaves what is pressed while presenting. */
  void compact(boolean on) {
    compact = on;
    getStyleClass().remove("compact");
    if (on) {
      getStyleClass().add("compact");
    }
    show(model.snapshot.get());
    for (Node node : new Node[] {epoch, forget}) {
      node.setVisible(!on);
      node.setManaged(!on);
    }
  }

  /** The keys: space plays, → steps. */
  void listenTo(Node page) {
    playback.listenTo(page);
  }

  private void show(Snapshot s) {
    boolean playing = s != null && s.state() == RunState.PLAYING;
    playback.playingProperty().set(playing);
    SubStep at = s == null || playing ? SubStep.READY : s.subStep();
    for (int i = 0; i < WALK.length; i++) {
      walk[i].pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("now"), WALK[i] == at);
    }
    double epochs = s == null ? 0 : s.epoch();
    epoch.setProgress(epochs - Math.floor(epochs));
    count.setText(s == null ? texts.get("train.waiting")
        : compact ? texts.get("train.count.short", Numbers.format(s.step()))
        : texts.get("train.count", Numbers.format(s.step()), Numbers.fixed(epochs, 2)));
    speed.setText(s == null || s.samplesPerSecond() == 0 ? texts.get(
        !model.untouched.get() ? "train.speed.none" : model.restored.get() == null ? "train.shipped" : "train.restored")
        : texts.get("train.speed", Numbers.format(Math.round(s.samplesPerSecond() / 10) * 10)));
  }
}
