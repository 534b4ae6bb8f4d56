package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {
  @Test
  void shippedSetsAreTheOriginal() throws IOException {
    Digits train = Mnist.train();
    assertThat(train.size()).isEqualTo(60_000);
    assertThat(train.counts()).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    Digits test = Mnist.test();
    assertThat(test.size()).isEqualTo(10_000);
    assertThat(test.counts()).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    assertThat(test.label(0)).isEqualTo(7);
    assertThat(train.label(0)).isEqualTo(5);
  }

  @Test
  void valuesRunFromPaperToInk() throws IOException {
    Digits test = Mnist.test();
    float[] digit = test.input(0);
    assertThat(digit).hasSize(784);
    assertThat(digit[0]).isZero();
    double ink = 0;
    float most = 0;
    for (float value : digit) {
      assertThat(value).isBetween(0f, 1f);
      most = Math.max(most, value);
      ink += value;
    }
    assertThat(most).isGreaterThan(0.99f);
    assertThat(ink).isBetween(20.0, 200.0);
    float[] two = new float[2 * 784];
    test.copyInput(0, two, 784);
    assertThat(two[783]).isZero();
    assertThat(java.util.Arrays.copyOfRange(two, 784, 1568)).containsExactly(digit);
  }

  @Test
  void rangeIsAWindowOnTheSamePictures() throws IOException {
    Digits test = Mnist.test();
    Digits part = test.range(100, 150).range(10, 20);
    assertThat(part.size()).isEqualTo(10);
    assertThat(part.label(0)).isEqualTo(test.label(110));
    assertThat(part.input(9)).containsExactly(test.input(119));
    assertThatThrownBy(() -> part.label(10)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> test.range(5, 5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void readsAFolderAndSaysWhatIsWrongWithIt(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> Mnist.test(folder)).isInstanceOf(DataException.class)
        .hasMessageContaining("holds no file t10k-images-idx3-ubyte");
    Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxTest.file(0x0803, new int[] {3, 2, 2}, 12));
    Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), IdxTest.gzip(IdxTest.file(0x0801, new int[] {3}, 3)));
    assertThat(Mnist.test(folder).label(2)).isEqualTo(2);
    Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), IdxTest.file(0x0801, new int[] {4}, 4));
    assertThatThrownBy(() -> Mnist.test(folder)).hasMessageContaining("4 labels for 3 pictures");
    Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxTest.file(0x0803, new int[] {11, 1, 1}, 11));
    Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), IdxTest.file(0x0801, new int[] {11}, 11));
    assertThatThrownBy(() -> Mnist.test(folder)).hasMessageContaining("has the label 10");
    Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), IdxTest.file(0x0803, new int[] {11, 1, 1}, 11));
    assertThatThrownBy(() -> Mnist.test(folder)).hasMessageContaining("swapped");
  }

  @Test
  void aFolderNamedOnTheCommandLineComesFirst(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("mnist"));
    Files.writeString(folder.resolve("mnist/t10k-labels-idx1-ubyte.gz"), "mine");
    System.setProperty(Samples.FOLDER, folder.toString());
    try (var in = Samples.open("mnist/t10k-labels-idx1-ubyte.gz")) {
      assertThat(in.readAllBytes()).isEqualTo("mine".getBytes());
      assertThat(Samples.exists("mnist/train-labels-idx1-ubyte.gz")).isTrue();
      assertThat(Samples.exists("mnist/nothing")).isFalse();
    } finally {
      System.clearProperty(Samples.FOLDER);
    }
    assertThatThrownBy(() -> Samples.open("nothing"))
        .isInstanceOf(DataException.class).hasMessageContaining("sample nothing is missing");
  }
}
