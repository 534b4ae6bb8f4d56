package app.glassnet.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One of several values, always exactly one: what {@link Segmented} and {@link ChoiceList} have in common. */
abstract class Choice<T> extends VBox {
  private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
  private final List<T> items;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final Label reason = new Label();

  Choice(String name, List<T> items, Function<T, String> words, Pane place) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("nothing to choose from: " + name);
    }
    this.items = List.copyOf(items);
    getStyleClass().add("choice");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(name);
    var group = new ToggleGroup();
    for (T item : this.items) {
      var button = new ToggleButton(words.apply(item));
      button.getStyleClass().add("choice-item");
      button.setAccessibleText(name + ": " + button.getText());
      button.setToggleGroup(group);
      button.setUserData(item);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(Region.USE_PREF_SIZE);
      buttons.add(button);
    }
    place.getChildren().setAll(buttons);
    if (!name.isEmpty()) {
      var label = new Label(name);
      label.getStyleClass().add("control-label");
      label.setWrapText(true);
      getChildren().add(label);
    }
    reason.getStyleClass().add("control-reason");
    reason.setWrapText(true);
    showReason("");
    getChildren().addAll(place, reason);
    value.addListener((o, before, now) -> select(now));
    group.selectedToggleProperty().addListener((o, before, now) -> {
      if (now == null) {
        group.selectToggle(before);
      } else {
        value.set(item(now.getUserData()));
      }
    });
    value.set(this.items.getFirst());
  }

  public final ObjectProperty<T> valueProperty() {
    return value;
  }

  public final T getValue() {
    return value.get();
  }

  public final void setValue(T wanted) {
    if (!items.contains(wanted)) {
      throw new IllegalArgumentException("not one of " + items + ": " + wanted);
    }
    value.set(wanted);
  }

  public final List<T> items() {
    return items;
  }

  /** The buttons in the order of the items, for tests and for tooltips. */
  public final List<ToggleButton> buttons() {
    return List.copyOf(buttons);
  }

  /** Items that fail the test cannot be chosen; the line below says why ("" for nothing). */
  public final void setAvailable(Predicate<T> test, String why) {
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setDisable(!test.test(items.get(i)));
    }
    showReason(why);
  }

  /** Explains each item to whoever rests the pointer on it. */
  public final void setTooltips(Function<T, String> words) {
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setTooltip(new Tooltip(words.apply(items.get(i))));
    }
  }

  private void showReason(String why) {
    reason.setText(why);
    reason.setVisible(!why.isEmpty());
    reason.setManaged(!why.isEmpty());
  }

  private T item(Object userData) {
    return items.stream().filter(i -> i == userData).findFirst().orElseThrow();
  }

  private void select(T wanted) {
    buttons.get(items.indexOf(wanted)).setSelected(true);
  }
}
