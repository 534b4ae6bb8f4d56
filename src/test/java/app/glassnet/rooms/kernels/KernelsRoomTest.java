package app.glassnet.rooms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.SamplePicture;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.matrix.CellLook;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The room as a person uses it, by mouse and by keyboard. */
@ExtendWith(FxExtension.class)
class KernelsRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenKernels room;
  private KernelsModel model;

  KernelsRoomTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void asItWas() {
    fx.run(() -> {
      fx.theme().presenterProperty().set(false);
      fx.theme().themeProperty().set(Theme.LIGHT);
    });
  }

  private void open(int width, int height) {
    room = (OpenKernels) fx.open(new KernelsRoom(), width, height);
    model = room.model();
    fx.pulses(2);
  }

  private void open() {
    open(1280, 720);
  }

  private void settle() {
    fx.waitUntil("settled", () -> room.settled().isDone());
    fx.pulses(3);
  }

  private double[] place(MatrixView view, int row, int column) {
    Rectangle2D box = fx.call(() -> view.boxOf(row, column));
    return new double[] {(box.getMinX() + box.getWidth() / 2) / view.getWidth(),
        (box.getMinY() + box.getHeight() / 2) / view.getHeight()};
  }

  private void click(MatrixView view, int row, int column) {
    double[] at = place(view, row, column);
    fx.clickAt(view, at[0], at[1]);
  }

  private void hover(MatrixView view, int row, int column) {
    double[] at = place(view, row, column);
    fx.moveTo(view, at[0], at[1]);
  }

  private Formula formula() {
    return fx.call(() -> room.view().formula().formula());
  }

  private float weight(int index) {
    return fx.call(() -> model.moment().parameters().get(Problem.WEIGHTS)[index]);
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT,DESCENT", "1280,720,DARK,RATES", "1280,720,LIGHT,DIGITS", "1920,1080,DARK,DESCENT",
      "1920,1080,LIGHT,RATES", "1920,1080,DARK,DIGITS"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme, Mode mode) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(model.solved.get()).isNotNull();
    assertThat(formula().lines()).hasSize(6);
    fx.run(() -> model.mode.set(mode));
    settle();
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.2);
  }

  @ParameterizedTest
  @CsvSource({"DESCENT", "RATES", "DIGITS"})
  void dutchAndLargeKernelsFitToo(Mode mode) {
    Locale before = Texts.locale();
    Texts.useLocale(Locale.of("nl"));
    try {
      open();
      fx.run(() -> {
        model.hidden.set(HiddenKernel.of(Preset.SOBEL_X, 5));
        model.mode.set(mode);
      });
      settle();
      assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    } finally {
      Texts.useLocale(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"DESCENT", "RATES", "DIGITS"})
  void presenterModeFits(Mode mode) {
    fx.run(() -> fx.theme().presenterProperty().set(true));
    open();
    fx.run(() -> model.mode.set(mode));
    settle();
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
  }

  @Test
  void everyStepIsAnUpdateAndTheSumTellsTheNextWeight() {
    open();
    fx.type(KeyCode.HOME);
    assertThat(model.steps.position()).isZero();
    String next = formula().note();
    fx.type(KeyCode.RIGHT);
    assertThat(next).endsWith("= " + Numbers.format(weight(5)));
    assertThat(formula().result()).isEqualTo("= " + Numbers.format(
        fx.call(() -> model.moment().gradients().get(Problem.WEIGHTS)[5])));
    fx.type(KeyCode.END);
    assertThat(model.steps.position()).isEqualTo(60);
    assertThat(fx.find("#kernel-caption", Label.class).getText()).contains("max |Δw|");
    assertThat(model.problem().distance(model.moment().parameters().get(Problem.WEIGHTS))).isLessThan(0.01);
    fx.type(KeyCode.LEFT);
    assertThat(model.steps.position()).isEqualTo(59);
  }

  @Test
  void spacePlays() {
    open();
    fx.run(() -> {
      fx.theme().motionProperty().set(true);
      model.steps.speedProperty().set(8);
    });
    fx.type(KeyCode.SPACE);
    fx.waitUntil("it moves", () -> model.steps.position() > 6);
    fx.type(KeyCode.SPACE);
    assertThat(model.steps.playingProperty().get()).isFalse();
    fx.run(() -> fx.theme().motionProperty().set(false));
  }

  @Test
  void hoveringACellShowsTheTermsOfItsGradientAndAClickKeepsThem() {
    open();
    var one = room.view().one();
    hover(one.gradient.view, 0, 0);
    assertThat(formula().title()).contains("[1, 1]");
    assertThat(model.link.isLit("kernel", 0, 0)).isTrue();
    assertThat(model.link.isLit("hidden", 0, 0)).isTrue();
    assertThat(fx.find("#terms-caption", Label.class).getText()).contains("[1, 1]");
    float shown = fx.call(() -> one.terms.view.content().values().at(2, 3));
    float error = fx.call(() -> one.error.view.content().values().at(2, 3));
    float input = fx.call(() -> one.input.view.content().values().at(2, 3));
    assertThat(shown).isEqualTo((float) ((double) error * input));
    click(one.kernel.view, 2, 1);
    assertThat(model.cell.get()).isEqualTo(new Cell(2, 1));
    hover(one.terms.view, 4, 5);
    assertThat(formula().title()).as("kept").contains("[3, 2]");
    assertThat(model.link.isLit("input", 6, 6)).as("the input it meets").isTrue();
    assertThat(model.link.isLit("error", 4, 5)).isTrue();
    hover(one.input.view, 3, 3);
    assertThat(model.link.isLit("terms", 1, 2)).as("and back").isTrue();
    Formula.Term term = formula().lines().get(1).terms().get(2);
    Rectangle2D box = fx.call(() -> room.view().formula().boxOf(term));
    fx.moveTo(room.view().formula(), (box.getMinX() + 4) / room.view().formula().getWidth(),
        (box.getMinY() + 4) / room.view().formula().getHeight());
    assertThat(model.link.isLit("error", 1, 2)).as("from the sum too").isTrue();
  }

  @Test
  void theHiddenKernelIsCoveredUncoveredAndTyped() {
    open();
    var hidden = room.view().one().hidden.view;
    fx.click("#cover");
    assertThat(fx.call(() -> hidden.content().looks().at(1, 1))).isEqualTo(CellLook.ASKED);
    fx.type(KeyCode.C);
    assertThat(fx.call(() -> hidden.content().looks().at(1, 1))).isEqualTo(CellLook.PLAIN);
    float before = model.problem().target()[0];
    click(hidden, 1, 1);
    fx.type(KeyCode.DIGIT4);
    fx.type(KeyCode.ENTER);
    settle();
    assertThat(model.hidden.get().preset()).isEqualTo(Preset.OWN);
    assertThat(model.hidden.get().values()[4]).isEqualTo(4);
    assertThat(model.problem().target()[0]).as("the target follows").isNotEqualTo(before);
  }

  @Test
  void pictureSizeAndRateGiveOtherWaysDown() {
    open();
    fx.run(() -> model.hidden.set(model.hidden.get().sized(5)));
    settle();
    assertThat(model.problem().positions()).isEqualTo(16);
    fx.run(() -> room.view().descent().source().choiceProperty().set(PictureChoice.course(CourseGrid.POOLING)));
    settle();
    assertThat(model.hidden.get().size()).as("5×5 does not fit 4×4").isEqualTo(3);
    assertThat(model.problem().positions()).isEqualTo(4);
    fx.run(() -> room.view().descent().source().choiceProperty().set(PictureChoice.sample(SamplePicture.CAMERA)));
    settle();
    assertThat(model.problem().input().rows()).isEqualTo(Grid.LONGEST);
    double rate = model.problem().rate(model.share.get());
    ParameterSlider slider = fx.find("#rate-share", ParameterSlider.class);
    fx.run(() -> slider.slider().requestFocus());
    fx.type(KeyCode.RIGHT);
    settle();
    assertThat(model.share.get()).isEqualTo(0.5);
    assertThat(model.problem().rate(model.share.get())).isGreaterThan(rate);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
  }

  @Test
  void threeRatesCreepArriveAndRunAway() {
    open();
    fx.run(() -> model.mode.set(Mode.RATES));
    settle();
    fx.type(KeyCode.END);
    fx.pulses(2);
    assertThat(fx.find("#way-right-caption", Label.class).getText()).contains("found after");
    assertThat(fx.find("#way-small-caption", Label.class).getText()).contains("max |Δw|");
    Solved s = model.solved.get();
    assertThat(s.ways().get(2).after(60).loss()).isGreaterThan(s.ways().get(2).after(0).loss());
    for (int i = 0; i < 3; i++) {
      assertThat(s.ways().get(i).after(0).parameters().get(Problem.WEIGHTS)).as("the same start")
          .containsExactly(s.way().after(0).parameters().get(Problem.WEIGHTS));
    }
    assertThat(fx.find("#stable-rate", Label.class).getText())
        .isEqualTo("= " + Numbers.format(model.problem().spectrum().stableRate()));
    fx.run(() -> model.large.set(2));
    settle();
    fx.type(KeyCode.END);
    fx.pulses(2);
    assertThat(fx.find("#way-large-caption", Label.class).getText()).contains("ran away");
  }

  @Test
  void kernelsLearnOnDigitsAndTheFilmIsScrubbed() {
    open();
    fx.run(() -> model.mode.set(Mode.DIGITS));
    settle();
    assertThat(model.film.get().at(model.film.get().last()).step()).isEqualTo(60);
    fx.type(KeyCode.RIGHT);
    settle();
    assertThat(model.shown().step()).as("one update more").isEqualTo(61);
    float[] learned = model.shown().kernels();
    fx.clickAt(room.view().film(), room.view().film().middleOf(0) / room.view().film().getWidth(), 0.5);
    assertThat(model.shown().step()).isZero();
    assertThat(model.shown().kernels()).isNotEqualTo(learned);
    fx.type(KeyCode.END);
    assertThat(model.shown().kernels()).isEqualTo(learned);
    fx.clickAt(room.view().table(), room.view().table().middleOf(5) / room.view().table().getWidth(), 0.5);
    assertThat(model.filter.get()).isEqualTo(5);
    fx.type(KeyCode.LEFT);
    assertThat(model.filter.get()).as("with the focus the arrows choose a filter").isEqualTo(4);
    fx.run(() -> room.view().page().requestFocus());
    fx.type(KeyCode.SPACE);
    fx.waitUntil("it trains", () -> model.shown().step() > 70);
    fx.type(KeyCode.SPACE);
    assertThat(model.training.get()).isFalse();
    fx.run(() -> model.digit.set(3));
    settle();
    assertThat(model.shown().trace().input()).as("all of the film looks at the digit").isEqualTo(
        model.film.get().at(0).trace().input());
    assertThat(model.label.get()).as("MNIST's fourth test digit").isZero();
  }

  @Test
  void itsStateIsAValueAndIsLearnedAgain() {
    open();
    fx.run(() -> {
      model.covered.set(true);
      model.share.set(0.9);
      model.seed.set(5);
      model.cell.set(new Cell(2, 2));
      model.hidden.set(HiddenKernel.of(Preset.SOBEL_Y, 3).with(0, 0, 3));
    });
    settle();
    fx.run(() -> model.steps.go(7));
    float[] kernel = model.moment().parameters().get(Problem.WEIGHTS);
    RoomState saved = fx.call(room::state);
    open();
    fx.run(() -> room.restore(saved));
    settle();
    assertThat(model.moment().parameters().get(Problem.WEIGHTS)).containsExactly(kernel);
    assertThat(fx.call(room::state).value()).isEqualTo(saved.value());
    fx.run(() -> model.mode.set(Mode.DIGITS));
    settle();
    fx.run(() -> model.frame.set(4));
    float[] kernels = model.shown().kernels();
    RoomState digits = fx.call(room::state);
    open();
    fx.run(() -> room.restore(digits));
    settle();
    assertThat(model.shown().kernels()).containsExactly(kernels);
    assertThat(fx.call(room::state).value()).isEqualTo(digits.value());
  }

  @Test
  void aStateThatMakesNoSenseIsRefusedAndNothingChanges() {
    open();
    RoomState before = fx.call(room::state);
    for (String field : new String[] {"updates", "share", "seed", "learned", "filter"}) {
      ObjectNode broken = (ObjectNode) before.value();
      broken.put(field, -7);
      assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("kernels", 1, broken)))).as(field)
          .hasStackTraceContaining("Nothing was changed");
    }
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("digits", 1, before.value()))))
        .hasStackTraceContaining("digits");
    assertThat(fx.call(room::state).value()).isEqualTo(before.value());
  }
}
