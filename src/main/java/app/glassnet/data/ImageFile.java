package app.glassnet.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    Decoded decoded = Decoded.read(file);
    List<String> notices = new ArrayList<>();
    if (decoded.thinned()) {
      notices.add(DataTexts.get("image.thinned", decoded.fullWidth(), decoded.fullHeight(), decoded.storedWidth(),
          decoded.storedHeight()));
    }
    if (decoded.turned()) {
      notices.add(DataTexts.get("image.turned"));
    }
    return new ImageFile(brightness(decoded), notices);
  }

  /** Brightness as television weighs red, green and blue (ITU-R BT.601); transparent pixels show white paper. */
  private static GrayImage brightness(Decoded picture) {
    float[] values = new float[picture.argb().length];
    for (int i = 0; i < values.length; i++) {
      int argb = picture.argb()[i];
      float luma = 0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF);
      float alpha = (argb >>> 24) / 255f;
      values[i] = Math.min(1f, luma / 255f * alpha + 1 - alpha);
    }
    return new GrayImage(picture.width(), picture.height(), values);
  }
}
