package app.glassnet.rooms.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.ExampleDrawing;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DigitInputTest {
  @Test
  void theDrawingAtTheStartHasMnistsForm() {
    float[] form = DigitInput.form(ExampleDrawing.three());
    int top = 28;
    int bottom = -1;
    float most = 0;
    for (int i = 0; i < form.length; i++) {
      most = Math.max(most, form[i]);
      if (form[i] > 0.3f) {
        top = Math.min(top, i / 28);
        bottom = i / 28;
      }
    }
    assertThat(bottom - top + 1).as("the longer side is 20 pixels").isBetween(19, 20);
    assertThat(most).isEqualTo(1);
  }

  @Test
  void aBlankPadIsPaper() {
    assertThat(DigitInput.form(Drawing.EMPTY)).containsOnly(0f);
  }

  @Test
  void survivesBeingWrittenAndRead() throws Exception {
    ObjectMapper json = new ObjectMapper();
    float[] pixels = new float[784];
    pixels[5] = 0.25f;
    for (DigitInput input : new DigitInput[] {DigitInput.drawn(ExampleDrawing.three()), DigitInput.test(4321),
        DigitInput.file(pixels, "three.png")}) {
      assertThat(json.readValue(json.writeValueAsString(input), DigitInput.class)).isEqualTo(input);
    }
  }

  @Test
  void refusesWhatIsNoDigit() {
    assertThatThrownBy(() -> DigitInput.test(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DigitInput.drawn(null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DigitInput.file(new float[10], "x")).isInstanceOf(IllegalArgumentException.class);
    float[] bright = new float[784];
    bright[0] = 2;
    assertThatThrownBy(() -> DigitInput.file(bright, "x")).hasMessageContaining("between 0 and 1");
  }
}
