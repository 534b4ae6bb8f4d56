package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SquashTest {
  private static final double ALLOWED = 1e-6;
  private static final int LINE = 1 << 16;

  /** Every 1009th of all floats there are, of either sign, infinities and NaN among them. */
  @Test
  void isNeverFarFromTheMathLibrary() {
    float[] x = new float[LINE];
    long bits = Integer.MIN_VALUE;
    while (bits <= Integer.MAX_VALUE) {
      int count = 0;
      for (; count < LINE && bits <= Integer.MAX_VALUE; bits += 1009) {
        x[count++] = Float.intBitsToFloat((int) bits);
      }
      check(x, count);
    }
  }

  /** Where the curves bend: steps of 2⁻¹² from −20 to 20. */
  @Test
  void isNeverFarFromTheMathLibraryWhereItBends() {
    float[] x = new float[40 << 12];
    for (int i = 0; i < x.length; i++) {
      x[i] = i * 0x1p-12f - 20;
    }
    check(x, x.length);
  }

  private static void check(float[] x, int count) {
    float[] y = new float[count];
    Squash.tanh(x, y, count);
    check(x, y, -1, Math::tanh);
    Squash.sigmoid(x, y, count);
    check(x, y, 0, v -> 1 / (1 + Math.exp(-v)));
  }

  private static void check(float[] x, float[] y, float least, DoubleUnaryOperator want) {
    for (int i = 0; i < y.length; i++) {
      boolean right = Float.isNaN(x[i]) ? Float.isNaN(y[i])
          : y[i] >= least && y[i] <= 1 && Math.abs(y[i] - want.applyAsDouble(x[i])) <= ALLOWED;
      if (!right) {
        assertThat(y[i]).as("at %s", x[i]).isEqualTo((float) want.applyAsDouble(x[i]));
      }
    }
  }

  @Test
  void theEndsAreReached() {
    float[] ends = {Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NaN, 0, -0f};
    float[] y = new float[5];
    Squash.tanh(ends, y, 5);
    assertThat(y).containsExactly(new float[] {-1, 1, Float.NaN, 0, -0f}, within(4e-7f));
    Squash.sigmoid(ends, y, 5);
    assertThat(y).containsExactly(new float[] {0, 1, Float.NaN, 0.5f, 0.5f}, within(4e-7f));
  }

  @Test
  void courseSlopesOfTanh() {
    float[] y = {0, 0.3f, 0.5f, 1};
    Squash.tanh(y, y, 4);
    double[] slopes = {1, 0.915, 0.786, 0.420};
    for (int i = 0; i < 4; i++) {
      assertThat(1 - y[i] * (double) y[i]).isCloseTo(slopes[i], within(5e-4));
    }
  }
}
