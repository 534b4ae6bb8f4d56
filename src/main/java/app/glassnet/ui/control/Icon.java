package app.glassnet.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A picture from an SVG path in a box of 24 × 24, as sharp as type at any size. Its size comes from the style sheet
 * (class "icon", in em), its colour too (class "icon-shape").
 */
public final class Icon extends Region {
  private static final double BOX = 24;
  private final SVGPath shape = new SVGPath();
  private final Scale scale = new Scale(1, 1, 0, 0);

  public Icon(String path) {
    getStyleClass().add("icon");
    shape.getStyleClass().add("icon-shape");
    shape.setManaged(false);
    shape.getTransforms().add(scale);
    setMouseTransparent(true);
    setPath(path);
    getChildren().add(shape);
  }

  public void setPath(String path) {
    shape.setContent(path);
  }

  @Override
  protected void layoutChildren() {
    double size = Math.min(getWidth(), getHeight());
    scale.setX(size / BOX);
    scale.setY(size / BOX);
    shape.setLayoutX((getWidth() - size) / 2);
    shape.setLayoutY((getHeight() - size) / 2);
  }
}
