package app.glassnet.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture read from a PNG, JPEG, GIF or BMP file, as brightness.
 *
 * <p>The size is read from the file's header before anything is decoded, so that a small file that unpacks to a huge
 * picture is refused; a large picture is thinned out while it is read. A photo is turned the way its camera was held.
 *
 * @param image 0 = black, 1 = white; transparent parts are white
 * @param notices what was done to the picture, a sentence each; empty when nothing was
 */
public record ImageFile(GrayImage image, List<String> notices) {
  /** Larger files are not opened. */
  public static final long MAX_BYTES = 100L << 20;

  /** Pictures of more pixels are not decoded. */
  public static final long MAX_PIXELS = 50_000_000;

  /** The longer side of what is kept: larger pictures are thinned out to at most this. */
  public static final int MAX_SIDE = 2_048;

  /** A row longer than this is no photo; decoders hold several rows at once. */
  private static final int MAX_LENGTH = 65_535;

  private static final Set<String> KINDS = Set.of("png", "jpeg", "gif", "bmp");

  /** Keeps the notices from changing. */
  public ImageFile {
    notices = List.copyOf(notices);
  }

  /**
   * Reads a picture.
   *
   * @throws DataException with one sentence when the file is missing, no picture of these kinds, damaged or too large
   */
  public static ImageFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DataException("image.missing", file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new DataException("image.bytes", file, MAX_BYTES >> 20);
    }
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      ImageReader reader = reader(in);
      if (reader == null) {
        throw new DataException("image.kind", file);
      }
      try {
        return decode(file, in, reader);
      } finally {
        reader.dispose();
      }
    } catch (DataException e) {
      throw e;
    } catch (NoSuchFileException | SecurityException e) {
      throw new DataException(e, "image.missing", file);
    } catch (IOException | RuntimeException e) {
      // Decoders answer damaged files with every kind of runtime exception.
      throw new DataException(e, "image.damaged", file);
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

  private static ImageFile decode(Path file, ImageInputStream in, ImageReader reader) throws IOException {
    Orientation orientation = kind(reader).equals("jpeg") ? Orientation.ofJpeg(file) : Orientation.UPRIGHT;
    // Metadata is left alone: text inside a PNG may unpack to any size.
    reader.setInput(in, true, true);
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MAX_PIXELS || Math.max(width, height) > MAX_LENGTH) {
      throw new DataException("image.pixels", file, width, height, MAX_PIXELS / 1_000_000);
    }
    List<String> notices = new ArrayList<>();
    ImageReadParam param = reader.getDefaultReadParam();
    int every = Math.ceilDiv(Math.max(width, height), MAX_SIDE);
    if (every > 1) {
      param.setSourceSubsampling(every, every, 0, 0);
      notices.add(DataTexts.get("image.thinned", width, height,
          Math.ceilDiv(width, every), Math.ceilDiv(height, every)));
    }
    GrayImage image = orientation.turn(brightness(reader.read(0, param)));
    if (orientation != Orientation.UPRIGHT) {
      notices.add(DataTexts.get("image.turned"));
    }
    return new ImageFile(image, notices);
  }

  /** Brightness as television weighs red, green and blue (ITU-R BT.601); transparent pixels show white paper. */
  private static GrayImage brightness(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    float[] values = new float[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int argb = row[x];
        float luma = 0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF);
        float alpha = (argb >>> 24) / 255f;
        values[y * width + x] = Math.min(1f, luma / 255f * alpha + 1 - alpha);
      }
    }
    return new GrayImage(width, height, values);
  }
}
