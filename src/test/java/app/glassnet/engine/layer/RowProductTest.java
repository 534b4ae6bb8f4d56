package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.init.SeededRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowProductTest {
  /** Columns from two sources, a start, two targets; every other input 0 or all. */
  @Property(tries = 150)
  void isThePlainSum(@ForAll @IntRange(min = 1, max = 9) int examples, @ForAll @IntRange(min = 1, max = 9) int k1,
      @ForAll @IntRange(min = 1, max = 9) int k2, @ForAll @IntRange(min = 1, max = 70) int n, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[][] matrix = RowProduct.matrix(k1 + k2, 2 * n);
    for (int k = 0; k < k1 + k2; k++) {
      System.arraycopy(LayerProbe.spread(2 * n, random), 0, matrix[k], 0, 2 * n);
    }
    float[] a = LayerProbe.spread(examples * k1, random);
    float[] b = new float[examples * k2];
    b[random.nextInt(b.length)] = 1;
    float[] start = LayerProbe.spread(2 * n, random);
    RowProduct product = new RowProduct(matrix, examples);
    float[] left = new float[examples * n];
    float[] right = new float[examples * n];
    for (int again = 0; again < 2; again++) {
      product.in(a, k1, 0).in(b, k2, k1).start(start).run().out(left, n, 0).out(right, n, n);
    }
    for (int e = 0; e < examples; e++) {
      for (int j = 0; j < 2 * n; j++) {
        double want = start[j];
        for (int k = 0; k < k1 + k2; k++) {
          want += (double) matrix[k][j] * (k < k1 ? a[e * k1 + k] : b[e * k2 + k - k1]);
        }
        assertThat((double) (j < n ? left[e * n + j] : right[e * n + j - n])).isCloseTo(want, within(1e-5));
      }
    }
  }
}
