package app.glassnet.rooms.convolution;

import app.glassnet.explain.Activation;
import app.glassnet.explain.Border;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Settings at random, for properties. */
final class Settingses {
  private Settingses() {}

  static Settings plain(Mode mode, Kernel kernel) {
    return new Settings(mode, kernel, 1, 1, 1, 1, PaddingKind.VALID, 0, 0, 0, 0, Border.ZEROS, false, 0,
        Activation.LINEAR);
  }

  static Kernel kernel(int rows, int columns, long seed) {
    float[] values = new float[rows * columns];
    var random = new java.util.Random(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(9) - 4;
    }
    return new Kernel(rows, columns, values);
  }

  static Arbitrary<Settings> any() {
    Arbitrary<Kernel> kernels = Combinators.combine(small(1, 4), small(1, 4), Arbitraries.longs())
        .as(Settingses::kernel);
    Arbitrary<int[]> slides = Combinators.combine(small(1, 3), small(1, 3), small(1, 2), small(1, 2), small(0, 2),
        small(0, 2), small(0, 2), small(0, 2)).as((a, b, c, d, e, f, g, h) -> new int[] {a, b, c, d, e, f, g, h});
    return Combinators.combine(Arbitraries.of(Mode.class), kernels, slides, Arbitraries.of(PaddingKind.class),
        Arbitraries.of(Border.class), Arbitraries.of(true, false), small(-2, 2), Arbitraries.of(Activation.class))
        .as((mode, kernel, n, padding, border, turned, bias, activation) -> new Settings(mode, kernel, n[0], n[1], n[2],
            n[3], padding, n[4], n[5], n[6], n[7], border, turned, bias, activation));
  }

  private static Arbitrary<Integer> small(int from, int to) {
    return Arbitraries.integers().between(from, to);
  }
}
