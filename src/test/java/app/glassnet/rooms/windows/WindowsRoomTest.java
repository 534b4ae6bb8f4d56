package app.glassnet.rooms.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.series.SampleSeries;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.engine.training.BatchOrder;
import app.glassnet.rooms.windows.WindowsState.Parting;
import app.glassnet.rooms.windows.WindowsState.Tab;
import app.glassnet.rooms.windows.WindowsState.Way;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The room as a person uses it: cuts, points, steps, opens files, and reads the screen. */
@ExtendWith(FxExtension.class)
class WindowsRoomTest {
  private static final double SMALLEST_TEXT = 9;

  private final Fx fx;
  private OpenWindows room;
  private WindowsModel model;

  WindowsRoomTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void asItWas() {
    fx.run(() -> fx.theme().themeProperty().set(Theme.LIGHT));
  }

  private void open(int width, int height) {
    room = (OpenWindows) fx.open(new WindowsRoom(), width, height);
    model = room.model();
    settle();
  }

  private void settle() {
    fx.waitUntil("the room has settled", () -> room.settled().isDone());
    fx.pulses(3);
  }

  private String text(String id) {
    return fx.call(() -> fx.find("#" + id, Label.class).getText());
  }

  private void choose(String control, int item) {
    fx.click(fx.call(() -> fx.find("#" + control).lookupAll(".choice-item").stream().map(n -> (ToggleButton) n)
        .sorted(java.util.Comparator.comparingDouble(b -> b.localToScene(0, 0).getX())).toList().get(item)));
    fx.pulses(2);
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveAndNothingIsCutOffInAnyTab(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    for (int tab = 0; tab < Tab.values().length; tab++) {
      choose("tab", tab);
      assertThat(fx.call(() -> Layouts.faults(fx.scene(), SMALLEST_TEXT))).as(Tab.values()[tab].name()).isEmpty();
      assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.15);
      assertThat(Pictures.colours(fx.picture())).isGreaterThan(100);
    }
  }

  @Test
  void theSlideStandsOnThePage() {
    open(1280, 720);
    assertThat(text("count-formula")).contains("⌊(14 − 7 − 1)/2⌋ + 1 = 4").contains("⌊14/7⌋ = 2");
    choose("tab", 0);
    fx.type(KeyCode.RIGHT);
    assertThat(text("count-row")).contains("place 2").contains("place 8").contains("place 9, which is 10");
    fx.type(KeyCode.END);
    assertThat(fx.call(() -> model.rows.position())).isEqualTo(3);
    choose("way", 1);
    assertThat(fx.call(() -> model.cut.get().rows())).isEqualTo(2);
    assertThat(text("count-result")).isEqualTo("2 rows");
  }

  @Test
  void thePointerOnAPlaceShowsTheRowsAndOnANumberThePlace() {
    open(1280, 720);
    double x = fx.call(() -> room.view().plot().x(9));
    fx.moveTo(fx.find("#series-plot"), x / fx.call(() -> room.view().plot().getWidth()), 0.4);
    assertThat(fx.call(() -> model.place.get())).isEqualTo(9);
    assertThat(fx.call(() -> model.hoveredRow.get())).as("the first row that reads place 9").isEqualTo(2);
    assertThat(text("count-row")).contains("place 9").contains("10").contains("2 rows");
    fx.moveTo(fx.find("#rows"), 0.4, 0.35);
    int row = fx.call(() -> model.hoveredRow.get());
    int place = fx.call(() -> model.place.get());
    assertThat(place).isBetween(fx.call(() -> model.cut.get().windows().first(row)),
        fx.call(() -> model.cut.get().windows().lastRead(row)));
    fx.clickAt(fx.find("#rows"), 0.4, 0.35);
    assertThat(fx.call(() -> model.rows.position())).isEqualTo(row);
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(() -> model.rows.position())).as("the arrows belong to the numbers now").isEqualTo(row);
  }

  @Test
  void aRandomSplitLeaksAndASplitByTimeDoesNot() {
    open(1280, 720);
    fx.run(() -> room.view().source().load(SeriesChoice.sample(SampleSeries.AIR)));
    settle();
    fx.run(() -> model.step.set(1));
    choose("tab", 1);
    assertThat(fx.call(() -> model.cut.get().leakage().seen())).isZero();
    choose("parting", 1);
    assertThat(fx.call(() -> model.parting.get())).isEqualTo(Parting.RANDOM);
    int seen = fx.call(() -> model.cut.get().leakage().seen());
    assertThat(seen).isGreaterThan(20);
    assertThat(fx.call(() -> ((Label) fx.find("#leak-random .leak-number")).getText())).startsWith(seen + " of ");
  }

  @Test
  void shufflingBreaksTheStreams() {
    open(1280, 720);
    fx.run(() -> room.view().source().load(SeriesChoice.sample(SampleSeries.AIR)));
    settle();
    fx.run(() -> {
      model.lookBack.set(6);
      model.step.set(6);
    });
    choose("tab", 2);
    assertThat(text("continuing")).startsWith("16 of 16");
    choose("order", 2);
    assertThat(fx.call(() -> model.order.get())).isEqualTo(BatchOrder.SHUFFLED);
    assertThat(text("continuing")).doesNotStartWith("16 of 16").contains("Shuffling");
  }

  @Test
  void gapsAreAskedAboutAndWrongFilesExplainedAndTheRoomKeepsWhatItHad(@TempDir Path folder) throws Exception {
    open(1280, 720);
    fx.run(() -> room.view().source().load(SeriesChoice.sample(SampleSeries.CO2)));
    settle();
    assertThat(text("message")).contains("59").contains("line");
    assertThat(fx.call(() -> model.series.get().name())).isEqualTo("count");
    choose("missing", 2);
    settle();
    assertThat(text("message")).isEmpty();
    assertThat(fx.call(() -> model.cut.get().values().length)).isEqualTo(2284);
    Path wrong = folder.resolve("wrong.csv");
    Files.writeString(wrong, "t,v\n2001-01,1\n2001-02,two\n2001-03,3\n2001-04,4\n");
    fx.run(() -> room.view().source().open(wrong));
    settle();
    assertThat(text("message")).contains("wrong.csv").contains("line 3").contains("two").contains("1.5");
    assertThat(fx.call(() -> model.series.get().name())).isEqualTo("co2");
    Path own = folder.resolve("own.csv");
    Files.writeString(own, "dag;waarde;ander\n2001-01-01;1,5;3\n2001-01-02;2,5;4\n2001-01-03;3,5;5\n2001-01-04;4,5;6\n");
    fx.run(() -> room.view().source().open(own));
    settle();
    assertThat(text("message")).isEmpty();
    assertThat(text("form")).contains(";").contains("decimal comma").contains("yyyy-MM-dd").contains("no gaps");
    assertThat(fx.call(() -> model.cut.get().values())).containsExactly(1.5, 2.5, 3.5, 4.5);
    assertThat(fx.call(() -> model.lookBack.get())).as("no longer than the series").isLessThan(4);
  }

  @Test
  void stateComesBackAndBadOnesAreRefused() {
    open(1280, 720);
    fx.run(() -> room.view().source().load(SeriesChoice.sample(SampleSeries.NILE)));
    settle();
    choose("way", 1);
    fx.run(() -> {
      model.lookBack.set(10);
      model.rows.go(4);
    });
    RoomState saved = fx.call(room::state);
    var picture = fx.picture();
    fx.run(() -> model.way.set(Way.ROLLING));
    fx.run(() -> room.restore(saved));
    settle();
    assertThat(fx.call(() -> room.state().value())).isEqualTo(saved.value());
    assertThat(Pictures.colours(fx.picture())).isEqualTo(Pictures.colours(picture));
    ObjectNode bad = (ObjectNode) saved.value();
    bad.put("lookBack", 0);
    assertThatThrownBy(() -> room.restore(new RoomState("windows", 1, bad))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> room.restore(new RoomState("digits", 1, saved.value())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fx.call(() -> room.state().value())).isEqualTo(saved.value());
  }

  @Test
  void theCodeFollowsTheSettings() {
    open(1280, 720);
    choose("tab", 3);
    assertThat(text("code")).contains("sequence_length=7").contains("sequence_stride=2").contains("targets=s[7:]");
    choose("way", 1);
    assertThat(text("code")).contains("reshape(n, 7, 1)").contains("(2, 7, 1)");
  }
}
