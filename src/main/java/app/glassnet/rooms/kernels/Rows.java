package app.glassnet.rooms.kernels;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Several small controls on a line of the inspector. */
final class Rows {
  private Rows() {}

  static HBox of(Node... controls) {
    var row = new HBox(controls);
    row.getStyleClass().add("kernels-row");
    return row;
  }

  static Label name(String words, Node of) {
    var label = new Label(words);
    label.getStyleClass().add("control-label");
    label.setLabelFor(of);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A drop-down list that takes the room there is. */
  static <T> ComboBox<T> list(String id, String name, List<T> items, Function<T, String> words) {
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

  /** A whole number with buttons up and down. */
  static Spinner<Integer> whole(String id, String name, int least, int most, IntegerProperty value) {
    var values = new IntegerSpinnerValueFactory(least, most, value.get());
    var spinner = new Spinner<Integer>(values);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setAccessibleText(name);
    spinner.getStyleClass().add("kernels-spinner");
    values.valueProperty().addListener((o, before, now) -> {
      if (now != null) {
        value.set(now);
      }
    });
    value.addListener((o, before, now) -> values.setValue(now.intValue()));
    return spinner;
  }
}
