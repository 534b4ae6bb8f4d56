package app.glassnet.rooms.convolution;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Whole numbers in a row, side by side: few of them, each with buttons up and down, the arrow keys and typing. */
final class Steppers extends HBox {
  /**
   * One number.
   *
   * @param name what a screen reader says
   * @param id of its control
   * @param value what it sets
   * @param least smallest value
   * @param most largest value
   */
  record Number(String name, String id, IntegerProperty value, int least, int most) {}

  Steppers(String name, List<Number> numbers) {
    getStyleClass().add("steppers");
    var label = new Label(name);
    label.getStyleClass().add("control-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    getChildren().add(label);
    for (int i = 0; i < numbers.size(); i++) {
      if (i > 0) {
        getChildren().add(new Label("×"));
      }
      getChildren().add(spinner(numbers.get(i)));
    }
  }

  private static Spinner<Integer> spinner(Number number) {
    var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(number.least(), number.most(), number.value().get());
    var spinner = new Spinner<Integer>(values);
    spinner.setId(number.id());
    spinner.setAccessibleText(number.name());
    spinner.setEditable(false);
    spinner.getStyleClass().add("stepper");
    values.valueProperty().addListener((o, before, now) -> number.value().set(now));
    number.value().addListener((o, before, now) -> values.setValue(now.intValue()));
    return spinner;
  }
}
