package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlidingTest {

  @Test
  void theSlidesFormulaIsTheCaseWithoutStrideAndPadding() {
    assertThat(Sliding.valid(28, 3, 1, 1).outputs()).isEqualTo(28 - (3 - 1));
    assertThat(Sliding.valid(8, 3, 2, 1).outputs()).isEqualTo(3);
    assertThat(Sliding.valid(7, 3, 1, 2).outputs()).isEqualTo(3);
  }

  @Test
  void sameWithStridePutsTheOddZeroAtTheEnd() {
    Sliding same = Sliding.same(28, 3, 2, 1);
    assertThat(same.outputs()).isEqualTo(14);
    assertThat(same.padBegin()).isZero();
    assertThat(same.padEnd()).isEqualTo(1);
    assertThat(same.at(0, 0)).isZero();
    assertThat(same.at(13, 2)).isEqualTo(28);
  }

  @Property
  void sameGivesTheCeilingOfSizeByStride(@ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 1, max = 7) int kernel, @ForAll @IntRange(min = 1, max = 4) int stride,
      @ForAll @IntRange(min = 1, max = 3) int dilation) {
    Sliding same = Sliding.same(size, kernel, stride, dilation);
    assertThat(same.outputs()).isEqualTo((size + stride - 1) / stride);
    assertThat(same.padEnd() - same.padBegin()).isBetween(0, 1);
  }

  @Property
  void aWindowReadsWhatItsTapsRead(@ForAll @IntRange(min = 7, max = 40) int size,
      @ForAll @IntRange(min = 1, max = 4) int kernel, @ForAll @IntRange(min = 1, max = 4) int stride,
      @ForAll @IntRange(min = 1, max = 2) int dilation) {
    Sliding window = Sliding.valid(size, kernel, stride, dilation);
    int last = window.outputs() - 1;
    assertThat(window.reads(new Span(0, last)).first()).isZero();
    assertThat(window.at(last, kernel - 1)).isBetween(size - stride, size - 1);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> Sliding.valid(2, 3, 1, 1)).hasMessageContaining("needs at least 3 positions");
    assertThatThrownBy(() -> Sliding.valid(5, 3, 0, 1)).hasMessageContaining("stride 0");
    assertThatThrownBy(() -> new Span(3, 1)).hasMessageContaining("3..1");
  }

  @Test
  void spansClipAtTheBorder() {
    assertThat(new Span(-2, 3).clip(3)).isEqualTo(new Span(0, 2));
    assertThat(new Span(1, 1).clip(3)).isEqualTo(new Span(1, 1));
    assertThat(new Span(-5, -1).clip(3).isEmpty()).isTrue();
    assertThat(new Span(3, 9).clip(3).isEmpty()).isTrue();
    assertThat(Span.whole(4).contains(3)).isTrue();
    assertThat(Span.whole(4).contains(4)).isFalse();
  }
}
