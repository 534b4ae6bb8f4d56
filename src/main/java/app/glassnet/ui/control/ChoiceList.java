package app.glassnet.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/** Values below each other, one of them chosen: for longer words or more of them than a {@link Segmented} holds. */
public final class ChoiceList<T> extends Choice<T> {

  /**
   * @param name stands above and is read aloud; "" for none
   * @param words what stands on each line
   */
  public ChoiceList(String name, List<T> items, Function<T, String> words) {
    super(name, items, words, column());
    getStyleClass().add("choice-list");
  }

  private static VBox column() {
    var column = new VBox();
    column.getStyleClass().add("choice-column");
    return column;
  }
}
