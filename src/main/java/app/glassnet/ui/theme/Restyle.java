package app.glassnet.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;

/** Draws again what style sheets cannot reach, such as canvases, when the theme changes. */
public final class Restyle {
  private Restyle() {}

  /**
   * Runs the task whenever colours or sizes change, as long as the node lives: the node holds the task, the model only a
   * weak reference, so that a closed room can go.
   */
  public static void follow(Node holder, ThemeModel theme, Runnable task) {
    InvalidationListener listener = o -> {
      // A binding tells of its next change only after it has been read.
      theme.palette();
      theme.em();
      task.run();
    };
    List<InvalidationListener> held = new ArrayList<>(List.of(listener));
    if (holder.getProperties().put(Restyle.class, held) instanceof List<?> before) {
      before.forEach(l -> held.add((InvalidationListener) l));
    }
    theme.paletteProperty().addListener(new WeakInvalidationListener(listener));
    theme.emProperty().addListener(new WeakInvalidationListener(listener));
  }
}
