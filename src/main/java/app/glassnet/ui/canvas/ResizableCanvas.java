package app.glassnet.ui.canvas;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A canvas that is as large as the place it is given. {@link #repaint} may be called as often as one likes: it is drawn at
 * most once a frame, and not at all while it cannot be seen. One view is one such canvas, with its cells drawn inside.
 */
public class ResizableCanvas extends Region {
  private final Surface surface = new Surface();
  private final Painter painter;

  @SuppressWarnings("this-escape")
  public ResizableCanvas(Painter painter) {
    this.painter = painter;
    getChildren().add(surface);
    setMinSize(0, 0);
    visibleProperty().addListener(o -> repaint());
  }

  /** Asks for a new picture in the next frame. On the interface thread. */
  public final void repaint() {
    surface.dirty = true;
    surface.requestLayout();
  }

  @Override
  protected void layoutChildren() {
    surface.resize(getWidth(), getHeight());
    repaint();
  }

  /**
   * Holds the canvas outside its parent's layout, so that asking for a layout here disturbs nobody else: JavaFX lays out
   * what asked for it once a frame, before drawing, and only what is in a window. That is the moment to paint.
   */
  private final class Surface extends Region {
    private final Canvas canvas = new Canvas();
    private boolean dirty = true;

    Surface() {
      setManaged(false);
      getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double height = getHeight();
      if (!dirty || width <= 0 || height <= 0 || !isShown()) {
        return;
      }
      dirty = false;
      if (canvas.getWidth() != width || canvas.getHeight() != height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
      }
      GraphicsContext g = canvas.getGraphicsContext2D();
      g.clearRect(0, 0, width, height);
      g.save();
      painter.paint(g, width, height);
      g.restore();
    }

    private boolean isShown() {
      for (Node n = this; n != null; n = n.getParent()) {
        if (!n.isVisible()) {
          return false;
        }
      }
      return true;
    }
  }
}
