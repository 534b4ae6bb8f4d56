package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitPictureTest {
  @TempDir
  private Path folder;

  @Test
  void lightOnBlackIsTakenAsItIs() throws IOException {
    float[] digit = Mnist.test().input(3);
    DigitPicture read = DigitPicture.read(Pictures.write(folder.resolve("d.png"), "png", new GrayImage(28, 28, digit)));
    assertThat(read.notices()).isEmpty();
    assertThat(difference(read.digit(), digit)).isLessThan(0.01);
  }

  @Test
  void darkOnLightIsInvertedAndSaysSo() throws IOException {
    Digits test = Mnist.test();
    for (int i = 0; i < 40; i++) {
      float[] digit = test.input(i);
      DigitPicture read = DigitPicture.read(
          Pictures.write(folder.resolve("d.png"), "png", Pictures.onPaper(digit, 5, 0.95, 0.1)));
      assertThat(read.notices()).singleElement().asString().contains("inverted");
      assertThat(difference(read.digit(), DigitForm.of(new GrayImage(28, 28, digit))))
          .as("digit %d", i).isLessThan(0.02);
    }
  }

  @Test
  void aPoorPhotoGivesTheDigit() throws IOException {
    Digits test = Mnist.test();
    int far = 0;
    for (int i = 0; i < 40; i++) {
      float[] digit = test.input(i);
      GrayImage photo = Pictures.photographed(Pictures.onPaper(digit, 8, 0.9, 0.15), i);
      DigitPicture read = DigitPicture.read(Pictures.write(folder.resolve("p.jpg"), "jpg", photo));
      assertThat(read.notices()).hasSize(2);
      if (difference(read.digit(), DigitForm.of(new GrayImage(28, 28, digit))) > 0.06) {
        far++;
      }
    }
    assertThat(far).isLessThan(8);
  }

  @Test
  void paperAloneIsRefused() throws IOException {
    float[] paper = new float[100 * 100];
    java.util.Arrays.fill(paper, 0.8f);
    Path file = Pictures.write(folder.resolve("p.png"), "png", new GrayImage(100, 100, paper));
    assertThatThrownBy(() -> DigitPicture.read(file))
        .isInstanceOf(DataException.class).hasMessageContaining("shows no digit");
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < paper.length; i++) {
      paper[i] = (float) (0.7 + 0.2 * (i % 100) / 100 + 0.01 * random.nextGaussian());
    }
    Path noisy = Pictures.write(folder.resolve("n.png"), "png", new GrayImage(100, 100, paper));
    assertThatThrownBy(() -> DigitPicture.read(noisy))
        .isInstanceOf(DataException.class).hasMessageContaining("shows no digit");
  }

  @Test
  void theShippedPicturesAreDigits() throws IOException {
    for (String name : new String[] {"three", "five", "eight"}) {
      DigitPicture read = DigitPicture.read(Path.of("samples/digits", name + ".png"));
      assertThat(read.ink().width()).isEqualTo(280);
      assertThat(read.notices()).hasSize(name.equals("three") ? 0 : 1);
    }
  }

  private static double difference(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }
}
