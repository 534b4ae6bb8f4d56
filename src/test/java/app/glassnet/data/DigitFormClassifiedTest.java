package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Pass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the network that ships still reads a digit that came a long way: enlarged, moved, photographed. */
class DigitFormClassifiedTest {
  private static final int COUNT = 1_000;

  private static Digits test;
  private static Network network;

  @BeforeAll
  static void load() throws IOException {
    test = Mnist.test();
    try (InputStream in = Samples.open("networks/w1.zip")) {
      network = Network.of(NetworkFile.fromBytes(in.readAllBytes()).weights());
    }
  }

  @AfterAll
  static void free() {
    network.close();
  }

  @Test
  void digitsOfTheTestSetAreReadAsWellWhenTheyAreBroughtToTheFormAgain() {
    double asTheyAre = accuracy(COUNT, test::input);
    assertThat(asTheyAre).isGreaterThan(0.97);
    assertThat(accuracy(COUNT, i -> DigitForm.of(new GrayImage(28, 28, test.input(i)))))
        .isGreaterThan(asTheyAre - 0.003);
    assertThat(accuracy(COUNT, i -> DigitForm.of(pasted(test.input(i), 2 + i % 9)))).isGreaterThan(asTheyAre - 0.003);
  }

  @Test
  void photographedDigitsAreReadNearlyAsWell() {
    double asTheyAre = accuracy(200, test::input);
    assertThat(accuracy(200, i -> {
      GrayImage photo = Pictures.photographed(Pictures.onPaper(test.input(i), 8, 0.9, 0.15), i);
      return DigitForm.of(Ink.of(photo).image());
    })).isGreaterThan(asTheyAre - 0.05);
  }

  @Test
  void theShippedPicturesAreRead() throws IOException {
    assertThat(predicted(DigitPicture.read(Path.of("samples/digits/three.png")).digit())).isEqualTo(3);
    assertThat(predicted(DigitPicture.read(Path.of("samples/digits/five.png")).digit())).isEqualTo(5);
    assertThat(predicted(DigitPicture.read(Path.of("samples/digits/eight.png")).digit())).isEqualTo(8);
  }

  /** At another place on a larger page. */
  private static GrayImage pasted(float[] digit, int scale) {
    int side = 28 * scale;
    int page = side + 60;
    float[] values = new float[page * page];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        values[(y + 7 * scale % 50) * page + x + 11 * scale % 50] = digit[y / scale * 28 + x / scale];
      }
    }
    return new GrayImage(page, page, values);
  }

  private static double accuracy(int count, IntFunction<float[]> digit) {
    int right = 0;
    for (int i = 0; i < count; i++) {
      right += predicted(digit.apply(i)) == test.label(i) ? 1 : 0;
    }
    return (double) right / count;
  }

  private static int predicted(float[] digit) {
    Pass pass = network.pass(1);
    pass.input(digit);
    pass.forward(false);
    float[] logits = pass.logits(0);
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }
}
