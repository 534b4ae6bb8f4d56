package app.glassnet.engine;

/**
 * A layer was given a shape it cannot work on. The message names the layer, what it got and what it needs:
 * {@code conv2 (Conv2D): got input 16×2×2, needs at least 3×3 ...}.
 */
public class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public ShapeException(String message) {
    super(message);
  }
}
