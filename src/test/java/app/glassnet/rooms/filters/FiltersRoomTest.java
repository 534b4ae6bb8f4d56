package app.glassnet.rooms.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.SamplePicture;
import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.FilterPreset;
import app.glassnet.explain.filter.Kernel;
import app.glassnet.explain.filter.SignalSum;
import app.glassnet.shell.StateFile;
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
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The room as a person uses it: takes filters, drags the line, changes kernels, pushes g. */
@ExtendWith(FxExtension.class)
class FiltersRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenFilters room;
  private FiltersModel model;

  FiltersRoomTest(Fx fx) {
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
    room = (OpenFilters) fx.open(new FiltersRoom(), width, height);
    model = room.model();
    settle();
  }

  private void open() {
    open(1000, 720);
  }

  private void settle() {
    fx.waitUntil("settled", () -> room.settled().isDone());
    fx.pulses(2);
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(fx.call(() -> model.shelf.get().small())).hasSize(FilterPreset.values().length);
    for (Dimension dimension : Dimension.values()) {
      fx.run(() -> model.dimension.set(dimension));
      settle();
      assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
      assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.1);
      assertThat(Pictures.colours(fx.picture())).isGreaterThan(100);
    }
  }

  @Test
  void presenterModeMakesRoomForThePicture() {
    fx.run(() -> fx.theme().presenterProperty().set(true));
    open(1280, 720);
    for (Dimension dimension : Dimension.values()) {
      fx.run(() -> model.dimension.set(dimension));
      settle();
      assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    }
  }

  /** Every filter's picture holds the sum that is written out below it. */
  @ParameterizedTest
  @EnumSource(FilterPreset.class)
  void theWrittenSumIsThePixel(FilterPreset preset) {
    open();
    fx.run(() -> {
      model.take(preset);
      model.pixel.set(new FiltersModel.Spot(0, 511));
    });
    settle();
    for (int[] at : new int[][] {{0, 511}, {255, 199}, {130, 210}}) {
      fx.run(() -> model.pixel.set(new FiltersModel.Spot(at[0], at[1])));
      float shown = fx.call(() -> model.filtered.get().values()[at[0] * 512 + at[1]]);
      String result = fx.call(() -> room.view().formula().formula().result());
      assertThat(result).isEqualTo("= " + Numbers.format(Math.abs(shown) < 1e-6 ? 0 : written(result, shown)));
    }
  }

  /** The sum in 64 bits may differ in the last place from the picture's in 32. */
  private static double written(String result, float shown) {
    double sum = Double.parseDouble(result.substring(2).replace(Numbers.MINUS, '-'));
    assertThat(sum).isEqualTo(shown, within(Math.abs(shown) * 0.006 + 1e-5));
    return sum;
  }

  @Test
  void theShelfIsWalkedWithTheArrowKeys() {
    open();
    fx.run(() -> model.take(FilterPreset.IDENTITY));
    fx.run(() -> fx.find("#shelf").requestFocus());
    fx.type(KeyCode.RIGHT);
    settle();
    assertThat(fx.call(model.preset::get)).isEqualTo(FilterPreset.BOX);
    Picture picture = fx.call(model.picture::get);
    double mean = 0;
    for (int i = 0; i < 9; i++) {
      mean += picture.at(0, 200 + i / 3 - 1, 300 + i % 3 - 1) / 9;
    }
    assertThat(fx.call(() -> model.filtered.get().values()[200 * 512 + 300])).isEqualTo((float) mean, within(1e-5f));
    fx.type(KeyCode.DOWN);
    assertThat(fx.call(model.preset::get)).isEqualTo(FilterPreset.SHARPEN);
    fx.clickAt(fx.find("#shelf"), 0.75, 0.98);
    settle();
    assertThat(fx.call(model.preset::get)).isEqualTo(FilterPreset.MEDIAN);
    assertThat(fx.find("#kernel-what", Label.class).getText()).contains("no convolution");
    assertThat(fx.find("#kernel").isVisible()).isFalse();
  }

  @Test
  void aTypedWeightIsSeenInThePicture() {
    open();
    fx.run(() -> model.take(FilterPreset.IDENTITY));
    settle();
    float before = fx.call(() -> model.filtered.get().values()[1000]);
    fx.clickAt(fx.find("#kernel"), 0.2, 0.5);
    fx.type(KeyCode.RIGHT);
    fx.type(KeyCode.DIGIT3);
    fx.type(KeyCode.ENTER);
    settle();
    assertThat(fx.call(() -> model.kernel.get().at(1, 1))).isEqualTo(3);
    assertThat(fx.call(() -> model.filtered.get().values()[1000])).isEqualTo(3 * before, within(1e-5f));
    assertThat(fx.find("#kernel-sum", Label.class).getText()).contains("3");
    fx.click("#kernel-back");
    settle();
    assertThat(fx.call(model.kernel::get)).isEqualTo(FilterPreset.IDENTITY.kernel());
  }

  @Test
  void theLineFollowsTheHand() {
    open();
    Rectangle2D box = fx.call(() -> room.view().split().box());
    double width = room.view().split().getWidth();
    double y = 0.5;
    double from = (box.getMinX() + box.getWidth() * 0.42) / width;
    double to = (box.getMinX() + box.getWidth() * 0.8) / width;
    fx.drag(fx.find("#split"), new Point2D(from, y), new Point2D((from + to) / 2, y), new Point2D(to, y));
    assertThat(fx.call(model.split::get)).isEqualTo(0.8, within(0.02));
    fx.clickAt(fx.find("#split"), (box.getMinX() + box.getWidth() * 0.25) / width, y);
    assertThat(fx.call(() -> model.pixel.get().column())).isCloseTo(128, within(3));
    assertThat(fx.call(model.split::get)).as("a click leaves the line").isEqualTo(0.8, within(0.02));
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(() -> model.pixel.get().column())).isCloseTo(129, within(3));
  }

  @Test
  void aColourPictureIsFilteredInColourOrInGrey() {
    open();
    fx.run(() -> {
      model.choice.set(PictureChoice.sample(SamplePicture.ASTRONAUT));
      model.take(FilterPreset.BOX);
    });
    settle();
    assertThat(fx.call(() -> model.filtered.get().values())).hasSize(3 * 512 * 512);
    fx.run(() -> model.display.set(Display.SIGNED));
    settle();
    assertThat(fx.call(() -> model.filtered.get().values())).hasSize(512 * 512);
    assertThat(fx.find("#display-caption", Label.class).getText()).contains("grey picture");
    fx.run(() -> model.border.set(Border.ZEROS));
    settle();
    float corner = fx.call(() -> model.filtered.get().values()[0]);
    Picture grey = fx.call(() -> model.picture.get().grey());
    assertThat(corner).isEqualTo((grey.at(0, 0, 0) + grey.at(0, 0, 1) + grey.at(0, 1, 0) + grey.at(0, 1, 1)) / 9,
        within(1e-5f));
  }

  @Test
  void gIsPushedAlongAndDrawn() {
    open();
    fx.run(() -> model.dimension.set(Dimension.SIGNAL));
    fx.pulses(2);
    fx.drag(fx.find("#signal"), new Point2D(0.3, 0.3), new Point2D(0.6, 0.3));
    int t = fx.call(model.t::get);
    assertThat(t).isBetween(28, 34);
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(model.t::get)).isEqualTo(t + 1);
    double[] f = fx.call(model.samplesF::get);
    double[] g = fx.call(model.samplesG::get);
    double sum = SignalSum.at(f, g, t + 1, true).value();
    assertThat(fx.call(() -> room.view().formula().formula().result()))
        .isEqualTo("= " + Numbers.exact(Math.rint(sum * 1e8) / 1e8));
    fx.click("#pencil");
    fx.drag(fx.find("#signal"), new Point2D(0.4, 0.2), new Point2D(0.5, 0.2), new Point2D(0.6, 0.2));
    assertThat(fx.call(model.f::get)).isEqualTo(Signals.F.DRAWN);
    assertThat(fx.call(model.t::get)).as("g stays").isEqualTo(t + 1);
    fx.click("#g-numbers");
    fx.type(KeyCode.DIGIT1);
    fx.type(KeyCode.ENTER);
    assertThat(fx.call(model.g::get)).isEqualTo(Signals.G.DRAWN);
    assertThat(fx.call(() -> model.samplesG.get()[2])).isEqualTo(1);
    fx.run(() -> model.turned.set(false));
    assertThat(fx.call(() -> room.view().formula().formula().title())).contains("⋆");
  }

  static Stream<Path> lessons() throws Exception {
    try (var files = Files.list(Path.of("samples/lessons"))) {
      return files.filter(f -> f.getFileName().toString().startsWith("filters-")).sorted().toList().stream();
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
    assertThat(Pictures.ink(first)).isGreaterThan(0.08);
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
    broken.put("split", 2);
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("filters", 1, broken))))
        .hasStackTraceContaining("Nothing was changed");
    broken.put("split", 0.5);
    ((ObjectNode) broken.get("kernel")).put("rows", 4);
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("filters", 1, broken))))
        .hasStackTraceContaining("Nothing was changed");
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("digits", 1, before.value()))))
        .hasStackTraceContaining("digits");
    assertThat(fx.call(room::state).value()).isEqualTo(before.value());
  }

  @Test
  void aKernelKeepsItsNumbersWhenItGrows() {
    open();
    fx.run(() -> model.take(FilterPreset.SOBEL_X));
    settle();
    float[] before = fx.call(() -> model.filtered.get().values().clone());
    fx.run(() -> model.kernel.set(new Kernel(3, 3, FilterPreset.SOBEL_X.kernel().weights()).resized(7, 5)));
    settle();
    assertThat(fx.call(() -> model.filtered.get().values())).usingComparatorWithPrecision(1e-5f).containsExactly(before);
  }
}
