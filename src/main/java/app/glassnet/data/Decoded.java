package app.glassnet.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * What a PNG, JPEG, GIF or BMP file holds: its pixels with the very numbers of the file, turned the way the camera was
 * held, thinned out when there are very many.
 *
 * @param width in pixels, after turning
 * @param height in pixels, after turning
 * @param argb row by row, 0xAARRGGBB, not multiplied by alpha
 * @param fullWidth of the picture in the file
 * @param fullHeight of the picture in the file
 * @param every one of so many pixels was kept, in each direction
 * @param turned whether the photo was turned
 */
record Decoded(int width, int height, int[] argb, int fullWidth, int fullHeight, int every, boolean turned) {
  /** A row longer than this is no photo; decoders hold several rows at once. */
  private static final int MAX_LENGTH = 65_535;

  private static final Set<String> KINDS = Set.of("png", "jpeg", "gif", "bmp");

  boolean thinned() {
    return every > 1;
  }

  /** Width before turning. */
  int storedWidth() {
    return Math.ceilDiv(fullWidth, every);
  }

  /** Height before turning. */
  int storedHeight() {
    return Math.ceilDiv(fullHeight, every);
  }

  /**
   * Reads a file, its size before anything is decoded.
   *
   * @throws DataException with one sentence when the file is missing, no picture of these kinds, damaged or too large
   */
  static Decoded read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DataException("image.missing", file);
    }
    if (Files.size(file) > ImageFile.MAX_BYTES) {
      throw new DataException("image.bytes", file, ImageFile.MAX_BYTES >> 20);
    }
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      return read(in, file, file.toString());
    } catch (DataException e) {
      throw e;
    } catch (NoSuchFileException | SecurityException e) {
      throw new DataException(e, "image.missing", file);
    } catch (IOException | RuntimeException e) {
      // Decoders answer damaged files with every kind of runtime exception.
      throw new DataException(e, "image.damaged", file);
    }
  }

  /**
   * Decodes a stream.
   *
   * @param file where Exif data may be; null for none
   * @param name what to call it in a message
   */
  static Decoded read(ImageInputStream in, Path file, String name) throws IOException {
    ImageReader reader = reader(in);
    if (reader == null) {
      throw new DataException("image.kind", name);
    }
    try {
      Orientation orientation = file != null && kind(reader).equals("jpeg") ? Orientation.ofJpeg(file)
          : Orientation.UPRIGHT;
      return decode(name, in, reader, orientation);
    } finally {
      reader.dispose();
    }
  }

  /** @throws DataException when there are more pixels than are read */
  static void checkSize(String name, int width, int height) throws DataException {
    if ((long) width * height > ImageFile.MAX_PIXELS || Math.max(width, height) > MAX_LENGTH) {
      throw new DataException("image.pixels", name, width, height, ImageFile.MAX_PIXELS / 1_000_000);
    }
  }

  private static ImageReader reader(ImageInputStream in) throws IOException {
    for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext();) {
      ImageReader reader = all.next();
      if (KINDS.contains(kind(reader))) {
        return reader;
      }
      reader.dispose();
    }
    return null;
  }

  private static String kind(ImageReader reader) throws IOException {
    return reader.getFormatName().toLowerCase(Locale.ROOT);
  }

  private static Decoded decode(String name, ImageInputStream in, ImageReader reader, Orientation orientation)
      throws IOException {
    // Metadata is left alone: text inside a PNG may unpack to any size.
    reader.setInput(in, true, true);
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    checkSize(name, width, height);
    ImageReadParam param = reader.getDefaultReadParam();
    int every = Math.ceilDiv(Math.max(width, height), ImageFile.MAX_SIDE);
    if (every > 1) {
      param.setSourceSubsampling(every, every, 0, 0);
    }
    BufferedImage read = reader.read(0, param);
    int[] pixels = orientation.turn(pixels(read), read.getWidth(), read.getHeight());
    boolean sideways = orientation.sideways();
    return new Decoded(sideways ? read.getHeight() : read.getWidth(), sideways ? read.getWidth() : read.getHeight(),
        pixels, width, height, every, orientation != Orientation.UPRIGHT);
  }

  private static int[] pixels(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    ColorModel model = picture.getColorModel();
    boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && !(model instanceof IndexColorModel)
        && !model.isAlphaPremultiplied();
    return grey ? greyPixels(picture.getRaster(), model.getComponentSize(0), width, height)
        : picture.getRGB(0, 0, width, height, null, 0, width);
  }

  /** Java takes the numbers of a grey file for amounts of light and brightens them on the way to RGB; here they stay. */
  private static int[] greyPixels(Raster raster, int bits, int width, int height) {
    int[] pixels = new int[width * height];
    int[] samples = new int[width];
    int most = (1 << bits) - 1;
    for (int y = 0; y < height; y++) {
      raster.getSamples(0, y, width, 1, 0, samples);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = 0xFF000000 | level(samples[x], most) * 0x010101;
      }
      if (raster.getNumBands() > 1) {
        raster.getSamples(0, y, width, 1, 1, samples);
        for (int x = 0; x < width; x++) {
          pixels[y * width + x] = pixels[y * width + x] & 0xFFFFFF | level(samples[x], most) << 24;
        }
      }
    }
    return pixels;
  }

  private static int level(int sample, int most) {
    return most == 255 ? sample : (int) Math.round(sample * 255.0 / most);
  }
}
