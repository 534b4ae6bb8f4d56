package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures for the screen, made of arrays without copying them. */
final class Images {
  private Images() {}

  /** @param argb opaque colours row by row; not to be written to afterwards */
  static Image of(int height, int width, int[] argb) {
    return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }

  static Image of(Picture p) {
    int size = p.height() * p.width();
    int[] argb = new int[size];
    for (int i = 0; i < size; i++) {
      int red = level(p, i);
      argb[i] = p.channels() == 1 ? 0xFF000000 | red * 0x010101
          : 0xFF000000 | red << 16 | level(p, size + i) << 8 | level(p, 2 * size + i);
    }
    return of(p.height(), p.width(), argb);
  }

  private static int level(Picture p, int i) {
    return Math.round(p.values()[i] / p.white() * Picture.MAX_LEVEL);
  }
}
