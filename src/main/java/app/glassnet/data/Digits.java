package app.glassnet.data;

import app.glassnet.engine.Shape;
import app.glassnet.engine.training.Examples;
import java.util.Arrays;

/**
 * Small grey pictures, each with the digit it shows. Kept as bytes, 784 a picture, and turned into numbers as they
 * are asked for: 60,000 pictures take 47 MB instead of 188.
 *
 * <p>Immutable, so any thread may read it.
 */
public final class Digits implements Examples {
  /** Ten kinds of digit. */
  public static final int CLASSES = 10;

  private static final float[] GREY = new float[256];

  static {
    for (int i = 0; i < GREY.length; i++) {
      GREY[i] = i / 255f;
    }
  }

  private final byte[] images;
  private final byte[] labels;
  private final int first;
  private final int size;
  private final int height;
  private final int width;

  /**
   * @param images [n, height, width], 0 = paper, 255 = ink
   * @param labels [n], 0 to 9
   * @param name what to call the label file in a message
   * @throws DataException when the two do not belong together
   */
  Digits(Idx images, Idx labels, String name) throws DataException {
    this(images.values(), labels.values(), 0, images.dims().get(0), images.dims().get(1), images.dims().get(2));
    if (size == 0 || height == 0 || width == 0) {
      throw new DataException("digits.empty", name);
    }
    if (labels.dims().get(0) != size) {
      throw new DataException("digits.count", name, labels.dims().get(0), size);
    }
    for (byte label : this.labels) {
      if (label < 0 || label >= CLASSES) {
        throw new DataException("digits.label", name, label & 0xFF);
      }
    }
  }

  private Digits(byte[] images, byte[] labels, int first, int size, int height, int width) {
    this.images = images;
    this.labels = labels;
    this.first = first;
    this.size = size;
    this.height = height;
    this.width = width;
  }

  @Override
  public int size() {
    return size;
  }

  /** One channel of height × width. */
  @Override
  public Shape shape() {
    return Shape.of(1, height, width);
  }

  @Override
  public int classes() {
    return CLASSES;
  }

  /** The digit picture {@code i} shows, 0 to 9. */
  @Override
  public int label(int i) {
    return labels[at(i)];
  }

  /**
   * Writes picture {@code i} into {@code to} from {@code offset} on: height·width values row by row, 0 = paper to 1 =
   * ink.
   */
  @Override
  public void copyInput(int i, float[] to, int offset) {
    int pixels = height * width;
    int from = at(i) * pixels;
    for (int p = 0; p < pixels; p++) {
      to[offset + p] = GREY[images[from + p] & 0xFF];
    }
  }

  /** Picture {@code i} in an array of its own. */
  public float[] input(int i) {
    float[] picture = new float[height * width];
    copyInput(i, picture, 0);
    return picture;
  }

  /** The pictures from {@code from} up to, not including, {@code to}; shares the bytes. */
  public Digits range(int from, int to) {
    if (from < 0 || to > size || from >= to) {
      throw new IndexOutOfBoundsException("range " + from + " to " + to + " of " + size + " digits");
    }
    return new Digits(images, labels, first + from, to - from, height, width);
  }

  /** How often each digit occurs, by digit. */
  public int[] counts() {
    int[] counts = new int[CLASSES];
    for (int i = 0; i < size; i++) {
      counts[label(i)]++;
    }
    return counts;
  }

  private int at(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("digit " + i + " of " + size);
    }
    return first + i;
  }

  @Override
  public String toString() {
    return size + " digits " + height + "×" + width + " " + Arrays.toString(counts());
  }
}
