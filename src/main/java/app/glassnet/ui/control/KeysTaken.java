package app.glassnet.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Whether a key belongs to the control that has the focus rather than to the page. Text fields, sliders and lists keep
 * theirs. A button keeps the space bar only when it was reached with the keyboard: after a click, the space bar plays. A
 * view that is walked through with the arrow keys says so with the style class {@value #ARROWS} and keeps those alone.
 */
final class KeysTaken {
  static final String ARROWS = "keeps-arrows";

  private KeysTaken() {}

  static boolean by(KeyEvent e) {
    Scene scene = e.getSource() instanceof Node page ? page.getScene() : null;
    Node owner = scene == null ? null : scene.getFocusOwner();
    return switch (owner) {
      case null -> false;
      case TextInputControl _, Spinner<?> _, ComboBoxBase<?> _, ListView<?> _ -> true;
      case Slider slider -> !slider.getStyleClass().contains("scrubber");
      case Node view when view.getStyleClass().contains(ARROWS) -> e.getCode().isArrowKey();
      default -> owner.isFocusVisible();
    };
  }
}
