package app.glassnet.engine.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
  private static final int SIZE = 50_000;

  @ParameterizedTest
  @EnumSource
  void drawsWithTheVarianceItPromises(Initializer initializer) {
    float[] drawn = initializer.draw(SIZE, 300, 100, new SeededRandom(3));
    double want = switch (initializer) {
      case ZEROS -> 0;
      case GLOROT_UNIFORM, GLOROT_NORMAL -> 2.0 / 400;
      case HE_UNIFORM, HE_NORMAL -> 2.0 / 300;
    };
    double sum = 0;
    double squares = 0;
    for (float v : drawn) {
      sum += v;
      squares += (double) v * v;
    }
    assertThat(sum / SIZE).isCloseTo(0, within(2e-3));
    assertThat(squares / SIZE).isCloseTo(want, within(0.03 * want + 1e-12));
  }

  @ParameterizedTest
  @EnumSource(names = {"GLOROT_UNIFORM", "HE_UNIFORM"})
  void uniformDrawsStayWithinTheirLimit(Initializer initializer) {
    double limit = initializer == Initializer.HE_UNIFORM ? Math.sqrt(6.0 / 300) : Math.sqrt(6.0 / 400);
    float[] drawn = initializer.draw(SIZE, 300, 100, new SeededRandom(4));
    Arrays.sort(drawn);
    assertThat((double) drawn[0]).isBetween(-limit, -0.999 * limit);
    assertThat((double) drawn[SIZE - 1]).isBetween(0.999 * limit, limit);
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameBits(Initializer initializer) {
    float[] once = initializer.draw(100, 30, 10, new SeededRandom(9));
    assertThat(initializer.draw(100, 30, 10, new SeededRandom(9))).isEqualTo(once);
    if (initializer != Initializer.ZEROS) {
      assertThat(initializer.draw(100, 30, 10, new SeededRandom(10))).isNotEqualTo(once);
    }
  }
}
