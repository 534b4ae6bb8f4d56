package app.glassnet.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.init.SeededRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProductTest {
  @Property(tries = 200)
  void agreesWithThreeLoops(@ForAll @IntRange(min = 1, max = 40) int m, @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(min = 1, max = 80) int k, @ForAll boolean transposeA, @ForAll boolean transposeB,
      @ForAll boolean add, @ForAll @IntRange(max = 9) int offset) {
    SeededRandom random = new SeededRandom(m + 100L * n + 10_000L * k);
    float[] a = random(random, offset + m * k);
    float[] b = random(random, offset + k * n);
    float[] c = random(random, offset + m * n);
    try (Tensor ta = new Tensor(a.length); Tensor tb = new Tensor(b.length); Tensor tc = new Tensor(c.length)) {
      ta.set(a);
      tb.set(b);
      tc.set(c);
      Product product = new Product(transposeA, transposeB, m, n, k, ta, tb, tc);
      if (add) {
        product.add(offset, offset, offset);
      } else {
        product.set(offset, offset, offset);
      }
      float[] got = tc.toArray();
      for (int i = 0; i < offset; i++) {
        assertThat(got[i]).isEqualTo(c[i]);
      }
      for (int row = 0; row < m; row++) {
        for (int column = 0; column < n; column++) {
          double want = add ? c[offset + row * n + column] : 0;
          for (int i = 0; i < k; i++) {
            want += (double) a[offset + (transposeA ? i * m + row : row * k + i)]
                * b[offset + (transposeB ? column * k + i : i * n + column)];
          }
          assertThat((double) got[offset + row * n + column])
              .isCloseTo(want, within(1e-5 * Math.max(1, Math.abs(want))));
        }
      }
    }
  }

  private static float[] random(SeededRandom random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return values;
  }
}
