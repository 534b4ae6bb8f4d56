package app.glassnet.ui.control;

import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import atlantafx.base.controls.ProgressSliderSkin;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Plays, steps and scrubs through whatever has positions 0…last: the windows of a convolution, the steps of a training
 * run. Without other orders its buttons move {@link #positionProperty}; a room may give each its own action. Which parts
 * are there is the room's choice.
 */
public final class PlaybackBar extends HBox {
  public enum Part { FIRST, BACK, PLAY, STEP, LAST, SCRUBBER, COUNTER, SPEED }

  /** The factors of {@link #speedProperty}. */
  public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

  private final Texts texts = Texts.of("shell");
  private final Set<Part> parts;
  private final Map<Part, Runnable> actions = new EnumMap<>(Part.class);
  private final Map<Part, Button> buttons = new EnumMap<>(Part.class);
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final IntegerProperty position = new SimpleIntegerProperty(this, "position", 0);
  private final IntegerProperty last = new SimpleIntegerProperty(this, "last", 0);
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
  private final Label counter = new Label();
  private final Slider scrubber = new Slider(0, 1, 0);

  /** With all parts. */
  public PlaybackBar() {
    this(EnumSet.allOf(Part.class));
  }

  public PlaybackBar(Set<Part> parts) {
    this.parts = EnumSet.copyOf(parts);
    getStyleClass().add("playback-bar");
    setAlignment(Pos.CENTER_LEFT);
    actions.put(Part.FIRST, () -> position.set(0));
    actions.put(Part.BACK, () -> position.set(Math.max(0, position.get() - 1)));
    actions.put(Part.STEP, () -> position.set(Math.min(last.get(), position.get() + 1)));
    actions.put(Part.LAST, () -> position.set(last.get()));
    actions.put(Part.PLAY, () -> playing.set(!playing.get()));
    var group = new HBox();
    group.getStyleClass().add("playback-buttons");
    group.setAlignment(Pos.CENTER);
    add(group, Part.FIRST, Icons.FIRST, "play.first");
    add(group, Part.BACK, Icons.BACK, "play.back");
    add(group, Part.PLAY, Icons.PLAY, "play.play");
    add(group, Part.STEP, Icons.STEP, "play.step");
    add(group, Part.LAST, Icons.LAST, "play.last");
    group.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(group);
    addScrubber();
    if (this.parts.contains(Part.COUNTER)) {
      counter.getStyleClass().add("playback-counter");
      counter.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(counter);
    }
    if (this.parts.contains(Part.SPEED)) {
      getChildren().add(speedMenu());
    }
    playing.addListener((o, before, now) -> showPlaying());
    showPlaying();
  }

  public BooleanProperty playingProperty() {
    return playing;
  }

  /** Where it stands: 0…{@link #lastProperty}. */
  public IntegerProperty positionProperty() {
    return position;
  }

  /** The last position. */
  public IntegerProperty lastProperty() {
    return last;
  }

  /** One factor for every duration: 0.25…8. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** The words beside the scrubber, such as "14 / 36". */
  public StringProperty counterProperty() {
    return counter.textProperty();
  }

  /** What a button does instead of moving the position. */
  public void setAction(Part part, Runnable action) {
    if (!actions.containsKey(part)) {
      throw new IllegalArgumentException("not a button: " + part);
    }
    actions.put(part, action);
  }

  /** A button, to disable it or to put another tooltip on it. */
  public Button button(Part part) {
    return buttons.get(part);
  }

  /** Makes the keys work wherever the focus is on a page: space plays, ← → step, Home and End jump. */
  public void listenTo(Node page) {
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void keyPressed(KeyEvent e) {
    if (e.isControlDown() || e.isAltDown() || e.isMetaDown() || KeysTaken.by(e)) {
      return;
    }
    Part part = partOf(e.getCode());
    Button button = part == null ? null : buttons.get(part);
    if (button != null) {
      if (!button.isDisabled()) {
        actions.get(part).run();
      }
      e.consume();
    }
  }

  private static Part partOf(KeyCode key) {
    return switch (key) {
      case SPACE -> Part.PLAY;
      case LEFT -> Part.BACK;
      case RIGHT -> Part.STEP;
      case HOME -> Part.FIRST;
      case END -> Part.LAST;
      default -> null;
    };
  }

  private void add(HBox group, Part part, String icon, String key) {
    if (parts.contains(part)) {
      Button button = Buttons.icon(icon, texts.get(key), () -> actions.get(part).run());
      button.getStyleClass().add(part == Part.PLAY ? "play-button" : "step-button");
      button.setId("playback-" + part.name().toLowerCase(Locale.ROOT));
      buttons.put(part, button);
      group.getChildren().add(button);
    }
  }

  private void addScrubber() {
    if (!parts.contains(Part.SCRUBBER)) {
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      getChildren().add(space);
      return;
    }
    scrubber.getStyleClass().add("scrubber");
    scrubber.setId("playback-scrubber");
    scrubber.setAccessibleText(texts.get("play.scrubber"));
    scrubber.setSkin(new ProgressSliderSkin(scrubber));
    scrubber.setBlockIncrement(1);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    last.addListener((o, before, now) -> {
      scrubber.setMax(Math.max(1, now.intValue()));
      scrubber.setDisable(now.intValue() == 0);
    });
    scrubber.setDisable(true);
    position.addListener((o, before, now) -> {
      if (Math.round(scrubber.getValue()) != now.intValue()) {
        scrubber.setValue(now.intValue());
      }
    });
    scrubber.valueProperty().addListener((o, before, now) -> position.set((int) Math.round(now.doubleValue())));
    getChildren().add(scrubber);
  }

  private MenuButton speedMenu() {
    var menu = new MenuButton();
    menu.getStyleClass().add("speed-menu");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setId("playback-speed");
    var group = new ToggleGroup();
    for (double factor : SPEEDS) {
      var item = new RadioMenuItem("×" + Numbers.exact(factor));
      item.setToggleGroup(group);
      item.setOnAction(e -> speed.set(factor));
      item.setSelected(factor == speed.get());
      menu.getItems().add(item);
    }
    Runnable show = () -> {
      menu.setText(texts.get("play.speed", Numbers.exact(speed.get())));
      int at = SPEEDS.indexOf(speed.get());
      if (at >= 0) {
        ((RadioMenuItem) menu.getItems().get(at)).setSelected(true);
      }
    };
    speed.addListener((o, before, now) -> show.run());
    show.run();
    return menu;
  }

  private void showPlaying() {
    Button play = buttons.get(Part.PLAY);
    if (play != null) {
      String name = texts.get(playing.get() ? "play.pause" : "play.play");
      ((Icon) play.getGraphic()).setPath(playing.get() ? Icons.PAUSE : Icons.PLAY);
      play.setAccessibleText(name);
      play.setTooltip(new Tooltip(name));
    }
  }
}
