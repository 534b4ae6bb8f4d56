package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.gallery.TestRoom;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.theme.StyleSheets;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many rooms there are and however low the window is, each has its place in the rail. */
@ExtendWith(FxExtension.class)
class NavigationRailTest {
  private static final List<String> TITLES = List.of("Pixels", "Filters", "Convolution", "Channels", "Pooling",
      "Kernels", "Digits", "Windows", "Forecast", "Recurrence", "Memory", "Twelfth");

  @ParameterizedTest
  @CsvSource({"3, 1280, 720, false", "11, 1280, 720, false", "12, 1280, 720, false", "11, 1280, 720, true",
      "11, 1920, 1080, false", "11, 1920, 1080, true", "12, 1000, 700, false"})
  void everyRoomHasItsPlace(int count, int width, int height, boolean presenter, Fx fx) {
    List<Room> rooms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String title = TITLES.get(i);
      rooms.add(new TestRoom("room" + i, title, Icons.PICTURE, c -> new RoomPage(title, "A page.")));
    }
    Frame frame = fx.call(() -> {
      var theme = new ThemeModel();
      theme.presenterProperty().set(presenter);
      theme.windowSize(width, height);
      var made = new Frame(rooms, theme, new Commands() {});
      var scene = new Scene(made, width, height);
      StyleSheets.follow(scene, theme);
      var stage = new Stage();
      stage.setScene(scene);
      stage.setIconified(true);
      stage.show();
      made.go("room1");
      return made;
    });
    fx.pulses(3);
    fx.run(() -> {
      double before = 0;
      for (int i = 0; i < count; i++) {
        Bounds box = box(frame.lookup("#rail-room" + i));
        assertThat(box.getMinY()).as("top of room %d", i).isGreaterThanOrEqualTo(before);
        assertThat(box.getHeight()).as("height of room %d", i).isGreaterThan(20);
        before = box.getMaxY();
      }
      Node tools = frame.lookup("#tool-open");
      boolean shown = tools.getParent().isVisible();
      assertThat(before).isLessThanOrEqualTo(shown ? box(tools).getMinY() : height);
      assertThat(box(frame.lookup("#tool-language")).getMaxY()).isLessThanOrEqualTo(shown ? height : 1e9);
      assertThat(Layouts.faults(frame.getScene(), 10)).isEmpty();
      frame.getScene().getWindow().hide();
    });
  }

  private static Bounds box(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
