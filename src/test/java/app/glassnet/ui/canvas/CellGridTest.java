package app.glassnet.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellGridTest {
  @Property
  void theMiddleOfEveryCellIsFoundAgain(@ForAll @IntRange(min = 1, max = 30) int rows,
      @ForAll @IntRange(min = 1, max = 30) int columns, @ForAll @DoubleRange(min = 0, max = 5) double gap) {
    CellGrid grid = CellGrid.fit(10, 20, 700, 500, rows, columns, gap);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        Rectangle2D box = grid.box(r, c);
        assertThat(grid.at(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2))
            .contains(new CellGrid.Cell(r, c));
      }
    }
    assertThat(grid.at(9, 300)).isEmpty();
    assertThat(grid.width()).isLessThanOrEqualTo(700.001);
    assertThat(grid.height()).isLessThanOrEqualTo(500.001);
    assertThat(grid.x() + grid.width() / 2).isCloseTo(360, offset(1e-6));
  }

  @Test
  void aBlockOfCellsHoldsItsCells() {
    var grid = new CellGrid(0, 0, 8, 8, 10, 2);
    assertThat(grid.box(1, 2, 3, 3)).isEqualTo(new Rectangle2D(24, 12, 34, 34));
  }

  @Test
  void aGridWithoutCellsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CellGrid(0, 0, 0, 3, 10, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new CellGrid(0, 0, 3, 3, 0, 0));
  }
}
