package app.glassnet.rooms.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.SamplePicture;
import app.glassnet.explain.VectorDistance;
import app.glassnet.shell.StateFile;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The room as a person uses it: zooms, selects, types, paints, flattens and shifts. */
@ExtendWith(FxExtension.class)
class PixelsRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenPixels room;
  private PixelsModel model;

  PixelsRoomTest(Fx fx) {
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
    room = (OpenPixels) fx.open(new PixelsRoom(), width, height);
    model = room.model();
    settle();
  }

  /** A window that lies on the screen, so that it can be clicked. */
  private void open() {
    open(1000, 720);
  }

  private void settle() {
    fx.waitUntil("settled", () -> room.settled().isDone());
    fx.pulses(2);
  }

  private void choose(PictureChoice choice) {
    fx.run(() -> model.choice.set(choice));
    settle();
  }

  private Frame frame() {
    return fx.call(() -> room.view().zoom().wanted().getFirst());
  }

  private float value(int row, int column) {
    return fx.call(() -> model.picture.get().at(0, row, column));
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(fx.call(() -> model.picture.get().channels())).isEqualTo(3);
    for (Mode mode : Mode.values()) {
      fx.run(() -> model.mode.set(mode));
      settle();
      assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
      assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.15);
      assertThat(Pictures.colours(fx.picture())).isGreaterThan(200);
    }
  }

  @Test
  void presenterModeMakesRoomForThePicture() {
    fx.run(() -> fx.theme().presenterProperty().set(true));
    open(1280, 720);
    for (Mode mode : Mode.values()) {
      fx.run(() -> model.mode.set(mode));
      settle();
      assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    }
  }

  @Test
  void theWheelZoomsWhereThePointerIs() {
    open();
    // Where the picture's edge is not in sight; at the edge it would be seen past.
    fx.run(() -> model.camera.set(new Camera(225, 150, 0.4)));
    Frame before = frame();
    double x = before.left() + before.width() * 0.3;
    double y = before.top() + before.height() * 0.6;
    double column = before.columnAt(x);
    double row = before.rowAt(y);
    Point2D at = fx.call(() -> room.view().zoom().localToScene(x, y));
    for (int i = 0; i < 8; i++) {
      fx.run(() -> Event.fireEvent(room.view().zoom(), new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(),
          at.getX(), at.getY(), false, false,
          false, false, false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
          ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }
    Frame after = frame();
    assertThat(after.cell()).isGreaterThan(before.cell() * 2);
    assertThat(Math.abs(after.columnAt(x) - column)).isLessThan(0.01);
    assertThat(Math.abs(after.rowAt(y) - row)).isLessThan(0.01);
  }

  @Test
  void draggingMovesThePictureUnderTheHand() {
    open();
    fx.run(() -> model.camera.set(new Camera(200, 150, 0.9)));
    fx.pulses(2);
    Camera before = fx.call(model.camera::get);
    Frame f = frame();
    fx.drag(fx.find("#zoom"), new Point2D(0.5, 0.5), new Point2D(0.4, 0.5));
    Camera after = fx.call(model.camera::get);
    assertThat(after.x() - before.x()).isCloseTo(0.1 * f.width() / f.cell(), org.assertj.core.api.Assertions.within(0.2));
    assertThat(fx.call(model.edits::get)).as("nothing is painted").isEmpty();
  }

  @Test
  void theScrubberFliesIntoTheNumbers() {
    open();
    assertThat(fx.call(() -> room.view().zoom().painter().showsNumbers())).isFalse();
    fx.run(() -> fx.find("#zoom").requestFocus());
    fx.type(KeyCode.END);
    fx.pulses(2);
    assertThat(fx.call(() -> model.camera.get().zoom())).isEqualTo(1);
    assertThat(fx.call(() -> room.view().zoom().painter().showsNumbers())).isTrue();
    fx.type(KeyCode.HOME);
    assertThat(fx.call(() -> model.camera.get().zoom())).isZero();
    fx.click("#one-to-one");
    fx.type(KeyCode.SUBTRACT);
    assertThat(fx.call(() -> model.camera.get().zoom())).isZero();
  }

  @Test
  void oneToOneIsOnePixelAPixel() {
    open(640, 420);
    choose(PictureChoice.sample(SamplePicture.COFFEE));
    assertThat(frame().cell()).isLessThan(1);
    fx.click("#one-to-one");
    assertThat(frame().cell()).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void aTypedNumberIsThePixel() {
    open();
    choose(PictureChoice.course(CourseGrid.CONVOLUTION));
    fx.clickAt(fx.find("#zoom"), 0.5, 0.5);
    PixelsModel.Spot at = fx.call(model.selected::get);
    assertThat(at.row()).isBetween(3, 4);
    fx.type(KeyCode.RIGHT);
    fx.type(KeyCode.UP);
    PixelsModel.Spot moved = fx.call(model.selected::get);
    assertThat(moved).isEqualTo(new PixelsModel.Spot(at.row() - 1, at.column() + 1));
    fx.type(KeyCode.DIGIT7);
    assertThat(value(moved.row(), moved.column())).isEqualTo(7);
    fx.type(KeyCode.ENTER);
    fx.type(KeyCode.DIGIT1);
    assertThat(value(moved.row(), moved.column())).as("a new number").isEqualTo(1);
    fx.type(KeyCode.CONTROL, KeyCode.Z);
    assertThat(value(moved.row(), moved.column())).isEqualTo(7);
    fx.click("#reset");
    assertThat(fx.call(model.picture::get)).isEqualTo(CourseGrid.CONVOLUTION.picture());
  }

  @Test
  void aNumberInTheCardIsThePixelOfItsChannel() {
    open();
    fx.clickAt(fx.find("#zoom"), 0.5, 0.5);
    PixelsModel.Spot at = fx.call(model.selected::get);
    TextField green = fx.find("#value-1", TextField.class);
    int red = fx.call(() -> model.picture.get().level(0, at.row(), at.column()));
    fx.click(green);
    fx.run(() -> {
      green.setText("200");
      green.fireEvent(new javafx.event.ActionEvent());
    });
    assertThat(fx.call(() -> model.picture.get().level(1, at.row(), at.column()))).isEqualTo(200);
    assertThat(fx.call(() -> model.picture.get().level(0, at.row(), at.column()))).isEqualTo(red);
    assertThat(fx.find(".shape-line .shape-index:last-child", Label.class)).isNotNull();
  }

  @Test
  void aBrushLeavesNumbersWithoutHoles() {
    open();
    choose(PictureSource.exampleDigit());
    fx.click("#brush");
    fx.drag(fx.find("#zoom"), new Point2D(0.4, 0.1), new Point2D(0.6, 0.1));
    List<Edit> edits = fx.call(model.edits::get);
    assertThat(edits.size()).isGreaterThan(3);
    assertThat(edits).allMatch(e -> e.value() == 1 && e.row() == edits.getFirst().row());
    assertThat(edits.stream().mapToInt(Edit::column).max().orElse(0) - edits.stream().mapToInt(Edit::column).min()
        .orElse(0)).isEqualTo(edits.size() - 1);
    fx.click("#undo");
    assertThat(fx.call(model.edits::get)).isEmpty();
  }

  @Test
  void shapesAreWrittenInBothOrders() {
    open();
    assertThat(fx.find("#shape-keras", Label.class).getText()).isEqualTo("(300, 451, 3)");
    assertThat(fx.find("#shape-pytorch", Label.class).getText()).isEqualTo("(3, 300, 451)");
    fx.run(() -> model.planes.set(Planes.GREY));
    assertThat(fx.find("#shape-keras", Label.class).getText()).isEqualTo("(300, 451, 1)");
  }

  @Test
  void flatteningTellsTheDistanceAndWhatTheNetworksSay() {
    open();
    fx.run(() -> model.mode.set(Mode.FLATTEN));
    settle();
    float[] a = fx.call(() -> model.flat.get().values());
    float[] b = VectorDistance.shifted(a, 28, 28, -2, 0);
    VectorDistance d = VectorDistance.between(a, b);
    assertThat(fx.find("#distance", Label.class).getText()).contains(Numbers.format(d.distance()));
    assertThat(fx.find("#changed", Label.class).getText()).startsWith(Numbers.format(d.changed()) + " of 784");
    Readings said = fx.call(model.readings::get);
    try (DigitReader reader = new DigitReader()) {
      Readings asked = reader.read(a, b);
      for (int i = 0; i < 2; i++) {
        assertThat(said.networks().get(i).original()).isEqualTo(asked.networks().get(i).original());
        assertThat(said.networks().get(i).shifted()).isEqualTo(asked.networks().get(i).shifted());
        assertThat(said.networks().get(i).answer()).isEqualTo(1);
      }
    }
    assertThat(said.networks().getFirst().answerShifted()).as("the dense network is lost").isNotEqualTo(1);
    assertThat(said.networks().getLast().answerShifted()).as("the CNN is not").isEqualTo(1);
    fx.type(KeyCode.END);
    settle();
    assertThat(fx.call(model.right::get)).isEqualTo(8);
    assertThat(fx.call(() -> model.readings.get().networks().getFirst().shifted()))
        .isNotEqualTo(said.networks().getFirst().shifted());
    fx.moveTo(fx.find("#strips"), 0.6, 0.5);
    assertThat(fx.call(model.hovered::get)).isNotNull();
    fx.run(() -> model.mode.set(Mode.PICTURE));
    settle();
    assertThat(fx.call(() -> model.choice.get().kind())).as("the picture of before").isEqualTo(PictureChoice.Kind.SAMPLE);
  }

  static Stream<Path> lessons() throws Exception {
    try (var files = Files.list(Path.of("samples/lessons"))) {
      return files.filter(f -> f.getFileName().toString().startsWith("pixels-")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyLessonComesBackAsItWas(Path file) throws Exception {
    RoomState state = StateFile.load(file);
    open(1280, 720);
    fx.run(() -> room.restore(state));
    settle();
    RoomState saved = fx.call(room::state);
    WritableImage first = fx.picture();
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(first)).isGreaterThan(0.1);
    open(1280, 720);
    fx.run(() -> room.restore(saved));
    settle();
    assertThat(fx.call(room::state).value()).isEqualTo(saved.value());
    assertThat(Pictures.colours(fx.picture())).isEqualTo(Pictures.colours(first));
  }

  @Test
  void aStateThatMakesNoSenseIsRefusedAndNothingChanges() {
    open();
    RoomState before = fx.call(room::state);
    ObjectNode broken = (ObjectNode) before.value();
    broken.put("ink", 7);
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("pixels", 1, broken))))
        .hasStackTraceContaining("Nothing was changed");
    ((ObjectNode) broken.get("picture")).put("name", "lenna");
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("pixels", 1, broken))))
        .hasStackTraceContaining("Nothing was changed");
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("digits", 1, before.value()))))
        .hasStackTraceContaining("digits");
    assertThat(fx.call(room::state).value()).isEqualTo(before.value());
  }
}
