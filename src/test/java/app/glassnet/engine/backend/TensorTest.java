package app.glassnet.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TensorTest {
  @Test
  void keepsWhatIsWrittenWhereItIsWritten() {
    try (Tensor tensor = new Tensor(2, 3)) {
      assertThat(tensor.toArray()).containsOnly(0);
      tensor.write(1, new float[] {9, 7, 8}, 1, 2);
      assertThat(tensor.toArray()).containsExactly(0, 7, 8, 0, 0, 0);
      float[] two = new float[3];
      tensor.read(2, two, 1, 2);
      assertThat(two).containsExactly(0, 8, 0);
      tensor.clear();
      assertThat(tensor.toArray()).containsOnly(0);
    }
  }

  @Test
  void readsAndWritesTheBitsOfNumbers() {
    try (Tensor tensor = new Tensor(2)) {
      tensor.set(new float[] {-1.5f, Float.NaN});
      int[] bits = new int[2];
      tensor.readBits(0, bits, 0, 2);
      assertThat(bits).containsExactly(Float.floatToRawIntBits(-1.5f), Float.floatToRawIntBits(Float.NaN));
      tensor.writeBits(1, new int[] {Float.floatToRawIntBits(4)}, 0, 1);
      assertThat(tensor.toArray()).containsExactly(-1.5f, 4);
    }
  }

  @Test
  void refusesAnArrayOfTheWrongLength() {
    try (Tensor tensor = new Tensor(2, 3)) {
      assertThatThrownBy(() -> tensor.set(new float[5])).hasMessageContaining("[2, 3]").hasMessageContaining("got 5");
      assertThatThrownBy(() -> tensor.write(5, new float[2], 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> tensor.read(6, new float[1], 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void countsTheArraysAndBytesThatAreMade() {
    long arrays = Backend.arraysMade();
    assertThat(Backend.arraysMade()).isEqualTo(arrays + 1);
    long bytes = Backend.bytesHeld();
    try (Tensor tensor = new Tensor(1 << 20)) {
      assertThat(Backend.arraysMade()).isGreaterThanOrEqualTo(arrays + 3);
      assertThat(Backend.bytesHeld() - bytes).isGreaterThanOrEqualTo(4L * tensor.size());
    }
  }
}
