package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FramedDigitsTest {
  @Test
  void framesTheFirstClassesInTheirOrder() throws IOException {
    Digits digits = Mnist.test();
    FramedDigits framed = FramedDigits.of(digits, 32, 5);
    int[] counts = digits.counts();
    assertThat(framed.size()).isEqualTo(counts[0] + counts[1] + counts[2] + counts[3] + counts[4]);
    assertThat(framed.shape()).isEqualTo(Shape.of(1, 32, 32));
    assertThat(framed.classes()).isEqualTo(5);
    // The test digits begin 7, 2, 1, 0, 4: the 7 is left out.
    assertThat(framed.label(0)).isEqualTo(2);
    assertThat(framed.label(1)).isEqualTo(1);
    float[] picture = new float[3 + 32 * 32];
    framed.copyInput(0, picture, 3);
    float[] plain = digits.input(1);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        boolean inside = y >= 2 && y < 30 && x >= 2 && x < 30;
        assertThat(picture[3 + y * 32 + x]).isEqualTo(inside ? plain[(y - 2) * 28 + x - 2] : 0);
      }
    }
  }

  @Test
  void refusesWhatCannotBeFramed() throws IOException {
    Digits digits = Mnist.test();
    assertThatThrownBy(() -> FramedDigits.of(digits, 20, 5)).hasMessageContaining("28×28").hasMessageContaining("20×20");
    assertThatThrownBy(() -> FramedDigits.of(digits, 32, 11)).isInstanceOf(IllegalArgumentException.class);
  }
}
