package app.glassnet.rooms.kernels;

import app.glassnet.ui.matrix.MatrixView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** A matrix with its name above and a line of words, or a button, below. Its parent says how large the cells are. */
final class MapPane extends Pane {
  private static final double MARGIN = 4;

  final MatrixView view;
  final Label title = new Label();
  final Label caption = new Label();
  private Node foot = caption;

  MapPane(MatrixView view, String id) {
    this.view = view;
    view.setId(id);
    caption.setId(id + "-caption");
    title.getStyleClass().add("section-title");
    caption.getStyleClass().addAll("secondary", "kernels-caption");
    getChildren().addAll(title, view, caption);
  }

  /** Something to press in the place of the words below. */
  void setFoot(Node node) {
    getChildren().remove(caption);
    getChildren().add(node);
    foot = node;
  }

  /** {@link #place} does it: a pane would give every part the size it likes best. */
  @Override
  protected void layoutChildren() {
    // nothing left to do
  }

  double head() {
    return Math.ceil(title.prefHeight(-1));
  }

  /** Width of the words. */
  double words() {
    return Math.ceil(Math.max(title.prefWidth(-1), foot.prefWidth(-1)));
  }

  double foot() {
    return Math.ceil(foot.prefHeight(-1));
  }

  /**
   * Places the parts.
   *
   * @param x left edge of the cells
   * @param y top edge of the name
   * @param width of the cells
   * @param height of the cells
   * @param words how wide the words may be
   */
  void place(double x, double y, double width, double height, double words) {
    double left = Math.rint(x) - MARGIN;
    double w = Math.rint(width) + 2 * MARGIN;
    double h = Math.rint(height) + 2 * MARGIN;
    double head = head();
    boolean below = !(foot instanceof Label l) || !l.getText().isEmpty();
    double wide = Math.max(w, words);
    resizeRelocate(left, Math.rint(y), wide, head + h + (below ? foot() : 0));
    title.resizeRelocate(MARGIN, 0, Math.min(wide - MARGIN, Math.ceil(title.prefWidth(-1))), head);
    view.resizeRelocate(0, head, w, h);
    foot.setVisible(below);
    foot.resizeRelocate(MARGIN, head + h, Math.min(wide - MARGIN, Math.ceil(foot.prefWidth(-1))), below ? foot() : 0);
  }
}
