package app.glassnet.rooms.convolution;

import app.glassnet.ui.matrix.MatrixView;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** A matrix with its name and size above and a line of words below. Its parent places the parts. */
final class MatrixPane extends Pane {
  final MatrixView view;
  final Label title = new Label();
  final Label size = new Label();
  final Label caption = new Label();

  MatrixPane(MatrixView view, String id) {
    this.view = view;
    view.setId(id);
    size.setId(id + "-size");
    caption.setId(id + "-caption");
    title.getStyleClass().add("section-title");
    size.getStyleClass().addAll("number", "secondary");
    caption.getStyleClass().addAll("secondary", "stage-caption");
    getChildren().addAll(title, size, view, caption);
  }

  /** {@link #place} does it: a pane would give every part the size it likes best. */
  @Override
  protected void layoutChildren() {
    // nothing left to do
  }

  double head() {
    return Math.ceil(title.prefHeight(-1) + size.prefHeight(-1));
  }

  /** Width of the words. */
  double words() {
    return Math.ceil(Math.max(title.prefWidth(-1), Math.max(size.prefWidth(-1), caption.prefWidth(-1))));
  }

  double foot() {
    return caption.getText().isEmpty() ? 0 : Math.ceil(caption.prefHeight(-1));
  }

  /**
   * Places the parts: words at the given edges, the matrix between them.
   *
   * @param x left edge of the cells
   * @param y top edge of the words above
   * @param width of the cells
   * @param height of the cells
   * @param words how wide the words may be
   */
  void place(double x, double y, double width, double height, double words) {
    double margin = 4;
    // Whole pixels: lines stay sharp, and nothing of an earlier size is left at a canvas's edge.
    x = Math.rint(x);
    y = Math.rint(y);
    width = Math.rint(width);
    height = Math.rint(height);
    double head = head();
    caption.setVisible(!caption.getText().isEmpty());
    double foot = foot();
    double w = Math.max(Math.max(words, width + 2 * margin), words() + margin);
    resizeRelocate(x - margin, y, w, head + height + 2 * margin + foot);
    title.resizeRelocate(margin, 0, Math.min(w - margin, title.prefWidth(-1)), title.prefHeight(-1));
    size.resizeRelocate(margin, title.prefHeight(-1), Math.min(w - margin, size.prefWidth(-1)), size.prefHeight(-1));
    view.resizeRelocate(0, head, width + 2 * margin, height + 2 * margin);
    if (caption.isVisible()) {
      caption.resizeRelocate(margin, head + height + 2 * margin, Math.max(w - margin, caption.prefWidth(-1)), foot);
    } else {
      caption.resizeRelocate(0, 0, 0, 0);
    }
  }
}
