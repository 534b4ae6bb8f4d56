package app.glassnet.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small heading with lines of name and number below it, as under "Unit 4, forget gate". */
public final class ValueCard extends VBox {
  private final Label heading = new Label();

  public ValueCard(String title) {
    getStyleClass().add("value-card");
    heading.getStyleClass().add("card-title");
    heading.setWrapText(true);
    setTitle(title);
    getChildren().add(heading);
  }

  public void setTitle(String title) {
    heading.setText(title);
    heading.setVisible(!title.isEmpty());
    heading.setManaged(!title.isEmpty());
  }

  /** Adds a line and gives the label of its value, to be set whenever it changes. */
  public Label add(String name, String value) {
    return line(name, value, "card-line");
  }

  /** Adds the line that matters: below a rule, in the accent. */
  public Label addResult(String name, String value) {
    return line(name, value, "card-result");
  }

  /** Adds anything else: a picture, a legend, a button. */
  public void add(Node node) {
    getChildren().add(node);
  }

  /** Leaves only the heading. */
  public void clear() {
    getChildren().setAll(heading);
  }

  /** Shows every digit of the number to whoever rests the pointer on it. */
  public static void fullPrecision(Label value, String digits) {
    value.setTooltip(new Tooltip(digits));
  }

  private Label line(String name, String value, String style) {
    var left = new Label(name);
    left.getStyleClass().add("card-name");
    left.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(left, Priority.ALWAYS);
    var right = new Label(value);
    right.getStyleClass().add("card-value");
    right.setMinWidth(Region.USE_PREF_SIZE);
    left.setLabelFor(right);
    var row = new HBox(left, right);
    row.getStyleClass().add(style);
    getChildren().add(row);
    return right;
  }
}
