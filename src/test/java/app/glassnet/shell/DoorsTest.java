package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.gallery.Gallery;
import app.glassnet.gallery.TestRoom;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rooms reach each other through the shell. */
@ExtendWith(FxExtension.class)
class DoorsTest {
  private static final LayerHandOver LAYER = new LayerHandOver("w1", "conv1", 3, Conv2d.of(1, 1), "relu",
      Shape.of(1, 1, 2), new float[2], new float[1], new float[1], Shape.of(1, 1, 2), new float[2], null, 0);

  private final TestRoom giver = Gallery.controls();
  private final TestRoom taker = new TestRoom("taker", "Taker", Icons.PAUSE, c -> new RoomPage("Taker", "Takes.")).taking();
  private Frame frame;

  private void open(Fx fx) {
    List<Room> rooms = List.of(giver, taker);
    fx.show(() -> frame = new Frame(rooms, fx.theme(), new Commands() {}), 990, 600);
    fx.run(() -> frame.go("controls"));
  }

  @Test
  void aLayerGoesToARoomThatTakesIt(Fx fx) {
    open(fx);
    assertThat(fx.call(() -> frame.host().takers(LAYER))).containsExactly(taker);
    fx.run(() -> frame.host().handOver("taker", LAYER));
    assertThat(taker.log).containsExactly("open", "show", "take conv1");
    assertThat(giver.log).endsWith("hide");
    assertThat(fx.find("#rail-taker", ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void aRoomIsOpenedInAState(Fx fx) {
    open(fx);
    fx.run(() -> frame.host().openRoom("taker",
        new RoomState("taker", 1, JsonNodeFactory.instance.objectNode())));
    assertThat(taker.log).containsExactly("open", "show", "restore");
    fx.run(() -> frame.host().openRoom("controls", null));
    assertThat(giver.log).endsWith("hide", "show");
  }

  @Test
  void whatCannotBeTakenIsSaidInOneLine(Fx fx) {
    open(fx);
    fx.run(() -> frame.host().openRoom("taker", new RoomState("taker", 1, JsonNodeFactory.instance.textNode("x"))));
    fx.pulses(1);
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("a test room's state is an object");
    fx.run(() -> frame.host().openRoom("nowhere", null));
    fx.pulses(1);
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("nowhere");
  }
}
