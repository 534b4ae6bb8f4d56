package app.glassnet.rooms.digits;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.rooms.digits.StripLayout.Box;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.rooms.digits.StripLayout.Hit;
import app.glassnet.rooms.digits.StripLayout.Wish;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StripLayoutTest {
  private static final List<Wish> SMALL_CNN = List.of(new Wish(Form.MAPS, 1, 28, 28, 50), new Wish(Form.MAPS, 8, 26, 26, 90),
      new Wish(Form.MAPS, 8, 13, 13, 80), new Wish(Form.MAPS, 16, 11, 11, 90), new Wish(Form.MAPS, 16, 5, 5, 80),
      new Wish(Form.VECTOR, 400, 1, 1, 50), new Wish(Form.OUTPUTS, 10, 1, 1, 90));

  /** Nothing clips and nothing overlaps, whatever the network and the window. */
  @Property(tries = 200)
  void columnsStandSideBySideInside(@ForAll @IntRange(min = 1, max = 64) int maps, @ForAll @IntRange(min = 1, max = 40) int side,
      @ForAll @IntRange(min = 1, max = 2000) int units, @ForAll @IntRange(min = 700, max = 3000) int width,
      @ForAll @IntRange(min = 250, max = 1800) int height) {
    List<Wish> wishes = List.of(new Wish(Form.MAPS, 1, 28, 28, 40), new Wish(Form.MAPS, maps, side, side, 40),
        new Wish(Form.VECTOR, units, 1, 1, 40), new Wish(Form.OUTPUTS, 10, 1, 1, 0));
    StripLayout layout = StripLayout.of(wishes, width, 50, height, 20, 180, 16);
    double right = 0;
    for (Box box : layout.columns()) {
      assertThat(box.x()).isGreaterThanOrEqualTo(right);
      right = box.x() + box.width();
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(50 + height + 0.001);
      for (int cell : new int[] {0, box.wish().count() - 1}) {
        assertThat(box.cellX(cell) + box.cellWidth()).isLessThanOrEqualTo(right + 0.001);
        assertThat(box.cellY(cell) + box.cellHeight()).isLessThanOrEqualTo(50 + height + 0.001);
      }
    }
    assertThat(right).isLessThanOrEqualTo(width + 0.001);
  }

  /** Pointing at the middle of any cell finds that cell. */
  @Property(tries = 100)
  void everyCellIsFoundAgain(@ForAll @IntRange(min = 0, max = 6) int column, @ForAll @IntRange(min = 0, max = 399) int any) {
    StripLayout layout = StripLayout.of(SMALL_CNN, 900, 50, 400, 20, 180, 16);
    Box box = layout.columns().get(column);
    int cell = any % box.wish().count();
    Hit hit = layout.hit(box.cellX(cell) + box.cellWidth() / 2, box.cellY(cell) + box.cellHeight() / 2);
    assertThat(hit).isNotNull();
    assertThat(hit.column()).isEqualTo(column);
    assertThat(hit.cell()).isEqualTo(cell);
  }

  @Test
  void aPointInAMapIsARowAndAColumnOfIt() {
    StripLayout layout = StripLayout.of(SMALL_CNN, 900, 50, 400, 20, 180, 16);
    Box maps = layout.columns().get(1);
    double cell = maps.cellWidth() / 26;
    assertThat(layout.hit(maps.cellX(2) + 9.5 * cell, maps.cellY(2) + 12.5 * cell)).isEqualTo(new Hit(1, 2, 12, 9));
  }

  @Test
  void betweenMapsThereIsNothing() {
    StripLayout layout = StripLayout.of(SMALL_CNN, 900, 50, 400, 20, 180, 16);
    Box maps = layout.columns().get(1);
    assertThat(layout.hit(maps.cellX(0) + maps.cellWidth() / 2, maps.cellY(0) + maps.cellHeight() + maps.gap() / 2)).isNull();
    assertThat(layout.hit(maps.x() + 1, 10)).isNull();
  }

  @Test
  void moreRoomMakesLargerMaps() {
    double small = StripLayout.of(SMALL_CNN, 800, 50, 320, 20, 180, 16).columns().get(1).cellWidth();
    double large = StripLayout.of(SMALL_CNN, 1400, 50, 700, 20, 180, 16).columns().get(1).cellWidth();
    assertThat(large).isGreaterThan(small);
  }
}
