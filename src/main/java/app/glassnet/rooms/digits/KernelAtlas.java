package app.glassnet.rooms.digits;

import app.glassnet.ui.colour.ColourScale;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * All pictures of a block in one image, one pixel a weight and one empty pixel between two pictures, so that thousands of
 * kernels are drawn as one.
 */
final class KernelAtlas {
  private final KernelBlock block;
  private final int across;
  private final boolean downwards;
  private final int shown;
  private final int width;
  private final int height;
  private final double scale;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;

  /** Arranges as many pictures as fit, as large as they fit; whole filters or units only. */
  KernelAtlas(KernelBlock block, double roomWidth, double roomHeight) {
    this.block = block;
    int groups = block.filters();
    Grid grid = Grid.ordered(groups, block, roomWidth, roomHeight);
    while (grid.scale < 1 && groups > 1) {
      grid = Grid.packed(groups, block, roomWidth, roomHeight);
      if (grid.scale < 1) {
        groups = Math.max(1, (int) (groups * 0.85));
        grid = Grid.ordered(groups, block, roomWidth, roomHeight);
      }
    }
    across = grid.across;
    downwards = grid.downwards;
    shown = groups * block.group();
    scale = grid.scale >= 2 ? Math.floor(grid.scale) : grid.scale;
    width = across * (block.columns() + 1) - 1;
    height = Math.ceilDiv(shown, across) * (block.rows() + 1) - 1;
    IntBuffer ints = IntBuffer.allocate(width * height);
    pixels = ints.array();
    buffer = new PixelBuffer<>(width, height, ints, PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  /**
   * @param across pictures side by side
   * @param downwards whether the pictures of one filter run down rather than across
   */
  private record Grid(int across, boolean downwards, double scale) {
    /** A filter's kernels, one a channel, together as a column or as a row, whichever is larger. */
    static Grid ordered(int groups, KernelBlock block, double width, double height) {
      int count = groups * block.group();
      if (block.group() > 1) {
        Grid down = tried(groups, true, count, block, width, height);
        Grid across = tried(block.group(), false, count, block, width, height);
        return down.scale >= across.scale ? down : across;
      }
      return packed(groups, block, width, height);
    }

    /** One after the other, in as many rows as make them largest. */
    static Grid packed(int groups, KernelBlock block, double width, double height) {
      int count = groups * block.group();
      Grid best = new Grid(1, false, 0);
      for (int across = 1; across <= count; across++) {
        Grid grid = tried(across, false, count, block, width, height);
        best = grid.scale > best.scale ? grid : best;
      }
      return best;
    }

    private static Grid tried(int across, boolean downwards, int count, KernelBlock block, double width, double height) {
      return new Grid(across, downwards, Math.min(width / (across * (block.columns() + 1) - 1),
          height / (Math.ceilDiv(count, across) * (block.rows() + 1) - 1)));
    }
  }

  /** Colours the weights anew. On the interface thread. */
  void update(float[] w) {
    double limit = ColourScale.limit(w);
    for (int p = 0; p < shown; p++) {
      int place = downwards ? p % block.group() * across + p / block.group() : p;
      int x0 = place % across * (block.columns() + 1);
      int y0 = place / across * (block.rows() + 1);
      for (int r = 0; r < block.rows(); r++) {
        for (int c = 0; c < block.columns(); c++) {
          pixels[(y0 + r) * width + x0 + c] = ColourScale.WEIGHT.argb(
              block.value(w, p, r * block.columns() + c), limit);
        }
      }
    }
    buffer.updateBuffer(b -> null);
  }

  void draw(GraphicsContext g, double x, double y) {
    g.setImageSmoothing(false);
    g.drawImage(image, x, y, drawnWidth(), drawnHeight());
    g.setImageSmoothing(true);
  }

  double drawnWidth() {
    return width * scale;
  }

  double drawnHeight() {
    return height * scale;
  }

  KernelBlock block() {
    return block;
  }

  /** How many filters or units there was room for. */
  int shownFilters() {
    return shown / block.group();
  }
}
