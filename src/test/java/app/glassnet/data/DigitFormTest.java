package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DigitFormTest {
  private static final Digits TEST = digits();

  @Test
  void blankStaysBlank() {
    assertThat(DigitForm.of(new GrayImage(5, 3, new float[15]))).hasSize(784).containsOnly(0f);
    assertThat(DigitForm.isBlank(new GrayImage(5, 3, new float[15]))).isTrue();
    assertThat(DigitForm.blank()).hasSize(784).containsOnly(0f);
  }

  @Test
  void aBarKeepsItsProportionsAndIsCentred() {
    // 30 wide, 120 high: becomes 5 wide, 20 high, with its centre of mass on pixel 14.
    float[] form = DigitForm.of(rectangle(200, 300, 20, 40, 30, 120));
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        assertThat(form[y * 28 + x]).as("row %d column %d", y, x)
            .isEqualTo(x >= 12 && x < 17 && y >= 5 && y < 25 ? 1f : 0f, within(1e-6f));
      }
    }
  }

  @Test
  void oneDotOfInkFillsTheBox() {
    float[] form = DigitForm.of(rectangle(9, 9, 8, 8, 1, 1));
    assertThat(sum(form)).isEqualTo(400, within(1e-3));
  }

  @Test
  void aFaintPenIsBrightened() {
    float[] thin = rectangle(300, 300, 100, 20, 2, 200).values();
    float[] form = DigitForm.of(new GrayImage(300, 300, thin));
    float most = 0;
    for (float value : form) {
      most = Math.max(most, value);
    }
    assertThat(most).isEqualTo(1f, within(1e-6f));
  }

  @Test
  void aDigitOfMnistComesBackAsItIs() {
    int changed = 0;
    for (int i = 0; i < TEST.size(); i++) {
      float[] digit = TEST.input(i);
      if (difference(digit, DigitForm.of(new GrayImage(28, 28, digit))) > 0.01) {
        changed++;
      }
    }
    // A centre of mass half-way between two pixels may be rounded the other way.
    assertThat(changed).isLessThan(TEST.size() / 20);
  }

  @Property(tries = 200)
  void aDigitPastedElsewhereAtAnotherScaleComesBackTheSame(@ForAll @IntRange(max = 9_999) int index,
      @ForAll @IntRange(min = 2, max = 12) int scale, @ForAll @IntRange(max = 90) int left,
      @ForAll @IntRange(max = 90) int top) {
    float[] digit = TEST.input(index);
    int side = 28 * scale;
    GrayImage page = new GrayImage(side + 100, side + 95, new float[(side + 100) * (side + 95)]);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        page.values()[(top + y) * page.width() + left + x] = digit[y / scale * 28 + x / scale];
      }
    }
    // Not with the digit itself: a few of MNIST's 10,000 are smaller than 20 pixels and would be enlarged.
    float[] itself = DigitForm.of(new GrayImage(28, 28, digit));
    assertThat(bestDifference(itself, DigitForm.of(page))).isLessThan(0.005);
  }

  @Test
  void smoothlyEnlargedDigitsComeBackNearlyTheSame() {
    int far = 0;
    for (int i = 0; i < 500; i++) {
      float[] digit = TEST.input(i);
      // Mean difference of a pixel; about a fifth of the pixels of a digit are ink.
      if (bestDifference(digit, DigitForm.of(enlarged(digit, 2 + i % 9))) > 0.05) {
        far++;
      }
    }
    assertThat(far).isLessThan(15);
  }

  @Property(tries = 300)
  void valuesStayInRangeAndTheLongerSideIsTwenty(
      @ForAll @Size(60) float[] seed, @ForAll @IntRange(min = 1, max = 60) int width) {
    int height = 60 / width;
    float[] ink = new float[width * height];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = Math.abs(seed[i] % 1f);
    }
    GrayImage image = new GrayImage(width, height, ink);
    float[] form = DigitForm.of(image);
    for (float value : form) {
      assertThat(value).isBetween(0f, 1f);
    }
    assertThat(sum(form) == 0).isEqualTo(DigitForm.isBlank(image));
  }

  private static GrayImage rectangle(int width, int height, int left, int top, int w, int h) {
    float[] values = new float[width * height];
    for (int y = top; y < top + h; y++) {
      for (int x = left; x < left + w; x++) {
        values[y * width + x] = 1;
      }
    }
    return new GrayImage(width, height, values);
  }

  /** Bilinear enlargement, the way a drawing program does it. */
  private static GrayImage enlarged(float[] digit, double scale) {
    int side = (int) (28 * scale);
    float[] values = new float[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double fx = Math.clamp((x + 0.5) / scale - 0.5, 0, 26.999);
        double fy = Math.clamp((y + 0.5) / scale - 0.5, 0, 26.999);
        int ix = (int) fx;
        int iy = (int) fy;
        double ax = fx - ix;
        double ay = fy - iy;
        values[y * side + x] = (float) ((1 - ay) * ((1 - ax) * digit[iy * 28 + ix] + ax * digit[iy * 28 + ix + 1])
            + ay * ((1 - ax) * digit[iy * 28 + 28 + ix] + ax * digit[iy * 28 + 29 + ix]));
      }
    }
    return new GrayImage(side, side, values);
  }

  /** Mean absolute difference of a pixel. */
  private static double difference(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }

  /** The smallest difference when the second picture may move by one pixel: a half may be rounded either way. */
  private static double bestDifference(float[] a, float[] b) {
    double best = Double.MAX_VALUE;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        float[] moved = new float[784];
        for (int i = 0; i < 784; i++) {
          int y = i / 28 + dy;
          int x = i % 28 + dx;
          moved[i] = y < 0 || y > 27 || x < 0 || x > 27 ? 0 : b[y * 28 + x];
        }
        best = Math.min(best, difference(a, moved));
      }
    }
    return best;
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private static Digits digits() {
    try {
      return Mnist.test();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
