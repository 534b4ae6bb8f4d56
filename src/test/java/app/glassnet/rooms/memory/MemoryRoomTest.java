package app.glassnet.rooms.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import app.glassnet.explain.Forcing;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.RecurrentPart;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The room as a person uses it. */
@ExtendWith(FxExtension.class)
class MemoryRoomTest {
  private final Fx fx;
  private OpenMemory room;
  private MemoryModel model;

  MemoryRoomTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void light() {
    fx.run(() -> fx.theme().themeProperty().set(Theme.LIGHT));
  }

  private void open() {
    open(990, 720);
  }

  private void open(int width, int height) {
    room = (OpenMemory) fx.open(new MemoryRoom(), width, height);
    model = room.model();
  }

  private void settle() {
    fx.waitUntil("the room has settled", () -> room.settled().isDone());
    fx.pulses(2);
  }

  private Shown shown() {
    return fx.call(model.shown::get);
  }

  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "1280,720,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
  void opensAliveWithATrainedNetworkAndNothingIsCutOff(int width, int height, Theme theme) {
    fx.run(() -> fx.theme().themeProperty().set(theme));
    open(width, height);
    assertThat(shown().step()).isEqualTo(3000);
    assertThat(shown().units()).isEqualTo(8);
    fx.pulses(2);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), 9))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.15);
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(200);
  }

  @Test
  void aClickOnAVectorFollowsItsUnitAndTheFormulaSaysWhy() {
    open();
    Wiring.Part part = Wiring.of(Kind.LSTM, false).part("f");
    Rectangle2D box = fx.call(() -> room.view().diagram().box(part));
    Region cell = fx.call(() -> room.view().diagram());
    fx.clickAt(cell, (box.getMinX() + box.getWidth() * 5.5 / 8) / cell.getWidth(),
        (box.getMinY() + box.getHeight() / 2) / cell.getHeight());
    assertThat(fx.call(model.followed::get)).isEqualTo(new Focus("f", 5));
    assertThat(fx.call(() -> room.view().formula().formula().lines().get(1).terms())).hasSize(8);
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(model.followed::get)).isEqualTo(new Focus("f", 6));
    fx.type(KeyCode.DOWN);
    assertThat(fx.call(() -> model.followed.get().part())).isNotEqualTo("f");
  }

  @Test
  void keysGoThroughTimeAndThroughTheEquations() {
    open();
    fx.run(() -> room.page().requestFocus());
    fx.type(KeyCode.HOME);
    assertThat(fx.call(model::time)).isZero();
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(model::time)).isEqualTo(1);
    fx.run(() -> model.byEquation.set(true));
    assertThat(fx.call(model::time)).isEqualTo(1);
    assertThat(fx.call(() -> model.steps.last())).isEqualTo(24 * 6 - 1);
    fx.run(() -> room.page().requestFocus());
    fx.type(KeyCode.RIGHT);
    assertThat(fx.call(model::time)).isEqualTo(2);
    assertThat(fx.call(model::stage)).isZero();
  }

  @Test
  void aForcedGateChangesWhatIsRememberedFromItsStepOn() {
    open();
    fx.run(() -> model.goTo(10));
    float[][] free = shown().free().c();
    ToggleButton shut = fx.call(() -> (ToggleButton) fx.scene().getRoot().lookup("#force-f").lookup(".choice-item"));
    fx.click(shut);
    assertThat(fx.call(model.forced::get)).containsExactly(new Forcing("f", -1, false, 10));
    assertThat(shown().now().c()[10]).containsExactly(free[10], org.assertj.core.api.Assertions.within(1e-4f));
    assertThat(shown().now().c()[11][3]).isNotCloseTo(free[11][3], org.assertj.core.api.Assertions.within(0.1f));
    assertThat(shown().now().gates().get("f")[10]).containsOnly(0);
    assertThat(shown().free().c()).isEqualTo(free);
    assertThat(shown().output()).isNotEqualTo(shown().freeOutput());
  }

  @Test
  void trainingMovesTheGatesAndTheFilmGoesBack() {
    open();
    fx.click("#forget");
    settle();
    assertThat(shown().step()).isZero();
    float[][] before = shown().free().gates().get("f");
    fx.click("#train");
    fx.waitUntil("30 steps are trained", () -> model.shown.get().step() >= 30);
    fx.click("#train");
    settle();
    assertThat(shown().free().gates().get("f")).isNotEqualTo(before);
    fx.run(() -> fx.scene().getRoot().lookupAll("#film").forEach(n -> ((Slider) n).setValue(0)));
    assertThat(shown().live()).isFalse();
    assertThat(shown().step()).isZero();
    for (int t = 0; t < 24; t++) {
      for (int j = 0; j < 8; j++) {
        assertThat(shown().free().gates().get("f")[t][j]).isCloseTo(before[t][j],
            org.assertj.core.api.Assertions.within(2e-5f));
      }
    }
    RoomState state = fx.call(room::state);
    fx.run(() -> room.restore(state));
    settle();
    assertThat(fx.call(() -> room.state().value().toString())).isEqualTo(state.value().toString());
    assertThat(shown().step()).isZero();
  }

  @Test
  void allThreeCellsStandSideBySide() {
    open();
    fx.run(() -> model.look.set(Look.COMPARE));
    settle();
    assertThat(fx.call(() -> model.all.get().keySet())).containsExactly(Kind.values());
    float[] input = shown().free().x()[3];
    assertThat(fx.call(() -> model.all.get().values().stream().map(s -> s.free().x()[3]).toList()))
        .allSatisfy(x -> assertThat(x).isEqualTo(input));
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(200);
  }

  @Test
  void aTextIsReadAndWritten() {
    open();
    fx.run(() -> model.task.set(Task.TEXT));
    settle();
    assertThat(fx.call(() -> ((javafx.scene.control.Label) fx.scene().getRoot().lookup("#written")).getText()).length())
        .isGreaterThan(60);
    assertThat(shown().free().x()[0]).contains(1).containsOnly(0, 1);
  }

  @Test
  void aLayerOfAnotherRoomIsShownWithItsOwnNumbers() {
    open();
    Shown s = shown();
    float[] x = new float[24];
    for (int t = 0; t < 24; t++) {
      x[t] = s.free().x()[t][0];
    }
    LayerHandOver over = new LayerHandOver("other", "lstm1", 7, s.layer(), "linear", Shape.of(24, 1), x, new float[0],
        new float[0], Shape.of(8), s.free().h()[24], null, 2, new RecurrentPart(List.of(s.free()), s.parameters(), 5));
    assertThat(new MemoryRoom().takes(over)).isTrue();
    fx.run(() -> room.take(over));
    settle();
    assertThat(fx.call(model::time)).isEqualTo(5);
    assertThat(shown().output()).isNull();
    for (int j = 0; j < 8; j++) {
      assertThat(shown().now().h()[24][j]).isCloseTo(s.free().h()[24][j], org.assertj.core.api.Assertions.within(2e-5f));
    }
    RoomState state = fx.call(room::state);
    fx.run(() -> room.restore(state));
    settle();
    assertThat(fx.call(() -> room.state().value().toString())).isEqualTo(state.value().toString());
    fx.click("#taken-back");
    settle();
    assertThat(shown().output()).isNotNull();
  }

  @Test
  void badStatesAreRefusedAndLeaveTheRoomAsItWas() {
    open();
    String before = fx.call(() -> room.state().value().toString());
    for (String field : List.of("look", "task", "size", "followed", "position")) {
      ObjectNode value = (ObjectNode) fx.call(room::state).value();
      value.put(field, -7);
      assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("memory", 1, value)))).as(field)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> fx.run(() -> room.restore(new RoomState("digits", 1, fx.call(room::state).value()))))
        .hasMessageContaining("digits");
    assertThat(fx.call(() -> room.state().value().toString())).isEqualTo(before);
  }
}
