package app.glassnet.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;

/** Keeps a node drawn in the theme of the moment. */
public final class Themed {
  private Themed() {}

  /**
   * Runs the task whenever colours or sizes change, as long as the node lives: the node holds the task, the theme only a
   * weak reference, so that a closed room can go.
   */
  public static void whenChanged(ThemeModel theme, Node holder, Runnable task) {
    InvalidationListener listener = o -> {
      theme.palette();
      theme.em();
      task.run();
    };
    List<InvalidationListener> held = new ArrayList<>(List.of(listener));
    if (holder.getProperties().put(Themed.class, held) instanceof List<?> before) {
      before.forEach(l -> held.add((InvalidationListener) l));
    }
    theme.paletteProperty().addListener(new WeakInvalidationListener(listener));
    theme.emProperty().addListener(new WeakInvalidationListener(listener));
  }
}
