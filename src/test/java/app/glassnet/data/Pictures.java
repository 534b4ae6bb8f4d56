package app.glassnet.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Picture files made for the tests. */
final class Pictures {
  private Pictures() {}

  /** Writes brightnesses 0 to 1 as a file of this kind. */
  static Path write(Path file, String kind, GrayImage image) throws IOException {
    BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int grey = Math.round(Math.clamp(image.at(x, y), 0f, 1f) * 255);
        picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
    if (!ImageIO.write(picture, kind, file.toFile())) {
      throw new AssertionError("no writer for " + kind);
    }
    return file;
  }

  /** A digit drawn dark on light paper, {@code scale} times as large, with a margin of as much as the digit's field. */
  static GrayImage onPaper(float[] digit, int scale, double paper, double pen) {
    int side = 28 * scale;
    int full = 2 * side;
    float[] values = new float[full * full];
    java.util.Arrays.fill(values, (float) paper);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float ink = digit[y / scale * 28 + x / scale];
        values[(y + side / 3) * full + x + side / 2] = (float) (paper + (pen - paper) * ink);
      }
    }
    return new GrayImage(full, full, values);
  }

  /** The same as a poor photo: lit from one side, noisy, with dust and a dark corner of the table. */
  static GrayImage photographed(GrayImage page, long seed) {
    Random random = new Random(seed);
    int n = page.width();
    float[] values = new float[page.values().length];
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        double light = 0.62 + 0.35 * x / n - 0.1 * y / n;
        boolean table = x + y < n / 8;
        boolean dust = x > n - 12 && x < n - 6 && y > n - 20 && y < n - 14;
        double value = (table ? 0.15 : dust ? 0.2 : page.at(x, y)) * light + 0.02 * random.nextGaussian();
        values[y * n + x] = (float) Math.clamp(value, 0, 1);
      }
    }
    return new GrayImage(n, page.height(), values);
  }
}
