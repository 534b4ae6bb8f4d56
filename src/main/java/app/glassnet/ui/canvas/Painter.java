package app.glassnet.ui.canvas;

import javafx.scene.canvas.GraphicsContext;

/** Draws a view on a cleared canvas of the given size in pixels of the page. */
@FunctionalInterface
public interface Painter {
  void paint(GraphicsContext g, double width, double height);
}
