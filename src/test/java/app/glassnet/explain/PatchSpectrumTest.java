package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PatchSpectrumTest {
  @Test
  void theWorkedNumber() {
    PatchSpectrum s = PatchSpectrum.of(new float[] {1, -1}, 1, 2, 1);
    assertThat(s.eigenvalues()).containsExactly(1, 1);
    assertThat(s.stableRate()).isEqualTo(1);
    assertThat(s.factor(1, s.largest())).isEqualTo(-1);
    assertThat(s.condition()).isEqualTo(1);
  }

  @Test
  void fewerPositionsThanNumbersLeaveDirectionsOpen() {
    PatchSpectrum s = PatchSpectrum.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 3, 3);
    assertThat(s.open()).as("one position, ten numbers").isEqualTo(9);
    assertThat(s.largest()).as("1 + 4 + … + 81, and the bias's 1").isCloseTo(286, within(1e-9));
    assertThat(s.smallest()).isZero();
    assertThatThrownBy(() -> PatchSpectrum.of(new float[4], 2, 2, 3)).hasMessageContaining("3×3 kernel does not fit");
  }

  @Property(tries = 100)
  void eigenvaluesAddUpToTheMeanSquaresAndTheirSquaresToThoseOfC(@ForAll @IntRange(min = 3, max = 8) int rows,
      @ForAll @IntRange(min = 3, max = 8) int columns, @ForAll @IntRange(min = 1, max = 3) int size, @ForAll long seed) {
    var random = new Random(seed);
    float[] input = new float[rows * columns];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextGaussian();
    }
    int taps = size * size;
    int down = rows - size + 1;
    int across = columns - size + 1;
    double[][] c = new double[taps + 1][taps + 1];
    for (int r = 0; r < down; r++) {
      for (int k = 0; k < across; k++) {
        double[] patch = new double[taps + 1];
        for (int t = 0; t < taps; t++) {
          patch[t] = input[(r + t / size) * columns + k + t % size];
        }
        patch[taps] = 1;
        for (int i = 0; i <= taps; i++) {
          for (int j = 0; j <= taps; j++) {
            c[i][j] += patch[i] * patch[j] / (down * across);
          }
        }
      }
    }
    double trace = 0;
    double squares = 0;
    for (int i = 0; i <= taps; i++) {
      trace += c[i][i];
      squares += Arrays.stream(c[i]).map(v -> v * v).sum();
    }
    PatchSpectrum s = PatchSpectrum.of(input, rows, columns, size);
    assertThat(Arrays.stream(s.eigenvalues()).sum()).isCloseTo(trace, within(1e-9 * trace));
    assertThat(Arrays.stream(s.eigenvalues()).map(v -> v * v).sum()).isCloseTo(squares, within(1e-9 * squares));
    assertThat(s.eigenvalues()).isSorted();
  }
}
