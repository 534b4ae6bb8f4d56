package app.glassnet.shell;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of a scene, and PNG files of pictures. */
public final class Snapshots {
  private Snapshots() {}

  /** The scene as it is now, one pixel of the picture a pixel of the page. On the interface thread. */
  static BufferedImage of(Scene scene) {
    int width = (int) Math.round(scene.getWidth());
    int height = (int) Math.round(scene.getHeight());
    WritableImage shot = scene.snapshot(new WritableImage(width, height));
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return picture;
  }

  /** Writes a PNG file: to a temporary name beside it first, then moved, so that a file is whole or not there. */
  public static void writePng(BufferedImage picture, Path file) throws IOException {
    AtomicFile.write(file, out -> {
      if (!ImageIO.write(picture, "png", out)) {
        throw new IOException("this Java has no writer for PNG");
      }
    });
  }

  /** Makes the folder a file is to go in. */
  public static void makeFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }
}
