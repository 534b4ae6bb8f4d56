package app.glassnet.rooms.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.SamplePicture;
import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.matrix.CellLook;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The room as a person uses it, by mouse and by keyboard. */
@ExtendWith(FxExtension.class)
class ConvolutionRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenConvolution room;
  private ConvolutionModel model;
  private StageView stage;

  ConvolutionRoomTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void asItWas() {
    fx.run(() -> {
      fx.theme().presenterProperty().set(false);
      fx.theme().themeProperty().set(Theme.LIGHT);
    });
  }

  private void open() {
    open(1280, 720);
  }

  private void open(int width, int height) {
    room = (OpenConvolution) fx.open(new ConvolutionRoom(), width, height);
    model = room.model();
    stage = room.view().stage();
    fx.pulses(2);
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

  private String result() {
    return fx.call(() -> room.view().formula().formula().result());
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT,FORWARD", "1280,720,DARK,BACKWARD", "1920,1080,LIGHT,TRANSPOSED", "1920,1080,DARK,FORWARD"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme, Mode mode) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(model.computed()).isNotNull();
    assertThat(result()).isEqualTo("= 7");
    fx.run(() -> {
      model.mode.set(mode);
      model.padding.set(PaddingKind.CUSTOM);
    });
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.2);
    fx.run(() -> model.code.set(true));
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).as("with code").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"FORWARD", "BACKWARD", "TRANSPOSED"})
  void dutchFitsToo(Mode mode) {
    Locale before = Texts.locale();
    Texts.useLocale(Locale.of("nl"));
    try {
      open();
      fx.run(() -> {
        model.mode.set(mode);
        model.strideY.set(2);
        model.guesses.set(Guesses.NONE.turned(true).with(0, false));
      });
      fx.pulses(3);
      assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    } finally {
      Texts.useLocale(before);
    }
  }

  @Test
  void presenterModeFits() {
    fx.run(() -> fx.theme().presenterProperty().set(true));
    open();
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(fx.call(stage.input::isVisible)).isTrue();
    assertThat(result()).isEqualTo("= 7");
  }

  @Test
  void playedWithMotionItFillsTheOutputAndLightsTheRunningTerm() {
    open();
    fx.run(() -> {
      fx.theme().motionProperty().set(true);
      model.steps.go(0);
      model.steps.toggle();
    });
    fx.waitUntil("a running term", () -> model.link.runningProperty().get() != null);
    fx.waitUntil("it fills", () -> model.steps.position() >= 1);
    fx.run(() -> model.steps.toggle());
    assertThat(model.link.runningProperty().get()).isNull();
    fx.run(() -> model.turned.set(true));
    fx.waitUntil("the kernel has turned", () -> stage.kernel.view.content().values().at(0, 0) == 1);
    fx.run(() -> fx.theme().motionProperty().set(false));
  }

  @Test
  void theKeysStepAndTheSumFollows() {
    open();
    fx.type(KeyCode.HOME);
    assertThat(result()).as("the slide's worked sum").isEqualTo("= 5");
    fx.type(KeyCode.RIGHT);
    fx.type(KeyCode.RIGHT);
    assertThat(result()).isEqualTo("= −7");
    fx.type(KeyCode.END);
    assertThat(result()).isEqualTo("= −5");
    assertThat(fx.call(() -> stage.output.view.content().looks().at(5, 5))).isEqualTo(CellLook.PLAIN);
    fx.type(KeyCode.HOME);
    assertThat(fx.call(() -> stage.output.view.content().looks().at(5, 5))).isEqualTo(CellLook.EMPTY);
  }

  @Test
  void hoveringShowsBothWaysAndAClickGoesThere() {
    open();
    hover(stage.output.view, 2, 3);
    assertThat(model.link.isLit("input", 2, 3)).isTrue();
    assertThat(model.link.isLit("input", 4, 5)).isTrue();
    assertThat(model.link.isLit("input", 5, 5)).isFalse();
    assertThat(result()).isEqualTo("= −6");
    hover(stage.input.view, 0, 0);
    assertThat(model.link.isLit("output", 0, 0)).isTrue();
    assertThat(model.link.isLit("output", 0, 1)).isFalse();
    hover(stage.input.view, 3, 3);
    assertThat(model.link.litProperty().get().stream().filter(s -> s.part().equals("output"))).hasSize(9);
    click(stage.output.view, 4, 2);
    assertThat(model.steps.position()).isEqualTo(4 * 6 + 2);
    assertThat(result()).isEqualTo("= −22");
    Formula.Term term = fx.call(() -> room.view().formula().formula().lines().get(2).terms().get(0));
    Rectangle2D box = fx.call(() -> room.view().formula().boxOf(term));
    fx.moveTo(room.view().formula(), (box.getMinX() + 4) / room.view().formula().getWidth(),
        (box.getMinY() + 4) / room.view().formula().getHeight());
    assertThat(model.link.isLit("input", 6, 2)).as("the cell of the term").isTrue();
  }

  @Test
  void theKernelIsTypedAndTurned() {
    open();
    click(stage.kernel.view, 1, 1);
    fx.type(KeyCode.DIGIT3);
    fx.type(KeyCode.ENTER);
    assertThat(model.kernel.get().values()[4]).isEqualTo(3);
    fx.run(() -> model.turned.set(true));
    assertThat(fx.call(() -> stage.kernel.view.content().values().at(0, 0))).isEqualTo(1);
    click(stage.kernel.view, 0, 0);
    fx.type(KeyCode.SHIFT, KeyCode.UP);
    assertThat(model.kernel.get().values()[8]).as("typed where it lies turned").isEqualTo(2);
    fx.run(() -> model.kernel.set(Preset.SOBEL_X.kernel()));
    assertThat(model.computed().made()[0]).as("the exact negative").isEqualTo(-5);
  }

  @Test
  void cellsNoWindowReadsAreMarked() {
    open();
    fx.run(() -> {
      model.strideY.set(2);
      model.strideX.set(2);
    });
    assertThat(fx.call(() -> stage.input.view.content().looks().at(7, 0))).isEqualTo(CellLook.UNCOVERED);
    assertThat(fx.find("#input-caption", Label.class).getText()).contains("15");
    fx.run(() -> model.padding.set(PaddingKind.SAME));
    assertThat(fx.call(() -> stage.input.view.content().looks().at(7, 0))).isEqualTo(CellLook.PLAIN);
    assertThat(fx.find("#output-caption", Label.class).getText()).isEqualTo("⌊(8 + 0 + 1 − 3)/2⌋ + 1 = 4");
  }

  @Test
  void guessFirstHidesTellsAndCounts() {
    open();
    fx.click("#guess");
    assertThat(fx.call(() -> stage.output.view.content().looks().at(1, 2))).isEqualTo(CellLook.ASKED);
    assertThat(result()).isEqualTo("= ?");
    fx.click("#guess-field");
    fx.type(KeyCode.DIGIT7);
    fx.type(KeyCode.ENTER);
    assertThat(fx.find("#guess-verdict", Label.class).getText()).isEqualTo("Right.");
    assertThat(result()).isEqualTo("= 7");
    fx.type(KeyCode.ENTER);
    assertThat(model.steps.position()).isEqualTo(9);
    fx.type(KeyCode.DIGIT1);
    fx.type(KeyCode.ENTER);
    assertThat(fx.find("#guess-verdict", Label.class).getText()).contains("6");
    assertThat(fx.find("#guess-tally", Label.class).getText()).isEqualTo("✓ × 1 of 2");
    assertThat(fx.find("#guess-field", TextField.class).isVisible()).isTrue();
  }

  @Test
  void backwardGoesThroughKernelAndInputWithAnEditableGradient() {
    open();
    fx.run(() -> {
      model.mode.set(Mode.BACKWARD);
      model.gradient.set(new float[36]);
    });
    fx.pulses(2);
    click(stage.output.view, 0, 0);
    fx.type(KeyCode.DIGIT1);
    fx.type(KeyCode.ENTER);
    assertThat(model.computed().kernelGradient()).as("one output cell: its window").containsExactly(2, 2, 6, 4, 3, 4, 3, 9,
        4);
    click(stage.slope.view, 2, 1);
    assertThat(model.steps.position()).isEqualTo(7);
    assertThat(result()).isEqualTo("= 9");
    fx.run(() -> model.steps.go(9));
    assertThat(result()).as("∂L/∂input of the corner is the kernel's first weight").isEqualTo("= −1");
    assertThat(fx.call(() -> stage.input.view.content().looks().at(0, 1))).isEqualTo(CellLook.EMPTY);
  }

  @Test
  void transposedStampsTheKernel() {
    open();
    fx.run(() -> {
      model.mode.set(Mode.TRANSPOSED);
      model.strideY.set(2);
      model.strideX.set(2);
    });
    assertThat(model.computed().madeRows()).isEqualTo(17);
    fx.type(KeyCode.HOME);
    assertThat(fx.call(() -> stage.output.view.content().values().at(0, 0))).isEqualTo(-2);
    assertThat(fx.call(() -> stage.output.view.content().looks().at(0, 3))).isEqualTo(CellLook.EMPTY);
  }

  @Test
  void aPictureHasALoupe() {
    open();
    fx.run(() -> model.picture.get());
    fx.run(() -> room.view().inspector().show(PictureChoice.sample(SamplePicture.CAMERA)));
    fx.waitUntil("read", () -> model.computed().input().rows() == Grid.LONGEST);
    fx.pulses(3);
    assertThat(fx.call(stage.loupe::isVisible)).isTrue();
    assertThat(fx.call(stage.loupe.view::showsNumbers)).isTrue();
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(fx.find("#input-size", Label.class).getText()).contains("96 × 96")
        .contains("512 × 512");
    fx.run(() -> room.view().inspector().show(PictureChoice.course(CourseGrid.BINARY)));
    fx.waitUntil("read", () -> model.computed().input().rows() == 5);
    fx.pulses(3);
    assertThat(fx.call(stage.loupe::isVisible)).isFalse();
  }

  @Test
  void aRealLayerIsSteppedWithItsOwnNumbers() {
    open();
    Conv2d layer = Conv2d.of(2, 2);
    var room2 = new LayerHandOver("w1", "conv2", 12, layer, "relu", Shape.of(2, 3, 3),
        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1}, new float[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0,
            0, 0, 1}, new float[] {0.5f, 0.25f}, Shape.of(2, 2, 2), new float[8], null, 1);
    assertThat(new ConvolutionRoom().takes(room2)).isTrue();
    fx.run(() -> room.take(room2));
    assertThat(model.kernel.get().values()).containsExactly(0, 0, 1, 0);
    assertThat(model.computed().made()).containsExactly(4, 5, 7, 8);
    fx.run(() -> model.layer.set(model.layer.get().looking(1, 1)));
    assertThat(model.kernel.get().values()).containsExactly(0, 0, 0, 1);
    assertThat(model.computed().made()).containsExactly(5, 4, 2, 1);
    assertThat(fx.find("#layer-name", Label.class).getText()).contains("conv2", "w1", "12");
    RoomState saved = fx.call(room::state);
    open();
    fx.run(() -> room.restore(saved));
    assertThat(model.computed().made()).containsExactly(5, 4, 2, 1);
    assertThat(fx.call(room::state).value()).isEqualTo(saved.value());
  }

  @Test
  void itsStateIsAValue() {
    open();
    fx.run(() -> {
      model.dilationX.set(2);
      model.bias.set(-1.5);
      model.guesses.set(Guesses.NONE.turned(true).with(3, true));
      model.link.togglePin(new Spot("input", 1, 1));
      model.edited.set(new float[64]);
      model.code.set(true);
      model.steps.go(5);
    });
    RoomState saved = fx.call(room::state);
    open();
    fx.run(() -> room.restore(saved));
    fx.pulses(2);
    assertThat(fx.call(room::state).value()).isEqualTo(saved.value());
    assertThat(model.computed().made()).containsOnly(-1.5f);
  }

  @Test
  void aStateThatMakesNoSenseIsRefusedAndNothingChanges() {
    open();
    RoomState before = fx.call(room::state);
    ObjectNode broken = (ObjectNode) before.value();
    ((ObjectNode) broken.get("settings")).put("strideY", 0);
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("convolution", 1, broken))))
        .hasStackTraceContaining("Nothing was changed");
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("digits", 1, before.value()))))
        .hasStackTraceContaining("digits");
    assertThat(fx.call(room::state).value()).isEqualTo(before.value());
  }
}
