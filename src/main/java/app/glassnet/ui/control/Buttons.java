package app.glassnet.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** The buttons of the page. One primary button at most in one place; everything else is quiet. */
public final class Buttons {
  private Buttons() {}

  /** Dark, filled: the one thing to do next. */
  public static Button primary(String text, Runnable action) {
    return button(text, "primary", action);
  }

  /** A white button with a thin border. */
  public static Button quiet(String text, Runnable action) {
    return button(text, "quiet", action);
  }

  /** An icon alone; the name is its tooltip and what a screen reader says. */
  public static Button icon(String path, String name, Runnable action) {
    Button button = button("", "icon-button", action);
    button.setGraphic(new Icon(path));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  private static Button button(String text, String style, Runnable action) {
    var button = new Button(text);
    button.getStyleClass().add(style);
    // A button keeps its words; a place too small for them is a fault of the layout, not to be hidden by dots.
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }
}
