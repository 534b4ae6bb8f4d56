package app.glassnet.rooms.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.glassnet.engine.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankTest {
  private static final Bank BANK = new Bank(2, 2, 1, 1, new float[] {1, 2, 3, 4}, new float[] {5, 6}, List.of("a", "b"));

  @Test
  void parametersAreThoseOfTheCourse() {
    assertThat(Settings.FIRST.random(3, 6).parameters()).as("3·3·3·6 + 6").isEqualTo(168);
    var slide = new LearnedLayer("course-32", "conv1");
    assertThat(slide.spec().parameterCount(Shape.of(1, 32, 32))).as("5·5·1·3 + 3").isEqualTo(78);
  }

  @Test
  void theParametersOfATrainedBankAreTheLayers() throws Exception {
    for (LearnedLayer learned : LearnedLayer.all()) {
      Bank bank = learned.bank();
      assertThat(bank.parameters()).as(learned.toString())
          .isEqualTo((int) learned.spec().parameterCount(Shape.of(learned.channels(), 28, 28)));
    }
    assertThat(LearnedLayer.all()).hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void filtersAreAddedAndRemoved() {
    Bank more = BANK.adding(new float[] {7, 8}, 9, "c");
    assertThat(more.weights()).containsExactly(1, 2, 3, 4, 7, 8);
    assertThat(more.removing(1)).isEqualTo(
        new Bank(2, 2, 1, 1, new float[] {1, 2, 7, 8}, new float[] {5, 9}, List.of("a", "c")));
    assertThat(BANK.removing(0).removing(0).filters()).as("the last one stays").isEqualTo(1);
  }

  @Test
  void aChangedWeightTakesTheNameAwayAndLeavesTheOthers() {
    Bank changed = BANK.with(1, 0, 0, 0, -1);
    assertThat(changed.weights()).containsExactly(1, 2, -1, 4);
    assertThat(changed.names()).containsExactly("a", "");
    assertThat(BANK.weights()).as("a value").containsExactly(1, 2, 3, 4);
    assertThat(BANK.withBias(0, 3).biases()).containsExactly(3, 6);
  }

  @Test
  void whatIsNoBankIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> BANK.with(0, 0, 0, 0, Float.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bank(1, 1, 9, 9, new float[81], new float[1], List.of("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bank(1, 2, 1, 1, new float[1], new float[2], List.of("", "")));
  }

  @ParameterizedTest
  @EnumSource(HandMade.class)
  void everyFilterMadeByHandHasAName(HandMade set) {
    for (int channels : new int[] {1, 3}) {
      Bank bank = set.bank(channels);
      assertThat(bank.filters()).isGreaterThan(2);
      for (String name : bank.names()) {
        assertThat(app.glassnet.ui.text.Texts.of("channels").has("does." + name)).as(name).isTrue();
      }
    }
  }

  @Test
  void opponentColoursSayNothingToGreyAndAMeanKeepsBrightness() {
    Bank colours = HandMade.COLOURS.bank(3);
    for (int f = 0; f < colours.filters(); f++) {
      float sum = 0;
      for (int c = 0; c < 3; c++) {
        sum += colours.kernel(f, c)[0];
      }
      float expected = switch (colours.names().get(f)) {
        case "red.green", "blue.yellow", "warm" -> 0;
        case "negative" -> -1;
        default -> 1;
      };
      assertThat(sum).as(colours.names().get(f)).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-6f));
    }
  }

  @Test
  void aRandomBankIsTheSameForTheSameSeed() {
    assertThat(Settings.FIRST.random(3, 4)).isEqualTo(Settings.FIRST.random(3, 4));
    double limit = Math.sqrt(6.0 / (9 * 3 + 9 * 4));
    for (float w : Settings.FIRST.random(3, 4).weights()) {
      assertThat(Math.abs(w)).as("Glorot uniform").isLessThanOrEqualTo((float) limit);
    }
  }
}
