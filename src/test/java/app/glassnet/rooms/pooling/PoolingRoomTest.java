package app.glassnet.rooms.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The room as a person uses it: steps, points, types, goes back, shifts, and reads the screen. */
@ExtendWith(FxExtension.class)
class PoolingRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenPooling room;
  private PoolingModel model;

  PoolingRoomTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void asItWas() {
    fx.run(() -> fx.theme().themeProperty().set(Theme.LIGHT));
  }

  private void open(int width, int height) {
    room = (OpenPooling) fx.open(new PoolingRoom(), width, height);
    model = room.model();
    settle();
  }

  private void settle() {
    CompletableFuture<?> settled = fx.call(room::settled);
    fx.waitUntil("the room has settled", settled::isDone);
    fx.pulses(2);
  }

  private void mode(Mode mode) {
    fx.run(() -> model.mode.set(mode));
    settle();
  }

  private String formula() {
    return fx.call(() -> room.view().formula().formula().words());
  }

  private void clickCell(MatrixView view, int row, int column) {
    var box = fx.call(() -> view.boxOf(Window.cell(row, column)));
    fx.clickAt(view, (box.getMinX() + box.getWidth() / 2) / view.getWidth(),
        (box.getMinY() + box.getHeight() / 2) / view.getHeight());
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.15);
    assertThat(formula()).contains("7").contains("8").endsWith("= 8");
    mode(Mode.BACKWARD);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    fx.run(() -> room.view().source().choiceProperty().set(PictureSource.exampleDigit()));
    mode(Mode.SHIFT);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(100);
  }

  @Test
  void theKeysStepThroughTheWindowsAndTiesAreSaid() {
    open(1280, 720);
    fx.run(() -> fx.scene().lookup("#playback-step").requestFocus());
    fx.type(KeyCode.RIGHT);
    assertThat(formula()).contains("row 1, column 2").endsWith("= 6");
    fx.type(KeyCode.END);
    assertThat(formula()).contains("row 2, column 2").endsWith("= 9");
    fx.run(() -> model.windowX.set(4));
    settle();
    fx.type(KeyCode.END);
    assertThat(fx.call(() -> room.view().formula().formula().note())).as("4 9 3 9 / 0 8 4 5").contains("tie: 2");
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void theCoursesExamplesAreOneChoiceAway(Preset preset) {
    open(1280, 720);
    @SuppressWarnings("unchecked")
    ComboBox<Preset> box = fx.find("#preset", ComboBox.class);
    fx.run(() -> box.setValue(preset));
    settle();
    assertThat(fx.call(model::settings)).isEqualTo(preset.settings());
    assertThat(fx.call(() -> model.pooled.get().input().values())).containsExactly(preset.grid().picture().values());
    assertThat(fx.call(box::getValue)).isEqualTo(preset);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
  }

  @Test
  void aTypedNumberCanBecomeTheWinner() {
    open(1280, 720);
    clickCell(room.view().stage().input.view, 0, 1);
    fx.type(KeyCode.DIGIT1);
    fx.type(KeyCode.DIGIT2);
    fx.type(KeyCode.ENTER);
    settle();
    assertThat(fx.call(() -> model.pooled.get().made()[0])).isEqualTo(12);
    assertThat(formula()).endsWith("= 12");
    assertThat(fx.call(() -> room.view().formula().formula().note())).contains("row 1, column 2");
  }

  @Test
  void aTypedGradientGoesBackToItsWinner() {
    open(1280, 720);
    mode(Mode.BACKWARD);
    clickCell(room.view().stage().output.view, 0, 1);
    assertThat(fx.call(() -> model.steps.position())).isEqualTo(1);
    fx.type(KeyCode.DIGIT5);
    fx.type(KeyCode.ENTER);
    settle();
    assertThat(fx.call(() -> model.pooled.get().inputGradient()[7])).as("the 6 in row 2, column 4").isEqualTo(5);
    MatrixView slope = room.view().stage().slope.view;
    var box = fx.call(() -> slope.boxOf(Window.cell(1, 0)));
    fx.moveTo(slope, (box.getMinX() + 5) / slope.getWidth(), (box.getMinY() + 5) / slope.getHeight());
    assertThat(formula()).contains("∂L/∂input row 2, column 1").contains("(1 × 1)").endsWith("= 1");
  }

  @Test
  void shiftedByTheKeysTheNumbersFollow() {
    open(1280, 720);
    fx.run(() -> room.view().source().choiceProperty().set(PictureSource.exampleDigit()));
    mode(Mode.SHIFT);
    assertThat(fx.find("#words-1", Label.class).getText()).contains("1 right: 0 of");
    fx.run(() -> fx.scene().lookup("#playback-step").requestFocus());
    fx.type(KeyCode.RIGHT);
    assertThat(fx.find("#words-1", Label.class).getText()).contains("2 right: 0 of");
    assertThat(fx.find("#words-2", Label.class).getText()).as("a whole stride").contains("1 right: 0 of");
    fx.type(KeyCode.HOME);
    assertThat(fx.find("#share-0", Label.class).getText()).isEqualTo("0 % changed");
    ShiftPlot plot = room.view().plot();
    fx.clickAt(plot, 0.95, 0.5);
    assertThat(fx.call(() -> model.steps.position())).isEqualTo(Shift.FARTHEST);
  }

  @Test
  void aLayerOfARealNetworkIsTakenOver() {
    open(1280, 720);
    Shape shape = Shape.of(3, 6, 6);
    float[] input = new float[shape.size()];
    for (int i = 0; i < input.length; i++) {
      input[i] = i % 11 / 4f;
    }
    Layer layer = AvgPool2d.of(2);
    float[] gradient = new float[27];
    java.util.Arrays.fill(gradient, 9, 18, 2);
    var h = new LayerHandOver("lenet5", "pool1", 12, layer, "linear", shape, input, new float[0], new float[0],
        Shape.of(3, 3, 3), new float[27], gradient, 1);
    assertThat(new PoolingRoom().takes(h)).isTrue();
    fx.run(() -> room.take(h));
    settle();
    assertThat(fx.call(model::settings)).isEqualTo(Settings.of(PoolKind.AVERAGE, 2, 2));
    assertThat(fx.call(() -> model.pooled.get().input().values()[0])).isEqualTo(input[36]);
    assertThat(fx.call(() -> model.pooled.get().gradient())).as("the network's own").containsOnly(2);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    @SuppressWarnings("unchecked")
    ComboBox<Integer> maps = fx.find("#layer-map", ComboBox.class);
    fx.run(() -> maps.setValue(2));
    settle();
    assertThat(fx.call(() -> model.pooled.get().input().values()[0])).isEqualTo(input[72]);
    fx.run(() -> room.view().source().choiceProperty().set(PictureChoice.course(CourseGrid.BINARY)));
    settle();
    assertThat(fx.call(() -> model.taken.get())).isNull();
  }

  @Test
  void otherLayersAreNotTaken() {
    assertThat(PoolingRoom.settings(Conv2d.of(1, 3))).isNull();
    assertThat(PoolingRoom.settings(new MaxPool2d(9, 9, 9, 9, Padding.VALID))).isNull();
    assertThat(PoolingRoom.settings(new MaxPool2d(3, 3, 2, 2, Padding.explicit(1, 0, 1, 0)))).isNull();
    assertThat(PoolingRoom.settings(new MaxPool2d(3, 3, 2, 2, Padding.explicit(1, 1, 1, 1))).pad()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pooling-max", "pooling-average", "pooling-overlapping", "pooling-global", "pooling-backward",
      "pooling-shift"})
  void savedStatesComeBackAndAreDrawn(String name) throws Exception {
    var root = new ObjectMapper().readTree(new File("samples/lessons/" + name + ".json"));
    open(1280, 720);
    var state = new RoomState(root.path("room").textValue(), root.path("version").intValue(), root.path("value"));
    fx.run(() -> room.restore(state));
    settle();
    assertThat(fx.call(room::state)).isEqualTo(state);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.15);
  }

  @Test
  void aBadStateIsRefusedAndTheRoomStays() {
    open(1280, 720);
    RoomState before = fx.call(room::state);
    ObjectNode value = (ObjectNode) before.value();
    ((ObjectNode) value.get("settings")).put("windowX", 0);
    assertThatIllegalArgumentException().isThrownBy(() -> fx.run(() -> room.restore(
        new RoomState("pooling", PoolingState.VERSION, value)))).withMessageContaining("damaged");
    assertThatIllegalArgumentException().isThrownBy(() -> fx.run(() -> room.restore(
        new RoomState("channels", 1, before.value())))).withMessageContaining("channels");
    ObjectNode far = (ObjectNode) before.value();
    far.put("side", 7);
    assertThatIllegalArgumentException().isThrownBy(() -> fx.run(() -> room.restore(
        new RoomState("pooling", PoolingState.VERSION, far)))).withMessageContaining("stays as it was");
    assertThat(fx.call(room::state)).isEqualTo(before);
  }
}
