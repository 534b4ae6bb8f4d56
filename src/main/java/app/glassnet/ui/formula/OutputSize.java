package app.glassnet.ui.formula;

import app.glassnet.engine.layer.Axis;
import app.glassnet.ui.text.Numbers;

/**
 * The formula of a window's positions along an axis, with the numbers of now: ⌊(8 + 1 + 1 − 1·(3 − 1) − 1)/2⌋ + 1 = 4.
 * What takes no part (padding 0, dilation 1, stride 1) is left out.
 */
public final class OutputSize {
  private OutputSize() {}

  /** n + padding − (k − 1), divided by the stride. */
  public static String of(Axis axis) {
    String pads = padding(axis, "+");
    String taps = axis.dilation() == 1 ? axis.kernel() + "" : axis.dilation() + "·(" + axis.kernel() + "−1) − 1";
    String length = axis.in() + pads + " − " + taps;
    String positions = axis.stride() == 1 ? length : "⌊(" + length + ")/" + axis.stride() + "⌋";
    return (positions + " + 1 = " + axis.out()).replace('-', Numbers.MINUS);
  }

  /**
   * The length a transposed convolution makes: (n − 1)·s − padding + d·(k − 1) + 1.
   *
   * @param axis of the convolution it turns round: its {@code in} is the length made, its {@code out} the length read
   */
  public static String transposed(Axis axis) {
    String steps = axis.stride() == 1 ? "(" + axis.out() + " − 1)" : "(" + axis.out() + " − 1)·" + axis.stride();
    String taps = axis.dilation() == 1 ? axis.kernel() + "" : axis.dilation() + "·(" + axis.kernel() + "−1) + 1";
    return (steps + " + " + taps + padding(axis, "−") + " = " + axis.in()).replace('-', Numbers.MINUS);
  }

  private static String padding(Axis axis, String sign) {
    if (axis.before() == 0 && axis.after() == 0) {
      return "";
    }
    return axis.before() == axis.after() ? " " + sign + " 2·" + axis.before()
        : " " + sign + " " + axis.before() + " " + sign + " " + axis.after();
  }
}
