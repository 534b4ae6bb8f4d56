package app.glassnet.explain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignalSumTest {
  @Test
  void aWorkedExample() {
    double[] f = {1, 2, 3};
    double[] g = {1, 0, -1};
    assertThat(SignalSum.all(f, g, true)).containsExactly(1, 2, 2, -2, -3);
    assertThat(SignalSum.all(f, g, false)).as("not turned").containsExactly(-1, -2, -2, 2, 3);
    SignalSum sum = SignalSum.at(f, g, 2, true);
    assertThat(sum.terms()).extracting(SignalSum.Term::tau).containsExactly(0, 1, 2);
    assertThat(sum.terms()).extracting(SignalSum.Term::index).containsExactly(2, 1, 0);
    assertThat(sum.terms().stream().mapToDouble(SignalSum.Term::product).sum()).isEqualTo(sum.value());
    assertThatThrownBy(() -> SignalSum.at(f, g, 5, true)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Convolution of polynomials' coefficients is multiplication of the polynomials. */
  @Property(tries = 100)
  void itMultipliesPolynomials(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll @IntRange(min = 1, max = 9) int m,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] f = random.doubles(n, -1, 1).toArray();
    double[] g = random.doubles(m, -1, 1).toArray();
    double x = random.nextDouble(-1, 1);
    double[] product = SignalSum.all(f, g, true);
    assertThat(value(product, x)).isEqualTo(value(f, x) * value(g, x), within(1e-9));
    double[] turned = new double[m];
    for (int i = 0; i < m; i++) {
      turned[i] = g[m - 1 - i];
    }
    assertThat(SignalSum.all(f, turned, false)).as("correlation with g turned round").containsExactly(product);
  }

  private static double value(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
