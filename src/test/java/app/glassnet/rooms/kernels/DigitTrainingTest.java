package app.glassnet.rooms.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitTrainingTest {
  private static final DigitSettings SETTINGS = new DigitSettings(4, 3, DigitSettings.Rule.MOMENTUM, 0.05, 3);

  private static Film train(long... goals) throws Exception {
    KernelsData data = KernelsData.load();
    try (var training = new DigitTraining(SETTINGS, data.train(), data.heldOut(), data.test().input(0), 0)) {
      training.settled().get(60, TimeUnit.SECONDS);
      for (long goal : goals) {
        training.goTo(goal).get(60, TimeUnit.SECONDS);
        assertThat(training.latest().step()).isEqualTo(goal);
        assertThat(training.latest().history().heldOut().size()).isEqualTo((int) (goal / DigitSettings.EVALUATE_EVERY));
      }
      return training.film();
    }
  }

  @Test
  void theSameSettingsAndUpdatesGiveTheSameFilmBitForBit() throws Exception {
    Film once = train(55);
    Film again = train(1, 7, 50, 55);
    assertThat(steps(again)).isEqualTo(steps(once));
    for (int i = 0; i <= once.last(); i++) {
      assertThat(again.at(i).kernels()).containsExactly(once.at(i).kernels());
      assertThat(again.at(i).trace().probabilities()).containsExactly(once.at(i).trace().probabilities());
    }
    assertThat(once.at(0).kernels()).containsExactly(SETTINGS.start().array(Problem.WEIGHTS));
    assertThat(once.at(0).gradients()).isNull();
    assertThat(once.at(once.last()).loss()).as("it learns").isLessThan(once.at(1).loss());
  }

  @Test
  void theGradientsAreThoseThatMovedTheKernels() throws Exception {
    Film film = train(1);
    float[] before = film.at(0).kernels();
    float[] after = film.at(1).kernels();
    float[] slope = film.at(1).gradients();
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isCloseTo(before[i] - 0.05f * slope[i], org.assertj.core.api.Assertions.within(1e-6f));
    }
  }

  @Test
  void aFilmIsBoundedEvenAndFollowsFromTheNumberOfUpdates() {
    Frame frame = new Frame(0, null, null, null, 0);
    for (int updates : new int[] {5, 32, 33, 64, 100, 1000}) {
      Film film = Film.EMPTY;
      for (int i = 0; i <= updates; i++) {
        film = film.with(new Frame(i, null, null, null, i));
      }
      long[] steps = steps(film);
      assertThat(steps.length).isBetween(Math.min(updates + 1, 17), Film.MOST);
      assertThat(steps[0]).isZero();
      assertThat(steps[steps.length - 1]).isEqualTo(updates);
      long stride = film.stride();
      assertThat(IntStream.range(0, steps.length - 1).allMatch(k -> steps[k] == k * stride)).isTrue();
    }
    assertThat(Film.EMPTY.with(frame).with(frame).frames()).hasSize(1);
  }

  private static long[] steps(Film film) {
    return film.frames().stream().mapToLong(Frame::step).toArray();
  }
}
