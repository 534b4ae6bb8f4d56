package app.glassnet.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LossesTest {
  private static final List<Loss> ALL =
      List.of(new SoftmaxCrossEntropy(), new MeanSquaredError(), new MeanAbsoluteError(), new Huber(0.7));

  @Test
  void givesTheWorkedNumbers() {
    check(new MeanSquaredError(), new float[] {1, 4}, 2.5, -2, 1);
    check(new MeanAbsoluteError(), new float[] {1, 4}, 1.5, -0.5f, 0.5f);
    check(new Huber(1), new float[] {1, 3.5f}, 0.8125, -0.5f, 0.25f);
    check(new MeanAbsoluteError(), new float[] {3, 3}, 0, 0, 0);
  }

  private static void check(Loss loss, float[] predicted, double value, float... slopes) {
    float[] wanted = {3, 3};
    float[] gradient = new float[2];
    loss.gradient(predicted, wanted, gradient);
    assertThat(loss.of(predicted, wanted)).as(loss.type()).isCloseTo(value, within(1e-9));
    assertThat(gradient).as(loss.type()).containsExactly(slopes, within(1e-7f));
  }

  /** Also that steps behind an example's length count for nothing, whatever stands there. */
  @Property(tries = 100)
  void theGradientIsTheSlopeOfTheMeanOverWhatCounts(@ForAll("losses") Loss loss,
      @ForAll @IntRange(min = 1, max = 4) int examples, @ForAll @IntRange(min = 1, max = 5) int steps,
      @ForAll @IntRange(min = 1, max = 4) int width, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    LossRun run = new LossRun(loss, examples, steps, width);
    int[] lengths = new int[examples];
    Arrays.setAll(lengths, i -> 1 + random.nextInt(steps));
    run.lengths(lengths);
    float[] predicted = numbers(examples * steps * width, random);
    if (loss.onClasses()) {
      int[] labels = new int[examples * steps];
      Arrays.setAll(labels, row -> row % steps < lengths[row / steps] ? random.nextInt(width) : -1);
      run.labels(labels);
    } else {
      run.targets(numbers(predicted.length, random));
    }
    assertThat(run.rows()).isEqualTo(Arrays.stream(lengths).sum());
    try (Tensor predictions = new Tensor(examples, steps, width); Tensor gradient = new Tensor(examples, steps, width)) {
      predictions.set(predicted);
      run.gradient(predictions, gradient);
      float[] slopes = gradient.toArray();
      double mean = run.mean(predictions);
      float step = 1e-3f;
      double parts = 0;
      for (int example = 0; example < examples; example++) {
        parts += run.example(predictions, example) * lengths[example];
      }
      assertThat(parts / run.rows()).isCloseTo(mean, within(1e-9));
      for (int i = 0; i < predicted.length; i++) {
        double up = moved(run, predictions, predicted, i, step);
        double down = moved(run, predictions, predicted, i, -step);
        boolean counts = i / width % steps < lengths[i / width / steps];
        if (!counts) {
          assertThat(up).as("number %d does not count", i).isEqualTo(mean);
          assertThat(slopes[i]).isZero();
        } else if (Math.abs(up - 2 * mean + down) < 1e-5) { // no kink of |e| between the two
          assertThat((double) slopes[i]).as("%s, number %d", loss, i).isCloseTo((up - down) / (2 * step), within(2e-3));
        }
      }
    }
  }

  private static double moved(LossRun run, Tensor predictions, float[] from, int i, float by) {
    float[] moved = from.clone();
    moved[i] += by;
    predictions.set(moved);
    return run.mean(predictions);
  }

  private static float[] numbers(int count, SeededRandom random) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  @Test
  void theAbsoluteErrorIsInTheUnitOfTheNumbers() {
    LossRun run = new LossRun(new MeanSquaredError(), 2, 2, 1);
    run.lengths(new int[] {2, 1});
    run.targets(new float[] {1, 2, 3, 99});
    try (Tensor predictions = new Tensor(2, 2, 1)) {
      predictions.set(new float[] {2, 0, 3, 0});
      assertThat(run.absoluteError(predictions)).isEqualTo(1);
      assertThat(run.mean(predictions)).isCloseTo(5 / 3.0, within(1e-9));
    }
  }

  @Test
  void everyLossComesBackFromJson() {
    for (Loss loss : ALL) {
      assertThat(LossJson.read(LossJson.write(loss))).isEqualTo(loss);
    }
    assertThat(LossJson.read("huber", JsonNodeFactory.instance.objectNode())).isEqualTo(new Huber(1));
    assertThatThrownBy(() -> LossJson.read("hinge", JsonNodeFactory.instance.objectNode())).hasMessageContaining("hinge");
  }

  @Test
  void saysWhatDoesNotFit() {
    LossRun run = new LossRun(new MeanSquaredError(), 2, 3, 1);
    assertThatThrownBy(() -> run.lengths(new int[] {3, 4})).hasMessage("length 4 of example 1: it has 1 to 3 steps");
    assertThatThrownBy(() -> run.lengths(new int[] {0, 1})).hasMessage("length 0 of example 0: it has 1 to 3 steps");
    assertThatThrownBy(() -> run.lengths(new int[1])).hasMessage("2 lengths are needed, got 1");
    assertThatThrownBy(() -> new Huber(0)).hasMessageContaining("above 0");
  }

  @Provide
  Arbitrary<Loss> losses() {
    return Arbitraries.of(ALL);
  }
}
