package app.glassnet.data;

import app.glassnet.engine.Shape;
import app.glassnet.engine.training.Examples;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Digits with an empty frame around them, and only the first few classes: what the course's picture of a network for 32×32
 * pixels and five classes takes. LeNet-5 got its digits framed in 32×32 as well (LeCun et al. 1998).
 */
public final class FramedDigits implements Examples {
  private final Digits digits;
  private final int side;
  private final int classes;
  private final int[] chosen;

  private FramedDigits(Digits digits, int side, int classes) {
    this.digits = digits;
    this.side = side;
    this.classes = classes;
    this.chosen = IntStream.range(0, digits.size()).filter(i -> digits.label(i) < classes).toArray();
  }

  /**
   * @param side height and width of the framed picture, at least that of the digits
   * @param classes digits 0 … classes − 1 are kept, in their order
   */
  public static FramedDigits of(Digits digits, int side, int classes) {
    int inner = digits.shape().dim(1);
    if (side < inner || classes < 1 || classes > Digits.CLASSES) {
      throw new IllegalArgumentException("digits of " + inner + "×" + inner + " in " + Digits.CLASSES
          + " classes cannot become " + side + "×" + side + " in " + classes);
    }
    return new FramedDigits(digits, side, classes);
  }

  /**
   * The digits as they are where they fit a network that takes this input and tells so many classes apart, else framed.
   *
   * @throws IllegalArgumentException when no frame makes them fit
   */
  public static Examples fitting(Digits digits, Shape input, int classes) {
    if (input.rank() != 3 || input.dim(0) != 1 || input.dim(1) != input.dim(2)) {
      throw new IllegalArgumentException("digits are square pictures of one channel, the network takes " + input);
    }
    return digits.shape().equals(input) && classes == Digits.CLASSES ? digits : of(digits, input.dim(1), classes);
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public Shape shape() {
    return Shape.of(1, side, side);
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public int label(int i) {
    return digits.label(chosen[i]);
  }

  @Override
  public void copyInput(int i, float[] to, int offset) {
    int inner = digits.shape().dim(1);
    float[] plain = new float[inner * inner];
    digits.copyInput(chosen[i], plain, 0);
    frame(plain, inner, side, to, offset);
  }

  /** Puts a picture in the middle of a larger empty one. */
  public static float[] frame(float[] picture, int inner, int side) {
    float[] framed = new float[side * side];
    frame(picture, inner, side, framed, 0);
    return framed;
  }

  private static void frame(float[] picture, int inner, int side, float[] to, int offset) {
    int border = (side - inner) / 2;
    Arrays.fill(to, offset, offset + side * side, 0);
    for (int y = 0; y < inner; y++) {
      System.arraycopy(picture, y * inner, to, offset + (y + border) * side + border, inner);
    }
  }
}
