package app.glassnet.ui.colour;

import javafx.scene.paint.Color;

/** Contrast of text and ground as WCAG 2.2 defines it: (L1 + 0.05) / (L2 + 0.05) with relative luminances. */
public final class Contrast {
  /** What text needs to be read. */
  public static final double ENOUGH = 4.5;

  private static final Color INK = Color.web("#1B1F24");
  private static final double INK_LUMINANCE = luminance(0x1B1F24);

  private Contrast() {}

  /** 1 (equal) … 21 (black on white). */
  public static double ratio(Color one, Color other) {
    return ratio(luminance(ColourScale.toArgb(one)), luminance(ColourScale.toArgb(other)));
  }

  static Color textOn(int argb) {
    double ground = luminance(argb);
    if (ratio(INK_LUMINANCE, ground) >= ENOUGH) {
      return INK;
    }
    return ratio(1, ground) >= ENOUGH ? Color.WHITE : Color.BLACK;
  }

  private static double ratio(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
