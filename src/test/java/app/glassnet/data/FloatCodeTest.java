package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FloatCodeTest {
  @Test
  void everyBitIsKept() {
    float[] values = {0, -0f, 1 / 3f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY};
    assertThat(FloatCode.decode(FloatCode.encode(values))).containsExactly(values);
    assertThat(FloatCode.encode(new float[] {1})).isEqualTo("P4AAAA==");
    assertThat(FloatCode.decode("")).isEmpty();
  }

  @Test
  void anythingElseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> FloatCode.decode("not base64!"));
  }
}
