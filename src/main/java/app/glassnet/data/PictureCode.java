package app.glassnet.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An own picture as text, for a saved state: a PNG file in base64, which keeps every number. */
final class PictureCode {
  /** Noise in colour of 512×512 pixels, which no PNG can make smaller, takes 1.05 million characters. */
  static final int MAX_CHARS = 1_500_000;

  private PictureCode() {}

  /** @throws IllegalArgumentException when the picture is larger than is kept, or a number grid */
  static String encode(Picture picture) {
    if (Math.max(picture.height(), picture.width()) > PictureFile.MAX_SIDE || picture.isGrid()) {
      throw new IllegalArgumentException("only own pictures are kept as text: " + picture);
    }
    boolean grey = picture.channels() == 1;
    BufferedImage image = new BufferedImage(picture.width(), picture.height(),
        grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        for (int c = 0; c < picture.channels(); c++) {
          image.getRaster().setSample(x, y, c, picture.level(c, y, x));
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java has no writer for PNG");
      }
    } catch (IOException e) {
      throw new IllegalStateException("a picture could not be written to memory", e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  /**
   * The picture again.
   *
   * @throws DataException with one sentence when the text is none of ours
   */
  static Picture decode(String text, String name) throws IOException {
    if (text.length() > MAX_CHARS) {
      throw new DataException("image.damaged", name);
    }
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
      Picture picture = PictureFile.picture(Decoded.read(in, null, name));
      if (Math.max(picture.height(), picture.width()) > PictureFile.MAX_SIDE) {
        throw new DataException("image.damaged", name);
      }
      return picture;
    } catch (DataException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new DataException(e, "image.damaged", name);
    }
  }
}
