package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Property(tries = 256)
  void anEightBitNumberComesBackExactly(@ForAll @IntRange(max = 255) int level) {
    Picture one = new Picture(1, 1, 1, new float[] {Picture.value(level)}, 1);
    assertThat(one.level(0, 0, 0)).isEqualTo(level);
    assertThat(Picture.value(level)).isEqualTo(level / 255f);
  }

  @Test
  void channelsLieBehindEachOther() {
    Picture colour = new Picture(3, 1, 2, new float[] {1, 0, 0, 1, 0.2f, 0}, 1);
    assertThat(colour.at(2, 0, 0)).isEqualTo(0.2f);
    assertThat(colour.channel(1).values()).containsExactly(0, 1);
    assertThat(colour.grey().level(0, 0, 0)).isEqualTo(Math.round(255 * (0.299f + 0.114f * 0.2f)));
    assertThat(colour.grey().level(0, 0, 1)).isEqualTo(150);
    assertThat(colour.grey().channels()).isOne();
  }

  @Test
  void aPaintedPixelIsANewPicture() {
    Picture grid = CourseGrid.CONVOLUTION.picture();
    Picture painted = grid.with(0, 2, 3, 9);
    assertThat(grid.at(0, 2, 3)).isEqualTo(4);
    assertThat(painted.at(0, 2, 3)).isEqualTo(9);
    assertThat(grid.with(0, 0, 0, 50).at(0, 0, 0)).as("beyond white").isEqualTo(9);
    assertThat(painted).isNotEqualTo(grid).isEqualTo(grid.with(0, 2, 3, 9));
    assertThatThrownBy(() -> grid.with(0, 8, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new Picture(2, 1, 1, new float[2], 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Picture(1, 1, 1, new float[] {1.1f}, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Against the mean worked out from every small square of a finely divided picture. */
  @Property(tries = 100)
  void everyReducedPixelIsTheMeanOfWhatItCovers(@ForAll @IntRange(min = 1, max = 9) int height,
      @ForAll @IntRange(min = 1, max = 9) int width, @ForAll @IntRange(min = 1, max = 9) int longest,
      @ForAll long seed) {
    Random random = new Random(seed);
    float[] values = new float[3 * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = Picture.value(random.nextInt(256));
    }
    Picture full = new Picture(3, height, width, values, 1);
    Picture small = full.reduced(longest);
    if (longest >= Math.max(height, width)) {
      assertThat(small).isSameAs(full);
      return;
    }
    assertThat(Math.max(small.height(), small.width())).isEqualTo(longest);
    int h = small.height();
    int w = small.width();
    for (int i = 0; i < small.values().length; i++) {
      int c = i / (h * w);
      double sum = 0;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          sum += full.at(c, y, x) * shared(y, height, i / w % h, h) * shared(x, width, i % w, w);
        }
      }
      double mean = sum * h * w / (height * width);
      assertThat(small.values()[i]).isEqualTo((float) mean, within(0.5f / 255 + 1e-4f));
    }
  }

  /** How much of pixel i of n lies in pixel k of m on the same line. */
  private static double shared(int i, int n, int k, int m) {
    return Math.max(0, Math.min(i + 1.0, (k + 1) * (double) n / m) - Math.max(i, k * (double) n / m));
  }
}
