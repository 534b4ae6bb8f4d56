package app.glassnet.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's own picture, from a PNG, JPEG, GIF or BMP file or from the clipboard, within the limits of {@link ImageFile}.
 *
 * @param picture grey when every pixel is, else in colour; transparent parts show white paper
 * @param name the file's name without its folder
 * @param notices what was done to the picture, a sentence each; empty when nothing was
 */
public record PictureFile(Picture picture, String name, List<String> notices) {
  /** The longer side of what is kept: larger pictures are reduced to it, so that they fit into a saved state. */
  public static final int MAX_SIDE = 512;

  /** Keeps the notices from changing. */
  public PictureFile {
    notices = List.copyOf(notices);
  }

  /**
   * Reads a picture.
   *
   * @throws DataException with one sentence when the file is missing, no picture of these kinds, damaged or too large
   */
  public static PictureFile read(Path file) throws IOException {
    Decoded decoded = Decoded.read(file);
    Path last = file.getFileName();
    return of(decoded, last == null ? file.toString() : last.toString());
  }

  /**
   * A picture that is no file, as from the clipboard.
   *
   * @param argb width·height pixels row by row, 0xAARRGGBB, not multiplied by alpha
   * @throws DataException when it has more pixels than are read
   */
  public static PictureFile of(int width, int height, int[] argb, String name) throws IOException {
    Decoded.checkSize(name, width, height);
    return of(new Decoded(width, height, argb, width, height, 1, false), name);
  }

  private static PictureFile of(Decoded decoded, String name) {
    Picture full = picture(decoded);
    Picture kept = full.reduced(MAX_SIDE);
    List<String> notices = new ArrayList<>();
    if (decoded.thinned() || kept != full) {
      boolean sideways = decoded.width() != decoded.storedWidth();
      notices.add(DataTexts.get("image.thinned", sideways ? decoded.fullHeight() : decoded.fullWidth(),
          sideways ? decoded.fullWidth() : decoded.fullHeight(), kept.width(), kept.height()));
    }
    if (decoded.turned()) {
      notices.add(DataTexts.get("image.turned"));
    }
    return new PictureFile(kept, name, notices);
  }

  /** The very numbers of the file; where it lets the paper through, mixed with white. */
  static Picture picture(Decoded decoded) {
    int size = decoded.argb().length;
    boolean grey = isGrey(decoded.argb());
    float[] values = new float[grey ? size : 3 * size];
    for (int i = 0; i < size; i++) {
      int argb = decoded.argb()[i];
      int alpha = argb >>> 24;
      values[i] = Picture.value(onPaper(argb >> 16 & 0xFF, alpha));
      if (!grey) {
        values[size + i] = Picture.value(onPaper(argb >> 8 & 0xFF, alpha));
        values[2 * size + i] = Picture.value(onPaper(argb & 0xFF, alpha));
      }
    }
    return new Picture(grey ? 1 : 3, decoded.height(), decoded.width(), values, 1);
  }

  private static int onPaper(int level, int alpha) {
    return alpha == 255 ? level : Math.round((level * alpha + 255 * (255 - alpha)) / 255f);
  }

  private static boolean isGrey(int[] argb) {
    for (int p : argb) {
      if ((p >> 16 & 0xFF) != (p >> 8 & 0xFF) || (p & 0xFF) != (p >> 8 & 0xFF)) {
        return false;
      }
    }
    return true;
  }
}
