package app.glassnet.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.colour.ColourScale;
import org.junit.jupiter.api.Test;

class CellNumbersTest {
  private static CellNumbers of(float... values) {
    return CellNumbers.of(MatrixContent.of(1, values.length, values, ColourScale.ACTIVATION, 1), 0, 1, 0, values.length);
  }

  @Test
  void wholeNumbersStayWhole() {
    assertThat(of(1, -2, 30).write(-2)).isEqualTo("−2");
  }

  @Test
  void allOthersGetTheSameDecimals() {
    assertThat(of(1, 0.5f).write(1)).isEqualTo("1.00");
    assertThat(of(12.34f, 0.5f).write(0.5f)).isEqualTo("0.5");
    assertThat(of(0.0123f, 0).write(0.0123f)).isEqualTo("0.0123");
    assertThat(of(-0.25f).write(-0.25f)).isEqualTo("−0.25");
  }

  @Test
  void tinyNumbersAndNoNumbersAreWrittenOneByOne() {
    assertThat(of(1e-6f).write(1e-6f)).isEqualTo("1.00e−6");
    assertThat(of(Float.NaN, 2).write(Float.NaN)).isEqualTo("NaN");
  }

  @Test
  void aWindowWithHolesHasItsTapsAlone() {
    var w = new Window(-1, 2, 3, 2, 2, 3);
    assertThat(w.height()).isEqualTo(5);
    assertThat(w.width()).isEqualTo(4);
    assertThat(w.contains(-1, 2)).isTrue();
    assertThat(w.contains(3, 5)).isTrue();
    assertThat(w.contains(0, 2)).isFalse();
    assertThat(w.contains(4, 2)).isFalse();
    assertThat(w.holed()).isTrue();
    assertThat(Window.cell(0, 0).holed()).isFalse();
  }
}
