package app.glassnet.rooms.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.FloatCode;
import app.glassnet.data.PictureChoice;
import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.explain.ConvolutionStep;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The room as a person uses it: points, steps, types weights, adds filters, and reads the screen. */
@ExtendWith(FxExtension.class)
class ChannelsRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenChannels room;
  private ChannelsModel model;

  ChannelsRoomTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void asItWas() {
    fx.run(() -> fx.theme().themeProperty().set(Theme.LIGHT));
  }

  private void open(int width, int height) {
    room = (OpenChannels) fx.open(new ChannelsRoom(), width, height);
    model = room.model();
    settle();
  }

  private void settle() {
    CompletableFuture<?> settled = fx.call(room::settled);
    fx.waitUntil("the room has settled", settled::isDone);
    fx.pulses(2);
  }

  private void course() {
    open(1280, 720);
    fx.run(() -> room.view().source().choiceProperty().set(PictureChoice.course(CourseGrid.CONVOLUTION)));
    settle();
  }

  private String formula() {
    return fx.call(() -> room.view().formula().formula().words());
  }

  private ConvolutionStep step() {
    return fx.call(() -> model.maps.get().step(model.filter.get(), model.cell() / model.maps.get().outColumns(),
        model.cell() % model.maps.get().outColumns()));
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.2);
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(200);
    assertThat(formula()).contains("red").contains("green").contains("blue").contains("= " + Numbers.format((float) step().sum()));
    assertThat(fx.find("#parameters", Label.class).getText()).endsWith("3·3·3·6 + 6 = 168");
  }

  @Test
  void theKeysGoThroughTheSumPartByPart() {
    open(1280, 720);
    fx.run(() -> {
      model.parts.set(true);
      model.go(100, 0);
    });
    fx.pulses(2);
    ConvolutionStep step = step();
    for (int c = 0; c < 3; c++) {
      assertThat(formula()).as("channel " + c).endsWith("= " + Sums.number(step.channels().get(c).sum()));
      assertThat(fx.find("#sum-" + c, Label.class).getText()).isEqualTo("= " + Sums.number(step.channels().get(c).sum()));
      fx.run(() -> fx.scene().lookup("#playback-step").requestFocus());
      fx.type(KeyCode.RIGHT);
    }
    assertThat(formula()).endsWith("= " + Numbers.format((float) step.sum()));
    assertThat(fx.find("#total", Label.class).getText()).isEqualTo(Numbers.format((float) step.sum()));
    fx.type(KeyCode.RIGHT);
    assertThat(formula()).contains("ReLU " + Numbers.format((float) Math.max(0, step.sum())));
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(model::cell)).as("then the next cell").isEqualTo(101);
    fx.type(KeyCode.END);
    assertThat(fx.call(() -> model.steps.position())).isEqualTo(fx.call(() -> model.steps.last()));
  }

  @Test
  void aTypedWeightChangesTheMapAtOnce() {
    course();
    MatrixView kernel = room.view().stage().rows.getFirst().kernel;
    var box = fx.call(() -> kernel.boxOf(Window.cell(1, 1)));
    fx.clickAt(kernel, (box.getMinX() + box.getWidth() / 2) / kernel.getWidth(),
        (box.getMinY() + box.getHeight() / 2) / kernel.getHeight());
    double before = step().sum();
    float middle = fx.call(() -> {
      int at = model.cell();
      return model.maps.get().input().at(0, at / 6 + 1, at % 6 + 1);
    });
    fx.type(KeyCode.DIGIT3);
    fx.type(KeyCode.ENTER);
    settle();
    assertThat(step().sum()).isEqualTo(before + 3 * middle);
    assertThat(fx.call(() -> model.edited.get())).isNotNull();
    assertThat(formula()).contains(Numbers.format((float) step().sum()));
  }

  @Test
  void filtersAreAddedAndRemovedAndCounted() {
    open(1280, 720);
    fx.click("#filter-remove");
    settle();
    assertThat(fx.call(() -> model.maps.get().bank().filters())).isEqualTo(5);
    assertThat(fx.find("#parameters", Label.class).getText()).endsWith("= 140");
    fx.click("#filter-add");
    settle();
    assertThat(fx.call(() -> model.maps.get().bank().filters())).isEqualTo(6);
    assertThat(fx.call(() -> model.filter.get())).as("the new one is looked at").isEqualTo(5);
    assertThat(fx.call(() -> model.maps.get().bank().names().get(5))).as("the one that was missing").isEqualTo("edge.x");
  }

  @Test
  void aMapOfTheBankIsChosenWithMouseAndKeys() {
    open(1280, 720);
    MapGrid bank = room.view().stage().bank;
    double[] at = fx.call(() -> bank.middle(3));
    fx.clickAt(bank, at[0] / bank.getWidth(), at[1] / bank.getHeight());
    assertThat(fx.call(() -> model.filter.get())).isEqualTo(3);
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(() -> model.filter.get())).isEqualTo(4);
    fx.type(KeyCode.SHIFT, KeyCode.F);
    assertThat(fx.call(() -> model.filter.get())).isEqualTo(3);
    assertThat(formula()).contains(fx.call(() -> Numbers.format(model.maps.get().sum(3,
        model.cell() / model.maps.get().outColumns(), model.cell() % model.maps.get().outColumns()))));
  }

  @Test
  void pointingAtAnOutputCellShowsItsWindowAndSum() {
    course();
    MatrixView output = room.view().stage().output;
    var box = fx.call(() -> output.boxOf(Window.cell(0, 0)));
    double x = (box.getMinX() + box.getWidth() / 2) / output.getWidth();
    double y = (box.getMinY() + box.getHeight() / 2) / output.getHeight();
    fx.moveTo(output, x, y);
    assertThat(formula()).contains("row 1, column 1").contains("= 5");
    fx.clickAt(output, x, y);
    assertThat(fx.call(model::cell)).isZero();
    MatrixView map = room.view().stage().rows.getFirst().map;
    var corner = fx.call(() -> map.boxOf(Window.cell(2, 2)));
    fx.moveTo(map, (corner.getMinX() + 4) / map.getWidth(), (corner.getMinY() + 4) / map.getHeight());
    assertThat(fx.call(() -> model.link.litProperty().get().stream().filter(s -> s.part().equals("output")).count()))
        .as("cells that read it").isEqualTo(9);
  }

  @Test
  void aLayerOfARealNetworkIsTakenOver() throws Exception {
    open(1280, 720);
    LearnedLayer conv2 = new LearnedLayer("w1", "conv2");
    Bank bank = conv2.bank();
    Shape shape = Shape.of(8, 13, 13);
    float[] input = new float[shape.size()];
    for (int i = 0; i < input.length; i++) {
      input[i] = i % 7 / 7f;
    }
    var layer = conv2.spec();
    Shape out = layer.outputShape(shape);
    var h = new LayerHandOver("w1", "conv2", 300, layer, "relu", shape, input, bank.weights(), bank.biases(), out,
        new float[out.size()], null, 5);
    assertThat(new ChannelsRoom().takes(h)).isTrue();
    fx.run(() -> room.take(h));
    settle();
    assertThat(fx.call(() -> model.maps.get().bank())).isEqualTo(bank);
    assertThat(fx.call(() -> FloatCode.decode(model.taken.get().input()))).containsExactly(input);
    assertThat(fx.call(() -> model.filter.get())).isEqualTo(5);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(fx.find("#message", Label.class).getText()).contains("300");
    fx.run(() -> room.view().source().choiceProperty().set(PictureChoice.course(CourseGrid.BINARY)));
    settle();
    assertThat(fx.call(() -> model.taken.get())).as("a picture leaves it").isNull();
  }

  @Test
  void otherLayersAreNotTaken() {
    Shape s = Shape.of(1, 4, 4);
    var pool = new LayerHandOver("n", "pool1", 0, MaxPool2d.of(2), "linear", s, new float[16], new float[0],
        new float[0], Shape.of(1, 2, 2), new float[4], null, 0);
    var wide = new Conv2d(1, 2, 3, 1, 1, app.glassnet.engine.layer.Padding.VALID, 1, 1,
        app.glassnet.engine.init.Initializer.ZEROS);
    var conv = new LayerHandOver("n", "conv1", 0, wide, "linear", s, new float[16], new float[6], new float[1],
        Shape.of(1, 3, 2), new float[6], null, 0);
    assertThat(new ChannelsRoom().takes(pool)).isFalse();
    assertThat(new ChannelsRoom().takes(conv)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"channels-colour", "channels-1x1", "channels-learned", "channels-parts", "channels-slide"})
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
    ((ObjectNode) value.get("settings")).put("stride", 9);
    assertThatIllegalArgumentException().isThrownBy(() -> fx.run(() -> room.restore(
        new RoomState("channels", ChannelsState.VERSION, value)))).withMessageContaining("damaged");
    assertThatIllegalArgumentException().isThrownBy(() -> fx.run(() -> room.restore(
        new RoomState("digits", 1, before.value())))).withMessageContaining("digits");
    ObjectNode empty = new ObjectMapper().createObjectNode();
    assertThatIllegalArgumentException().isThrownBy(() -> fx.run(() -> room.restore(
        new RoomState("channels", ChannelsState.VERSION, empty)))).withMessageContaining("stays as it was");
    assertThat(fx.call(room::state)).isEqualTo(before);
  }
}
