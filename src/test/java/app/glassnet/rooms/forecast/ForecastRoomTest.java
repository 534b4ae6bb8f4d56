package app.glassnet.rooms.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.series.Generator;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.training.RunState;
import app.glassnet.rooms.forecast.ForecastState.Mode;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The room as a person uses it: trains, points, changes settings while it runs, and reads the scores. */
@ExtendWith(FxExtension.class)
class ForecastRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenForecast room;
  private ForecastModel model;

  ForecastRoomTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void asItWas() {
    fx.run(() -> fx.theme().themeProperty().set(Theme.LIGHT));
  }

  private void open(int width, int height) {
    room = (OpenForecast) fx.open(new ForecastRoom(), width, height);
    model = room.model();
    settle();
  }

  private void settle() {
    fx.waitUntil("a forecast is there", () -> room.settled().isDone() && model.forecast.get() != null
        && model.forecast.get().task() == model.task.get());
    fx.pulses(3);
  }

  private String text(String id) {
    return fx.call(() -> fx.find("#" + id, Label.class).getText());
  }

  private void choose(String control, int item) {
    fx.click(fx.call(() -> fx.find("#" + control).lookupAll(".choice-item").stream().map(n -> (ToggleButton) n)
        .sorted(Comparator.comparingDouble(b -> b.localToScene(0, 0).getX())).toList().get(item)));
    fx.pulses(2);
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveAndNothingIsCutOff(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.15);
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(100);
    assertThat(text("verdict")).startsWith("Beats both");
  }

  @ParameterizedTest
  @CsvSource({"forecast-air.json,18.86,44.67", "forecast-sunspots.json,14.30,25.44", "forecast-co2.json,0.3642,0.4047"})
  void whatShipsBeatsPersistenceOnTheHeldOutEnd(String file, double error, double persistence) throws Exception {
    open(1280, 720);
    JsonNode state = new ObjectMapper().readTree(Files.readString(Path.of("samples/lessons", file)));
    fx.run(() -> room.restore(new RoomState("forecast", 1, state.get("value"))));
    settle();
    assertThat(fx.call(() -> model.forecast.get().error())).isEqualTo(error, within(error * 0.01));
    assertThat(fx.call(() -> model.task.get().error(model.task.get().persistence())))
        .isEqualTo(persistence, within(persistence * 0.01));
  }

  @Test
  void trainsLivePausesStepsAndForgets() {
    open(1280, 720);
    double shipped = fx.call(() -> model.forecast.get().error());
    fx.click("#forget");
    fx.waitUntil("a forecast of fresh weights", () -> model.forecast.get() != null
        && model.forecast.get().error() != shipped && model.snapshot.get().step() == 0);
    double fresh = fx.call(() -> model.forecast.get().error());
    assertThat(fresh).isGreaterThan(shipped);
    fx.click("#step");
    fx.waitUntil("one step", () -> model.snapshot.get().step() == 1);
    fx.type(KeyCode.SPACE);
    fx.waitUntil("the forecast has become better", () -> model.forecast.get() != null
        && model.forecast.get().error() < 0.8 * fresh);
    // A change of the network while it runs: it goes on with fresh weights of the new one.
    choose("network", 0);
    fx.waitUntil("the other network trains", () -> model.snapshot.get().network().name().equals("dense")
        && model.snapshot.get().state() == RunState.PLAYING && model.snapshot.get().step() > 5);
    fx.type(KeyCode.SPACE);
    fx.waitUntil("it waits", () -> model.snapshot.get().state() == RunState.PAUSED);
  }

  @Test
  void everyModeAndModelForecasts() {
    open(1280, 720);
    fx.run(() -> room.view().source().load(SeriesChoice.generated(Generator.SINE, 1)));
    settle();
    fx.run(() -> model.horizon.set(5));
    choose("mode", 1);
    settle();
    assertThat(fx.call(() -> model.task.get().windows().targetsPerRow())).isEqualTo(5);
    choose("mode", 2);
    settle();
    assertThat(fx.call(() -> model.task.get().state().mode())).isEqualTo(Mode.ROLLED);
    double[] rolled = fx.call(() -> model.forecast.get().curve());
    int border = fx.call(() -> model.task.get().border());
    assertThat(rolled[border - 1]).isNaN();
    assertThat(rolled[border]).isFinite();
    assertThat(rolled[rolled.length - 1]).isFinite();
    choose("mode", 0);
    for (int network = 0; network < ForecastState.MODELS.size(); network++) {
      choose("network", network);
      settle();
      assertThat(fx.call(() -> model.forecast.get().error())).isFinite();
    }
    choose("layers", 1);
    choose("stateful", 1);
    settle();
    assertThat(fx.call(() -> model.snapshot.get().network().layers())).hasSize(3);
    assertThat(fx.call(() -> model.forecast.get().error())).isFinite();
    fx.click("#step");
    fx.waitUntil("a stateful step", () -> model.snapshot.get().step() == 1);
  }

  @Test
  void pointingSaysWhatWasForecastAndTheArrowsGoFromPlaceToPlace() {
    open(1280, 720);
    double x = fx.call(() -> room.view().plot().x(280) / room.view().plot().getWidth());
    fx.clickAt(fx.find("#forecast-plot"), x, 0.6);
    assertThat(fx.call(() -> model.place.get())).isEqualTo(280);
    assertThat(text("explained")).contains("1980").contains("1956").contains("1979");
    fx.moveTo(fx.find("#forecast-plot"), 0.5, -0.2);
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(() -> model.place.get())).isEqualTo(281);
    assertThat(text("explained")).contains("1981");
  }

  @Test
  void theCellIsHandedOverWithItsLiveArrays() {
    open(1280, 720);
    Task task = fx.call(model.task::get);
    int row = task.rowPredicting(model.place.get());
    Trace trace = room.session().trace(task, row).join();
    LayerHandOver cell = fx.call(() -> room.view().stepCell().handOver(trace));
    assertThat(cell.layer()).isInstanceOf(Gru.class);
    assertThat(cell.recurrent().parameters()).containsKeys("W_z", "U_h");
    assertThat(cell.recurrent().unrolled().getFirst().steps()).isEqualTo(24);
    assertThat(cell.input()).isEqualTo(task.input(row));
    assertThat(cell.output()).isEqualTo(cell.recurrent().unrolled().getFirst().h()[24]);
  }

  @Test
  void stateComesBackBadOnesAndBadFilesAreRefused(@TempDir Path folder) throws Exception {
    open(1280, 720);
    fx.click("#step");
    fx.waitUntil("one step", () -> model.snapshot.get().step() == 1);
    settle();
    RoomState saved = fx.call(room::state);
    double error = fx.call(() -> model.forecast.get().error());
    fx.click("#forget");
    fx.run(() -> room.restore(saved));
    settle();
    assertThat(fx.call(() -> model.forecast.get().error())).isEqualTo(error, within(1e-9));
    assertThat(fx.call(() -> room.state().value())).isEqualTo(saved.value());
    ObjectNode bad = (ObjectNode) saved.value();
    bad.put("units", 0);
    assertThatThrownBy(() -> room.restore(new RoomState("forecast", 1, bad)))
        .isInstanceOf(IllegalArgumentException.class);
    Path file = folder.resolve("short.csv");
    Files.writeString(file, "v\n1\n2\n");
    fx.run(() -> room.view().source().open(file));
    fx.waitUntil("refused", () -> room.settled().isDone());
    assertThat(text("message")).contains("short.csv").contains("too few");
    assertThat(fx.call(() -> room.state().value())).isEqualTo(saved.value());
  }
}
