package app.glassnet.ui.colour;

/**
 * The OKLab colour space, in which equal distances look equally far apart. Björn Ottosson, "A perceptual color space for
 * image processing", 2020.
 */
record Oklab(double l, double a, double b) {

  /** From an sRGB colour 0xRRGGBB. */
  static Oklab of(int rgb) {
    double r = linear((rgb >> 16 & 255) / 255.0);
    double g = linear((rgb >> 8 & 255) / 255.0);
    double b = linear((rgb & 255) / 255.0);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The opaque colour 0xFFRRGGBB, clamped into sRGB. */
  int argb() {
    double l = cube(this.l + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(this.l - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(this.l - 0.0894841775 * a - 1.2914855480 * b);
    int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }

  Oklab towards(Oklab other, double t) {
    return new Oklab(l + (other.l - l) * t, a + (other.a - a) * t, b + (other.b - b) * t);
  }

  double distance(Oklab other) {
    return Math.sqrt((l - other.l) * (l - other.l) + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b));
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int channel(double c) {
    double s = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    return (int) Math.round(Math.clamp(s, 0, 1) * 255);
  }
}
