package app.glassnet.engine.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
  @Test
  void startsWithThePublishedNumber() {
    assertThat(new SeededRandom(0).nextLong()).isEqualTo(0xE220A8397B1DCDAFL);
  }

  @Property
  void isTheSameSequenceAsJavasSplitMix(@ForAll long seed) {
    SeededRandom ours = new SeededRandom(seed);
    SplittableRandom javas = new SplittableRandom(seed);
    for (int i = 0; i < 5; i++) {
      assertThat(ours.nextLong()).isEqualTo(javas.nextLong());
    }
  }

  @Property
  void staysInItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    SeededRandom random = new SeededRandom(seed);
    assertThat(random.nextFloat()).isBetween(0f, Math.nextDown(1f));
    assertThat(random.nextDouble()).isBetween(0.0, Math.nextDown(1.0));
    assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
  }

  @Test
  void drawsNormalNumbersOfMeanZeroAndVarianceOne() {
    SeededRandom random = new SeededRandom(5);
    double[] drawn = IntStream.range(0, 100_000).mapToDouble(_ -> random.nextGaussian()).toArray();
    double mean = IntStream.range(0, drawn.length).mapToDouble(i -> drawn[i]).average().orElseThrow();
    double square = IntStream.range(0, drawn.length).mapToDouble(i -> drawn[i] * drawn[i]).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.01));
    assertThat(square).isCloseTo(1, within(0.02));
  }

  @Test
  void streamsOfOneSeedDiffer() {
    assertThat(IntStream.range(0, 1000).mapToLong(i -> SeededRandom.stream(7, 0, i).nextLong()).distinct().count())
        .isEqualTo(1000);
    assertThat(SeededRandom.stream(7, 0, 1).nextLong()).isNotEqualTo(SeededRandom.stream(7, 1, 0).nextLong());
    assertThat(SeededRandom.stream(7, 0, 1).nextLong()).isEqualTo(SeededRandom.stream(7, 0, 1).nextLong());
  }
}
