package app.glassnet.rooms.pooling;

import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.matrix.Window;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A matrix with its name and size above and a line of words below. Its parent says where the cells lie. */
final class NamedMatrix extends Pane {
  private static final double MARGIN = 4;

  final MatrixView view;
  final Label title = new Label();
  final Label size = new Label();
  final Label caption = new Label();

  NamedMatrix(MatrixView view, String id) {
    this.view = view;
    view.setId(id);
    title.getStyleClass().add("section-title");
    size.getStyleClass().addAll("number", "secondary", "stage-size");
    caption.getStyleClass().addAll("secondary", "stage-size");
    caption.setWrapText(true);
    title.setMinWidth(Region.USE_PREF_SIZE);
    size.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(title, size, view, caption);
  }

  double head() {
    return Math.ceil(title.prefHeight(-1) + size.prefHeight(-1));
  }

  /**
   * Places everything.
   *
   * @param x left edge of the cells
   * @param y top edge of the words above
   * @param width of the cells
   * @param height of the cells
   * @param words how wide the words may be
   */
  void place(double x, double y, double width, double height, double words) {
    double w = Math.max(words, width);
    double foot = caption.getText().isEmpty() ? 0 : Math.ceil(caption.prefHeight(w));
    double head = head();
    resizeRelocate(Math.rint(x - MARGIN), Math.rint(y), Math.rint(w + 2 * MARGIN),
        Math.rint(head + height + 2 * MARGIN + foot));
    title.resizeRelocate(MARGIN, 0, title.prefWidth(-1), title.prefHeight(-1));
    size.resizeRelocate(MARGIN, title.prefHeight(-1), size.prefWidth(-1), size.prefHeight(-1));
    view.resizeRelocate(0, head, Math.rint(width + 2 * MARGIN), Math.rint(height + 2 * MARGIN));
    caption.resizeRelocate(MARGIN, head + Math.rint(height + 2 * MARGIN), w, foot);
  }

  /** {@link #place} has done it. */
  @Override
  protected void layoutChildren() {}

  /** Where a window lies in this node's parent; null for none. */
  Rectangle2D box(Window w) {
    Rectangle2D box = w == null || view.content() == null || !isVisible() ? null : view.boxOf(w);
    return box == null ? null : new Rectangle2D(box.getMinX() + getLayoutX() + view.getLayoutX(),
        box.getMinY() + getLayoutY() + view.getLayoutY(), Math.max(1, box.getWidth()), Math.max(1, box.getHeight()));
  }
}
