package app.glassnet.rooms.digits;

import app.glassnet.data.DigitForm;
import app.glassnet.data.drawing.Drawing;
import java.util.Arrays;
import java.util.Objects;

/**
 * Where the digit on the page comes from.
 *
 * @param kind drawn by hand, a test digit, or a picture from a file
 * @param drawing the strokes, when drawn
 * @param index position among the 10,000 test digits, from 0; −1 otherwise
 * @param pixels 784 values 0 … 1 when it comes from a file; empty otherwise
 * @param name the file's name; empty otherwise
 */
record DigitInput(Kind kind, Drawing drawing, int index, float[] pixels, String name) {
  enum Kind { DRAWN, TEST, FILE }

  DigitInput {
    boolean fits = switch (kind) {
      case DRAWN -> drawing != null;
      case TEST -> index >= 0;
      case FILE -> pixels != null && pixels.length == DigitForm.SIZE * DigitForm.SIZE;
    };
    if (!fits) {
      throw new IllegalArgumentException("a digit of kind " + kind + " lacks what it is made of");
    }
    if (pixels != null) {
      pixels = pixels.clone();
      for (float v : pixels) {
        if (!(v >= 0 && v <= 1)) {
          throw new IllegalArgumentException("a digit's pixels lie between 0 and 1, got " + v);
        }
      }
    }
  }

  static DigitInput drawn(Drawing drawing) {
    return new DigitInput(Kind.DRAWN, drawing, -1, null, null);
  }

  static DigitInput test(int index) {
    return new DigitInput(Kind.TEST, null, index, null, null);
  }

  static DigitInput file(float[] pixels, String name) {
    return new DigitInput(Kind.FILE, null, -1, pixels, name);
  }

  /** A drawing in MNIST's own form: 28×28, 0 paper … 1 ink. */
  static float[] form(Drawing drawing) {
    return DigitForm.of(drawing);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DigitInput d && kind == d.kind && index == d.index
        && Objects.equals(drawing, d.drawing) && Objects.equals(name, d.name)
        && Arrays.equals(pixels, d.pixels);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, drawing, index, name, Arrays.hashCode(pixels));
  }

  @Override
  public String toString() {
    return "DigitInput[" + kind + (kind == Kind.TEST ? " " + index : "") + "]";
  }
}
