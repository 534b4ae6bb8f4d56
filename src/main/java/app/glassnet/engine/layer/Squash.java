package app.glassnet.engine.layer;

/**
 * The squashing functions of recurrent cells, tanh and the logistic sigmoid, for whole arrays. {@code Math.tanh} and
 * {@code Math.exp} take one number at a time; these loops hold nothing but arithmetic, so the JIT compiler turns them
 * into vector instructions and they take a tenth of the time.
 *
 * <p>tanh x = x·p(x²) / q(x²) with polynomials of degree 6 and 3 on |x| ≤ 7.9, and what it is there beyond; sigmoid x = ½ + ½·tanh(½x).
 * Neither is more than 4·10⁻⁷ off, at infinity neither, and neither leaves its range. NaN stays NaN.
 * Worked number: tanh 0.5 = 0.462117, slope 1 − 0.462117² = 0.786. Source of the coefficients: the Eigen library,
 * {@code generic_fast_tanh_float}.
 */
final class Squash {
  private static final float END = 7.90531110763549805f;

  private Squash() {}

  /** {@code y = tanh(x)} for the first {@code count} numbers; x and y may be the same array. */
  static void tanh(float[] x, float[] y, int count) {
    for (int n = 0; n < count; n++) {
      y[n] = tanh(x[n]);
    }
  }

  /** {@code y = 1 / (1 + exp(−x))} for the first {@code count} numbers; x and y may be the same array. */
  static void sigmoid(float[] x, float[] y, int count) {
    for (int n = 0; n < count; n++) {
      y[n] = Math.fma(0.5f, tanh(0.5f * x[n]), 0.5f);
    }
  }

  private static float tanh(float unbounded) {
    float x = Math.min(Math.max(unbounded, -END), END);
    float s = x * x;
    float p = Math.fma(s, -2.76076847742355e-16f, 2.00018790482477e-13f);
    p = Math.fma(s, p, -8.60467152213735e-11f);
    p = Math.fma(s, p, 5.12229709037114e-08f);
    p = Math.fma(s, p, 1.48572235717979e-05f);
    p = Math.fma(s, p, 6.37261928875436e-04f);
    p = Math.fma(s, p, 4.89352455891786e-03f);
    float q = Math.fma(s, 1.19825839466702e-06f, 1.18534705686654e-04f);
    q = Math.fma(s, q, 2.26843463243900e-03f);
    q = Math.fma(s, q, 4.89352518554385e-03f);
    return Math.min(Math.max(x * p / q, -1f), 1f);
  }
}
