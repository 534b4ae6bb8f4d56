package app.glassnet.data;

import java.util.Arrays;

/**
 * Ink and paper told apart: what a person sees as the digit in a scan, a drawing or a photo.
 *
 * <p>In a drawing or a clean scan the paper has one grey: it is taken away, and the picture keeps its greys. In a
 * photo the paper is found as the brightness that varies slowly over the page: a plane is fitted to the pixels that
 * are not ink (a lamp at one side makes the paper itself darker at the other), ink being what lies beyond Otsu's
 * threshold (1979). What remains is stretched from 0 at the paper's own noise to 1 at full ink, and
 * {@linkplain Specks blots} that are not part of the digit are taken away.
 *
 * @param image 0 = paper, 1 = ink
 * @param darkOnLight whether the ink was darker than the paper, so that the picture had to be inverted
 * @param cleaned whether it was treated as a photo: shadows, noise and specks taken away
 */
public record Ink(GrayImage image, boolean darkOnLight, boolean cleaned) {
  /** Pictures whose ink and paper differ by less hold no ink. */
  private static final double LEAST_CONTRAST = 0.08;

  /**
   * A page is drawn, not photographed, when this share of its paper has one and the same grey (give or take one of
   * 255).
   */
  private static final double FLAT_SHARE = 0.6;

  private static final int ROUNDS = 4;

  /**
   * Finds the ink.
   *
   * @param picture 0 = black, 1 = white
   */
  public static Ink of(GrayImage picture) {
    boolean darkOnLight = borderIsLight(picture);
    float[] ink = picture.values().clone();
    if (darkOnLight) {
      for (int i = 0; i < ink.length; i++) {
        ink[i] = 1 - ink[i];
      }
    }
    int width = picture.width();
    int height = picture.height();
    float flat = flatPaper(ink);
    boolean photo = Float.isNaN(flat);
    double noise = 0;
    if (photo) {
      noise = removePaper(ink, width, height);
    } else {
      for (int i = 0; i < ink.length; i++) {
        ink[i] -= flat;
      }
    }
    double full = fullInk(ink);
    if (full < LEAST_CONTRAST) {
      return new Ink(new GrayImage(width, height, new float[ink.length]), darkOnLight, false);
    }
    double floor = photo ? Math.max(4 * noise, 0.3 * full) : 0;
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (float) Math.clamp((ink[i] - floor) / (full - floor), 0, 1);
    }
    GrayImage image = new GrayImage(width, height, ink);
    if (photo) {
      Specks.remove(image);
    }
    return new Ink(image, darkOnLight, photo);
  }

  /** The one grey of the paper, or NaN when it has many: the commonest of 255 among the pixels that are not ink. */
  private static float flatPaper(float[] ink) {
    float threshold = Otsu.threshold(ink);
    int[] histogram = new int[256 + 2];
    int paper = 0;
    for (float value : ink) {
      if (value <= threshold) {
        histogram[Math.round(value * 255) + 1]++;
        paper++;
      }
    }
    int mode = 1;
    for (int i = 1; i <= 256; i++) {
      mode = histogram[i] > histogram[mode] ? i : mode;
    }
    int near = histogram[mode - 1] + histogram[mode] + histogram[mode + 1];
    return near >= FLAT_SHARE * paper ? (mode - 1) / 255f : Float.NaN;
  }

  /**
   * Whether most of the picture's edge is on the light side of Otsu's threshold: paper reaches the edge, digits
   * rarely do.
   */
  private static boolean borderIsLight(GrayImage picture) {
    float threshold = Otsu.threshold(picture.values());
    int light = 0;
    int all = 0;
    for (int y = 0; y < picture.height(); y++) {
      boolean edgeRow = y == 0 || y == picture.height() - 1;
      for (int x = 0; x < picture.width(); x += edgeRow ? 1 : Math.max(1, picture.width() - 1)) {
        all++;
        light += picture.at(x, y) > threshold ? 1 : 0;
      }
    }
    // A blank page has no threshold; it counts as light when it is bright.
    return light == 0 || light == all ? picture.at(0, 0) > Math.min(threshold, 0.5f) || light == all : 2 * light > all;
  }

  /** Subtracts the paper's brightness in place; returns its noise: the mean distance of paper pixels from the plane. */
  private static double removePaper(float[] ink, int width, int height) {
    Plane plane = new Plane(Otsu.median(ink), 0, 0);
    double noise = 0;
    for (int round = 0; round < ROUNDS; round++) {
      float[] rest = plane.subtracted(ink, width, height);
      float threshold = Otsu.threshold(rest);
      plane = Plane.fit(ink, rest, threshold, width, height);
      noise = plane.noise(ink, rest, threshold, width, height);
    }
    System.arraycopy(plane.subtracted(ink, width, height), 0, ink, 0, ink.length);
    return noise;
  }

  /** How strong ink is: the 90th percentile of what lies above the threshold; 0 when nothing does. */
  private static double fullInk(float[] ink) {
    float threshold = Otsu.threshold(ink);
    float[] above = new float[ink.length];
    int count = 0;
    for (float value : ink) {
      if (value > threshold) {
        above[count++] = value;
      }
    }
    Arrays.sort(above, 0, count);
    return count == 0 ? 0 : above[(int) (0.9 * (count - 1))];
  }
}
