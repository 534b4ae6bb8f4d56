package app.glassnet.ui.canvas;

import app.glassnet.ui.colour.ColourScale;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A matrix of numbers as a picture with sharp edges at any size. Its pixels are enlarged here rather than by the canvas,
 * whose edges between cells may lie a pixel off; the memory is kept as long as the size stays. What a canvas shows is
 * read when the frame is drawn, after all painting: every map on a canvas needs one of these.
 */
public final class MapImage {
  private final int height;
  private final int width;
  private final int[] colours;
  private int shownHeight;
  private int shownWidth;
  private int[] pixels = {};
  private PixelBuffer<IntBuffer> buffer;
  private WritableImage image;
  private boolean stale = true;

  /** For matrices of this many rows and columns. */
  public MapImage(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException("no picture has " + height + "×" + width + " pixels");
    }
    this.height = height;
    this.width = width;
    colours = new int[height * width];
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /**
   * Takes height × width values, row by row, starting at offset. On the interface thread.
   *
   * @param limit the value at the end of the scale, see {@link ColourScale#argb}
   */
  public void show(float[] values, int offset, ColourScale scale, double limit) {
    scale.fill(values, offset, colours, limit);
    stale = true;
  }

  /** Takes height × width opaque colours 0xAARRGGBB, row by row. On the interface thread. */
  public void show(int[] argb) {
    System.arraycopy(argb, 0, colours, 0, colours.length);
    stale = true;
  }

  /** Draws the picture into a rectangle, whose edges are moved to whole pixels. */
  public void draw(GraphicsContext g, double x, double y, double w, double h) {
    double left = Math.rint(x);
    double top = Math.rint(y);
    int across = (int) (Math.rint(x + w) - left);
    int down = (int) (Math.rint(y + h) - top);
    if (across < 1 || down < 1) {
      return;
    }
    enlarge(across, down);
    g.drawImage(image, left, top);
  }

  private void enlarge(int across, int down) {
    if (across != shownWidth || down != shownHeight) {
      IntBuffer ints = IntBuffer.allocate(across * down);
      pixels = ints.array();
      buffer = new PixelBuffer<>(across, down, ints, PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
      shownWidth = across;
      shownHeight = down;
      stale = true;
    }
    if (stale) {
      stale = false;
      int before = -1;
      for (int y = 0; y < down; y++) {
        int row = (int) ((y + 0.5) * height / down);
        int from = y * across;
        if (row == before) {
          System.arraycopy(pixels, from - across, pixels, from, across);
        } else {
          for (int x = 0; x < across; x++) {
            pixels[from + x] = colours[row * width + (int) ((x + 0.5) * width / across)];
          }
        }
        before = row;
      }
      buffer.updateBuffer(b -> null);
    }
  }
}
