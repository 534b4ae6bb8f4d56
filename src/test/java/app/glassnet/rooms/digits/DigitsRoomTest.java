package app.glassnet.rooms.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.training.RunState;
import app.glassnet.engine.training.SubStep;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The room as a person uses it: draws, points, trains, pauses, and reads the screen. */
@ExtendWith(FxExtension.class)
class DigitsRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenDigits room;
  private DigitsModel model;

  DigitsRoomTest(Fx fx) {
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
    room = (OpenDigits) fx.open(new DigitsRoom(), width, height);
    model = room.model();
    await(room.settled());
  }

  private void await(CompletableFuture<?> future) {
    fx.waitUntil("the room has settled", future::isDone);
  }

  private Trace trace() {
    return fx.call(model.trace::get);
  }

  private long step() {
    return fx.call(() -> model.snapshot.get().step());
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(trace().predicted()).as("the 3 one sees at first").isEqualTo(3);
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.2);
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(200);
  }

  @Test
  void presenterModeMakesRoomForThePicture() {
    fx.run(() -> fx.theme().presenterProperty().set(true));
    open();
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(fx.call(() -> fx.find("#network").isVisible())).isFalse();
    assertThat(fx.call(() -> room.view().strip().place(model.pinned.get())[2])).as("width of a map").isGreaterThan(30);
  }

  @Test
  void aDrawnStrokeIsWhatTheNetworkSees() {
    open();
    fx.click("#clear");
    fx.drag(fx.find("#pad"), new Point2D(0.5, 0.15), new Point2D(0.5, 0.4), new Point2D(0.5, 0.6), new Point2D(0.5, 0.85));
    await(fx.call(room::settled));
    Drawing drawn = fx.call(() -> model.input.get().drawing());
    assertThat(drawn.strokes()).hasSize(1);
    assertThat(trace().input()).isEqualTo(DigitInput.form(drawn));
    assertThat(trace().predicted()).as("an upright line").isEqualTo(1);
    fx.click("#undo");
    await(fx.call(room::settled));
    assertThat(fx.call(() -> model.input.get().drawing().strokes())).isEmpty();
  }

  @Test
  void trainsPausesStepsAndForgets() {
    open();
    float[] before = fx.call(() -> model.parameters.get().get("conv1.w"));
    float[] seen = trace().probabilities();
    fx.click("#forget");
    fx.waitUntil("random kernels", () -> !Arrays.equals(before, model.parameters.get().get("conv1.w")));
    fx.click("#play");
    fx.waitUntil("some steps", () -> model.snapshot.get().step() >= 20);
    fx.type(KeyCode.SPACE);
    fx.waitUntil("paused", () -> model.snapshot.get().state() == RunState.PAUSED);
    await(fx.call(room::settled));
    long stopped = step();
    assertThat(fx.find("#count", Label.class).getText()).contains(Numbers.format(stopped));
    assertThat(fx.call(() -> model.snapshot.get().history().training().size())).isPositive();
    assertThat(trace().probabilities()).isNotEqualTo(seen);
    fx.click("#step");
    fx.waitUntil("one step more", () -> model.snapshot.get().step() == stopped + 1);
    fx.click("#forget");
    fx.waitUntil("from the start", () -> model.snapshot.get().step() == 0);
  }

  @Test
  void oneBatchIsWalkedThrough() {
    open();
    for (SubStep expected : new SubStep[] {SubStep.FORWARD, SubStep.LOSS, SubStep.BACKWARD, SubStep.UPDATE}) {
      fx.click("#substep");
      fx.waitUntil("at " + expected, () -> model.snapshot.get().subStep() == expected);
    }
    assertThat(step()).isEqualTo(1);
  }

  @Test
  void settingsReachTheRunWhileItPlays() {
    open();
    fx.click("#play");
    fx.waitUntil("some steps", () -> model.snapshot.get().step() >= 5);
    fx.run(() -> {
      model.learningRate.set(0.01);
      model.batchSize.set(128);
      model.optimizer.set("sgd");
    });
    fx.waitUntil("the run trains with them", () -> model.snapshot.get().settings().batchSize() == 128
        && model.snapshot.get().settings().optimizer().type().equals("sgd")
        && model.snapshot.get().settings().optimizer().learningRate() == 0.01);
    long at = step();
    fx.waitUntil("and goes on", () -> model.snapshot.get().step() > at + 3);
    assertThat(fx.call(() -> model.message.get())).isEmpty();
  }

  @Test
  void testDigitsAndTheOnesItGetsWrong() {
    open();
    fx.click("#test-next");
    await(fx.call(room::settled));
    assertThat(fx.call(() -> model.input.get().index())).isZero();
    assertThat(fx.call(model.label::get)).as("the first test digit is a 7").isEqualTo(7);
    assertThat(fx.find("#caption", Label.class).getText()).contains("7");
    fx.click("#test-wrong");
    fx.waitUntil("a wrong one", () -> model.input.get().index() > 0);
    await(fx.call(room::settled));
    assertThat(trace().predicted()).isNotEqualTo(fx.call(model.label::get));
    assertThat(fx.find("#message", Label.class).getText()).isNotEmpty();
  }

  @Test
  void pointingAtAMapTellsItsSum() {
    open();
    StripView strip = room.view().strip();
    Unit unit = new Unit(model.spec.get().indexOf("relu2"), 5, 4, 6);
    double[] place = fx.call(() -> strip.place(unit));
    var node = strip.node();
    double x = (place[0] + place[2] * 6.5 / 11) / node.getWidth();
    double y = (place[1] + place[3] * 4.5 / 11) / node.getHeight();
    fx.moveTo(node, x, y);
    fx.waitUntil("hovered", () -> unit.equals(model.hovered.get()));
    Arithmetic sum = fx.call(() -> Arithmetic.of(strip.scene(), unit, Texts.of("digits")));
    NetworkSpec spec = model.spec.get();
    float before = trace().layer("conv2").output()[(5 * 11 + 4) * 11 + 6];
    assertThat(sum.result()).contains(Numbers.format(Math.max(0, before)));
    assertThat(sum.terms()).hasSize(spec.inputShape(spec.indexOf("conv2")).dim(0) + 1);
    fx.clickAt(node, x, y);
    fx.waitUntil("pinned", () -> unit.equals(model.pinned.get()));
    fx.type(KeyCode.RIGHT);
    fx.waitUntil("the keys move on to the pooled map", () -> model.pinned.get().layer() == spec.indexOf("pool2"));
  }

  @ParameterizedTest
  @CsvSource({"mlp", "course-cnn", "lenet5", "course-32", "w1"})
  void everyNetworkShowsItsOwnMaps(String network) {
    open();
    fx.run(() -> model.network.set(network));
    await(fx.call(room::settled));
    assertThat(trace().spec().name()).isEqualTo(network);
    fx.pulses(2);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    fx.click("#step");
    fx.waitUntil("it can be trained", () -> model.snapshot.get().step() == 1);
    assertThat(fx.call(model.message::get)).isEmpty();
  }

  @Test
  void gradientsAreThoseOfTheDigitOnThePage() {
    open();
    fx.click("#test-next");
    await(fx.call(room::settled));
    fx.run(() -> model.quantity.set(Quantity.GRADIENT));
    await(fx.call(room::settled));
    Trace trace = trace();
    assertThat(trace.hasGradients()).isTrue();
    assertThat(trace.label()).isEqualTo(7);
    fx.pulses(2);
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(200);
  }

  @Test
  void itsStateIsAValue(@TempDir Path folder) {
    open();
    fx.click("#forget");
    fx.click("#play");
    fx.waitUntil("some steps", () -> model.snapshot.get().step() >= 10);
    fx.click("#play");
    fx.waitUntil("paused", () -> model.snapshot.get().state() == RunState.PAUSED);
    await(fx.call(room::settled));
    RoomState saved = fx.call(room::state);
    float[] probabilities = trace().probabilities();
    open();
    fx.run(() -> room.restore(saved));
    await(fx.call(room::settled));
    assertThat(trace().probabilities()).isEqualTo(probabilities);
    assertThat(fx.call(room::state).value()).isEqualTo(saved.value());
  }

  @Test
  void aStateThatMakesNoSenseIsRefusedAndNothingChanges() {
    open();
    RoomState before = fx.call(room::state);
    ObjectNode broken = (ObjectNode) before.value();
    broken.put("network", "resnet-152");
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("digits", 1, broken))))
        .hasStackTraceContaining("Nothing was changed");
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("pooling", 1, before.value()))))
        .hasStackTraceContaining("pooling");
    assertThat(fx.call(room::state).value()).isEqualTo(before.value());
  }

  @Test
  void aPictureThatIsNoneGetsOneSentence(@TempDir Path folder) throws Exception {
    open();
    Path file = folder.resolve("digit.png");
    Files.writeString(file, "this is no picture");
    DigitInput before = fx.call(model.input::get);
    CompletableFuture<Void> read = fx.call(() -> room.view().input().open(file));
    fx.waitUntil("answered", read::isDone);
    assertThat(fx.find("#message", Label.class).getText()).contains("digit.png");
    assertThat(fx.call(model.input::get)).isEqualTo(before);
  }
}
