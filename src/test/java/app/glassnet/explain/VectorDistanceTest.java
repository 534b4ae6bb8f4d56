package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VectorDistanceTest {
  @Test
  void threeFourFive() {
    VectorDistance d = VectorDistance.between(new float[] {3, 0, 7}, new float[] {0, 4, 7});
    assertThat(d.distance()).isEqualTo(5);
    assertThat(d.changed()).isEqualTo(2);
    assertThat(d.size()).isEqualTo(3);
    assertThat(d.norm()).isEqualTo(Math.sqrt(58));
    assertThat(VectorDistance.between(new float[2], new float[] {1, 1}).cosine()).isZero();
    assertThatThrownBy(() -> VectorDistance.between(new float[2], new float[3])).isInstanceOf(
        IllegalArgumentException.class);
  }

  /** There and back again is the picture, but for what left the frame. */
  @Property(tries = 100)
  void aShiftMovesEveryPixel(@ForAll @IntRange(min = -6, max = 6) int right, @ForAll @IntRange(min = -6, max = 6) int down,
      @ForAll long seed) {
    Random random = new Random(seed);
    float[] picture = new float[5 * 7];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = random.nextFloat();
    }
    float[] moved = VectorDistance.shifted(picture, 5, 7, right, down);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        boolean inside = y - down >= 0 && y - down < 5 && x - right >= 0 && x - right < 7;
        assertThat(moved[y * 7 + x]).isEqualTo(inside ? picture[(y - down) * 7 + x - right] : 0);
      }
    }
  }
}
