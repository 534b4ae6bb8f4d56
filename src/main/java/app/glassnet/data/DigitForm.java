package app.glassnet.data;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.Rasteriser;

/**
 * MNIST's own form, made from any picture of one digit.
 *
 * <p>MNIST's makers scaled each digit so that its longer side is 20 pixels, kept its proportions, smoothed it in
 * doing so, and put its centre of mass in the middle of 28×28 pixels (LeCun et al. 1998, section III-A). A network
 * trained on MNIST has never seen anything else, so a drawing is brought to the same form before it is shown to the
 * network:
 *
 * <ol>
 *   <li>the box around the ink is found, faint edges not counted;
 *   <li>it is scaled until its longer side is {@value #BOX} pixels; each new pixel is the mean of the area it covers;
 *   <li>if the result is faint (a thin pen), it is brightened until its strongest pixel is 1;
 *   <li>it is placed, by whole pixels, so that its centre of mass falls on row 14, column 14 (counted from 0).
 * </ol>
 *
 * <p>A digit that already has this form comes back unchanged.
 */
public final class DigitForm {
  /** Height and width of the result, in pixels. */
  public static final int SIZE = 28;

  /** The longer side of the digit inside it, in pixels. */
  public static final int BOX = 20;

  /**
   * Ink weaker than this share of the strongest does not count when the box is sought: it is the blur of an edge.
   * Every test digit of MNIST but 12 in 10,000 has the same box with it as without.
   */
  static final float FAINT = 0.25f;

  /** Ink weaker than this is none at all. */
  static final float NONE = 1 / 64f;

  /** Pixels around the box that keep the blur of its edges. */
  private static final int MARGIN = 1;

  private static final int MIDDLE = SIZE / 2;

  /** Sharp enough that every pixel of MNIST's 20 is the mean of many; a whole drawing still takes about a millisecond. */
  private static final int RASTER = 112;

  private DigitForm() {}

  /**
   * Brings a digit to MNIST's form.
   *
   * @param ink any size, 0 = paper, 1 = ink
   * @return 784 values, 28 rows of 28, 0 = paper to 1 = ink; all 0 when there is no ink
   */
  public static float[] of(GrayImage ink) {
    float[] form = new float[SIZE * SIZE];
    Box box = Box.around(ink);
    if (box == null) {
      return form;
    }
    double scale = (double) BOX / Math.max(box.width, box.height);
    Area[] columns = areas(box.left, box.width, (int) Math.max(1, Math.round(box.width * scale)), ink.width());
    Area[] rows = areas(box.top, box.height, (int) Math.max(1, Math.round(box.height * scale)), ink.height());
    float[] small = shrink(ink, columns, rows);
    brighten(small);
    place(small, columns.length, rows.length, form);
    return form;
  }

  /** A drawing in MNIST's form, as {@link #of(GrayImage)} gives it. */
  public static float[] of(Drawing drawing) {
    return of(new GrayImage(RASTER, RASTER, Rasteriser.rasterise(drawing, RASTER)));
  }

  /** The smallest box that holds all ink: left and top inside, width and height at least 1. */
  private record Box(int left, int top, int width, int height) {
    /** Null when there is no ink. */
    static Box around(GrayImage ink) {
      float most = strongest(ink.values());
      if (most <= NONE) {
        return null;
      }
      int left = ink.width();
      int right = -1;
      int top = ink.height();
      int bottom = -1;
      for (int y = 0; y < ink.height(); y++) {
        for (int x = 0; x < ink.width(); x++) {
          if (ink.at(x, y) > FAINT * most) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = y;
          }
        }
      }
      return new Box(left, top, right - left + 1, bottom - top + 1);
    }
  }

  /** Each new pixel is the mean of the area it covers: first along the rows, then down. */
  private static float[] shrink(GrayImage ink, Area[] columns, Area[] rows) {
    int width = columns.length;
    int top = rows[0].first;
    int bottom = rows[rows.length - 1].end();
    float[] narrow = new float[width * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < width; x++) {
        narrow[(y - top) * width + x] = columns[x].mean(ink.values(), y * ink.width(), 1);
      }
    }
    float[] small = new float[width * rows.length];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < width; x++) {
        small[y * width + x] = rows[y].mean(narrow, x - top * width, width);
      }
    }
    return small;
  }

  /**
   * What one new pixel covers along one axis: old pixels from {@code first} on, each with its share. The shares sum
   * to 1, or to less where the new pixel lies partly beside the picture, which is paper.
   */
  private record Area(int first, float[] shares) {
    int end() {
      return first + shares.length;
    }

    float mean(float[] values, int start, int stride) {
      float sum = 0;
      for (int i = 0; i < shares.length; i++) {
        sum += shares[i] * values[start + (first + i) * stride];
      }
      return sum;
    }
  }

  /**
   * Cuts {@code size} old pixels from {@code from} on into {@code pixels} new ones, and adds the margin on both
   * sides.
   */
  private static Area[] areas(int from, int size, int pixels, int limit) {
    Area[] areas = new Area[pixels + 2 * MARGIN];
    double step = (double) size / pixels;
    for (int i = 0; i < areas.length; i++) {
      double begin = from + (i - MARGIN) * step;
      double end = begin + step;
      int first = Math.clamp((int) Math.floor(begin), 0, limit);
      int last = Math.clamp((int) Math.ceil(end), first, limit);
      float[] shares = new float[last - first];
      for (int p = first; p < last; p++) {
        shares[p - first] = (float) (Math.max(0, Math.min(end, p + 1) - Math.max(begin, p)) / step);
      }
      areas[i] = new Area(first, shares);
    }
    return areas;
  }

  private static void brighten(float[] small) {
    float most = strongest(small);
    for (int i = 0; i < small.length; i++) {
      small[i] = Math.clamp(small[i] / most, 0f, 1f);
    }
  }

  private static float strongest(float[] values) {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, value);
    }
    return most;
  }

  /** Copies the small picture into the form, its centre of mass in the middle as far as it fits. */
  private static void place(float[] small, int width, int height, float[] form) {
    double mass = 0;
    double atX = 0;
    double atY = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float value = small[y * width + x];
        mass += value;
        atX += value * x;
        atY += value * y;
      }
    }
    int left = Math.clamp(Math.round(MIDDLE - atX / mass), 0, SIZE - width);
    int top = Math.clamp(Math.round(MIDDLE - atY / mass), 0, SIZE - height);
    for (int y = 0; y < height; y++) {
      System.arraycopy(small, y * width, form, (top + y) * SIZE + left, width);
    }
  }

  /** Whether nothing at all is drawn. */
  public static boolean isBlank(GrayImage ink) {
    return Box.around(ink) == null;
  }

  /** The form of an empty drawing: all paper. */
  public static float[] blank() {
    return new float[SIZE * SIZE];
  }
}
