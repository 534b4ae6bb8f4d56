package app.glassnet.ui.control;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** ControlsFX's bubbles in the colours of the page. */
public final class Bubbles {
  private static final String OWN = Bubbles.class.getResource("/css/bubble.css").toExternalForm();

  private Bubbles() {}

  /** A bubble around some nodes, with a small arrow, that cannot be torn off. */
  public static PopOver around(Node content, PopOver.ArrowLocation arrow) {
    var bubble = new PopOver(content);
    bubble.setArrowLocation(arrow);
    bubble.setDetachable(false);
    bubble.setHeaderAlwaysVisible(false);
    // The skin brings a sheet of its own, white in the dark theme too; ours must come after it, on the same node.
    bubble.skinProperty().addListener((o, before, now) -> {
      if (now != null) {
        bubble.getRoot().getStylesheets().add(OWN);
      }
    });
    return bubble;
  }
}
