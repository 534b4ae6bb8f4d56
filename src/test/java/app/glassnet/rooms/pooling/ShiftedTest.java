package app.glassnet.rooms.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.data.PictureChoice;
import app.glassnet.data.drawing.ExampleDrawing;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A convolution follows a shift; a pool follows whole strides and hides part of the rest. */
class ShiftedTest {
  private static Grid three() throws IOException {
    return Grid.of(PictureChoice.drawn(ExampleDrawing.three()).load());
  }

  @ParameterizedTest
  @EnumSource(Shift.Direction.class)
  void theConvolutionMovesWithItsInput(Shift.Direction direction) throws IOException {
    Shifted s = Shifted.of(three(), Settings.FIRST, new Shift(direction, ShiftKernel.LEARNED));
    for (int pixels = 1; pixels <= 3; pixels++) {
      for (int stage = 0; stage < 2; stage++) {
        Comparison c = s.comparisons().get(pixels)[stage];
        assertThat(c.changed()).isPositive();
        assertThat(c.bestY()).isEqualTo(direction.rows() * pixels);
        assertThat(c.bestX()).isEqualTo(direction.columns() * pixels);
        assertThat(c.alignedChanged()).as("moved back, nothing is different").isZero();
      }
    }
  }

  @Test
  void thePoolFollowsAWholeStrideAndOnlyThat() throws IOException {
    Shifted s = Shifted.of(three(), Settings.FIRST, Shift.FIRST);
    Comparison two = s.comparisons().get(2)[2];
    assertThat(two.bestX()).as("2 pixels are 1 cell of a pool of stride 2").isEqualTo(1);
    assertThat(two.alignedChanged()).isZero();
    assertThat(s.comparisons().get(1)[2].alignedChanged()).as("1 pixel is no whole cell").isPositive();
  }

  @Test
  void aPoolChangesLessThanTheConvolutionBeforeIt() throws IOException {
    Shifted s = Shifted.of(three(), Settings.FIRST, Shift.FIRST);
    Comparison[] one = s.comparisons().get(1);
    assertThat(one[2].share()).isLessThan(one[1].share());
    assertThat(s.comparisons().getFirst()[0].changed()).as("not moved, nothing changes").isZero();
  }

  @Test
  void globalPoolingHardlyNotices() throws IOException {
    Shifted s = Shifted.of(three(), Settings.FIRST.everywhere(), Shift.FIRST);
    assertThat(s.shapes()[2]).containsExactly(1, 1);
    assertThat(s.comparisons().get(1)[2].changed()).as("the largest of the map is still there").isZero();
  }

  @Test
  void whatComesInAtTheEdgeIsZero() {
    var right = new Shift(Shift.Direction.RIGHT, ShiftKernel.SOBEL_X);
    assertThat(right.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3, 1)).containsExactly(0, 1, 2, 0, 4, 5);
    var up = new Shift(Shift.Direction.UP, ShiftKernel.SOBEL_X);
    assertThat(up.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3, 1)).containsExactly(4, 5, 6, 0, 0, 0);
  }

  @Test
  void aComparisonCountsWhatItSays() {
    Comparison c = Comparison.of(new float[] {1, 0, 0, 2}, new float[] {1, 1, 0, 0}, 1, 4, 1);
    assertThat(c.cells()).isEqualTo(4);
    assertThat(c.changed()).isEqualTo(2);
    assertThat(c.difference()).isEqualTo(0.75);
    assertThat(c.share()).isEqualTo(1);
    assertThat(c.bestX()).isEqualTo(1);
    assertThat(c.alignedChanged()).isZero();
    assertThat(c.alignedCells()).isEqualTo(3);
  }
}
