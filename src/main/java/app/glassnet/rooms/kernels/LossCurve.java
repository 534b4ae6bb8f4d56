package app.glassnet.rooms.kernels;

import app.glassnet.engine.training.Descent;
import app.glassnet.ui.canvas.Curve;
import app.glassnet.ui.text.Numbers;

/** The loss of a way down as a curve, in powers of ten: it falls and grows over many of them. */
final class LossCurve {
  /** What is below this (rounding of 32-bit numbers) is drawn here. */
  private static final double LEAST = 1e-12;
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private LossCurve() {}

  /** Up to and with this position. */
  static Curve of(Descent way, int position) {
    int count = Math.min(way.updates(), position) + 1;
    return new Curve() {
      @Override
      public int size() {
        return count;
      }

      @Override
      public double x(int index) {
        return index;
      }

      @Override
      public double y(int index) {
        return Math.log10(Math.max(LEAST, way.after(index).loss()));
      }
    };
  }

  /** How a power of ten is written: the loss itself, and large and small whole powers as such: 10⁻⁵. */
  static String words(double power) {
    if (power != Math.rint(power) || Math.abs(power) < 3) {
      return Numbers.format(Math.pow(10, power));
    }
    StringBuilder raised = new StringBuilder("10");
    Integer.toString((int) power).chars().forEach(c -> raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0')));
    return raised.toString();
  }
}
