package app.glassnet.ui.control;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import java.util.List;
import java.util.function.Function;

/** A name and its control on one line, where a room has many of them. */
public final class ControlRow extends HBox {
  /**
   * @param name stands at the left and labels the first control
   * @param controls at the right
   */
  public ControlRow(String name, Node... controls) {
    getStyleClass().add("control-row");
    var label = new Label(name);
    label.getStyleClass().add("control-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(controls[0]);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(label);
    getChildren().addAll(controls);
  }

  /** Explains the row to whoever rests the pointer on its name. */
  public ControlRow why(String words) {
    ((Label) getChildren().getFirst()).setTooltip(new Tooltip(words));
    return this;
  }

  /** A whole number with buttons up and down, for a row. */
  public static Spinner<Integer> whole(String id, String name, int least, int most, Property<Number> value) {
    var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, value.getValue().intValue());
    var spinner = new Spinner<Integer>(values);
    spinner.setId(id);
    spinner.setAccessibleText(name);
    spinner.getStyleClass().add("row-spinner");
    values.valueProperty().addListener((o, before, now) -> {
      if (now != null) {
        value.setValue(now);
      }
    });
    value.addListener((o, before, now) -> values.setValue(now.intValue()));
    return spinner;
  }

  /** A drop-down list, for a row. */
  public static <T> ComboBox<T> list(String id, String name, List<T> items, Function<T, String> words) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(name);
    box.getItems().setAll(items);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(T item) {
        return item == null ? "" : words.apply(item);
      }

      @Override
      public T fromString(String text) {
        return null;
      }
    });
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }
}
