package app.glassnet.engine.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
  private static final Shape SHAPE = Shape.of(100, 500);
  private static final int SIZE = SHAPE.size();

  @ParameterizedTest
  @EnumSource
  void drawsWithTheVarianceItPromises(Initializer initializer) {
    float[] drawn = initializer.draw(SHAPE, 300, 100, new SeededRandom(3));
    double want = switch (initializer) {
      case ZEROS, ONES -> 0;
      case GLOROT_UNIFORM, GLOROT_NORMAL -> 2.0 / 400;
      case HE_UNIFORM, HE_NORMAL -> 2.0 / 300;
      case RANDOM_UNIFORM -> 0.1 * 0.1 / 12;
      case ORTHOGONAL -> 1.0 / 500;
    };
    double sum = 0;
    double squares = 0;
    for (float v : drawn) {
      sum += v;
      squares += (double) v * v;
    }
    double mean = sum / SIZE;
    assertThat(mean).isCloseTo(initializer == Initializer.ONES ? 1 : 0, within(2e-3));
    assertThat(squares / SIZE - mean * mean).isCloseTo(want, within(0.03 * want + 1e-12));
    assertThat(initializer.variance(SHAPE, 300, 100)).isCloseTo(want, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(names = {"GLOROT_UNIFORM", "HE_UNIFORM"})
  void uniformDrawsStayWithinTheirLimit(Initializer initializer) {
    double limit = initializer == Initializer.HE_UNIFORM ? Math.sqrt(6.0 / 300) : Math.sqrt(6.0 / 400);
    float[] drawn = initializer.draw(SHAPE, 300, 100, new SeededRandom(4));
    Arrays.sort(drawn);
    assertThat((double) drawn[0]).isBetween(-limit, -0.999 * limit);
    assertThat((double) drawn[SIZE - 1]).isBetween(0.999 * limit, limit);
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameBits(Initializer initializer) {
    float[] once = initializer.draw(Shape.of(10, 10), 30, 10, new SeededRandom(9));
    assertThat(initializer.draw(Shape.of(10, 10), 30, 10, new SeededRandom(9))).isEqualTo(once);
    if (initializer != Initializer.ZEROS && initializer != Initializer.ONES) {
      assertThat(initializer.draw(Shape.of(10, 10), 30, 10, new SeededRandom(10))).isNotEqualTo(once);
    }
  }

  /** Rows at right angles and of length 1, columns where those are fewer; and not the same matrix each time. */
  @ParameterizedTest
  @CsvSource({"5, 5", "3, 8", "8, 3", "1, 4", "64, 64"})
  void orthogonalMatricesTurnAndDoNotStretch(int rows, int columns) {
    float[] m = Initializer.ORTHOGONAL.draw(Shape.of(rows, columns), columns, rows, new SeededRandom(5));
    boolean flat = rows <= columns;
    int few = Math.min(rows, columns);
    for (int a = 0; a < few; a++) {
      for (int b = 0; b < few; b++) {
        double dot = 0;
        for (int k = 0; k < Math.max(rows, columns); k++) {
          dot += (double) (flat ? m[a * columns + k] : m[k * columns + a]) * (flat ? m[b * columns + k]
              : m[k * columns + b]);
        }
        assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-6));
      }
    }
  }
}
