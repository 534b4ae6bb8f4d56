package app.glassnet.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/**
 * Two to four short values side by side, one of them chosen. Segments are equally wide where the words allow it and take
 * what their words need where they do not.
 */
public final class Segmented<T> extends Choice<T> {

  /**
   * @param name stands above and is read aloud; "" for none
   * @param words what stands on each segment
   */
  public Segmented(String name, List<T> items, Function<T, String> words) {
    super(name, items, words, new Row());
    getStyleClass().add("segmented");
  }

  /** Lays the segments out in one row. */
  private static final class Row extends Pane {
    Row() {
      getStyleClass().add("segments");
    }

    @Override
    protected double computeMinWidth(double height) {
      return insets() + getChildren().stream().mapToDouble(c -> Math.ceil(c.prefWidth(-1))).sum();
    }

    @Override
    protected double computePrefWidth(double height) {
      double widest = getChildren().stream().mapToDouble(c -> Math.ceil(c.prefWidth(-1))).max().orElse(0);
      return insets() + widest * getChildren().size();
    }

    @Override
    protected double computePrefHeight(double width) {
      return snappedTopInset() + snappedBottomInset()
          + getChildren().stream().mapToDouble(c -> c.prefHeight(-1)).max().orElse(0);
    }

    private double insets() {
      return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
      double inside = getWidth() - insets();
      double height = getHeight() - snappedTopInset() - snappedBottomInset();
      double[] widths = shares(inside);
      double x = snappedLeftInset();
      for (int i = 0; i < widths.length; i++) {
        double right = snapPositionX(x + widths[i]);
        ((ToggleButton) getChildren().get(i)).resizeRelocate(snapPositionX(x), snappedTopInset(),
            right - snapPositionX(x), height);
        x += widths[i];
      }
    }

    private double[] shares(double inside) {
      double[] needs = getChildren().stream().mapToDouble(c -> c.prefWidth(-1)).toArray();
      double even = inside / needs.length;
      double sum = 0;
      boolean fits = true;
      for (double need : needs) {
        sum += need;
        fits &= need <= even;
      }
      for (int i = 0; i < needs.length; i++) {
        needs[i] = fits ? even : needs[i] + (inside - sum) / needs.length;
      }
      return needs;
    }
  }
}
