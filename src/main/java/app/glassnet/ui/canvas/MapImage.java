package app.glassnet.ui.canvas;

import app.glassnet.ui.colour.ColourScale;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A matrix of numbers as a picture, one pixel a value, drawn with sharp edges at any size. The pixels are made once and
 * written again for every new set of values. What a canvas shows is read when the frame is drawn, after all painting: several maps
 * on one canvas need one of these each.
 */
public final class MapImage {
  private final int height;
  private final int width;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;

  /** For matrices of this many rows and columns. */
  public MapImage(int height, int width) {
    this.height = height;
    this.width = width;
    IntBuffer ints = IntBuffer.allocate(height * width);
    pixels = ints.array();
    buffer = new PixelBuffer<>(width, height, ints, PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  public WritableImage image() {
    return image;
  }

  /**
   * Takes height × width values, row by row, starting at offset. On the interface thread.
   *
   * @param limit the value at the end of the scale, see {@link ColourScale#argb}
   */
  public void show(float[] values, int offset, ColourScale scale, double limit) {
    scale.fill(values, offset, pixels, limit);
    buffer.updateBuffer(b -> null);
  }

  /** Draws the picture into a rectangle, nearest neighbour. */
  public void draw(GraphicsContext g, double x, double y, double w, double h) {
    boolean smooth = g.isImageSmoothing();
    g.setImageSmoothing(false);
    g.drawImage(image, x, y, w, h);
    g.setImageSmoothing(smooth);
  }
}
