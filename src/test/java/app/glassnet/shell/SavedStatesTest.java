package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state that ships for lessons is taken by its room and gives a picture. {@link #main} draws them for eyes. */
class SavedStatesTest {
  private static final Path FOLDER = Path.of("samples/lessons");

  static List<Path> lessons() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".json") && !f.endsWith("course.json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void isTakenByItsRoomAndDrawn(Path file) throws StateFile.Refused {
    BufferedImage picture = draw(file, 1280, file.hashCode() % 2 == 0 ? Theme.LIGHT : Theme.DARK);
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x += 2) {
      for (int y = 0; y < picture.getHeight(); y += 2) {
        colours.add(picture.getRGB(x, y));
      }
    }
    assertThat(colours).hasSizeGreaterThan(100);
  }

  private static BufferedImage draw(Path file, int width, Theme theme) throws StateFile.Refused {
    RoomState state = StateFile.load(file);
    Room room = Rooms.find(state.room());
    assertThat(room).as("the room %s of %s", state.room(), file).isNotNull();
    return RoomRenderer.render(new RoomRenderer.Request(room, state, width, width * 9 / 16, theme));
  }

  /**
   * Draws into a folder.
   *
   * @param args the folder, a pattern of the names wanted, then sizes such as 1280-LIGHT
   */
  public static void main(String[] args) throws Exception {
    for (Path file : lessons()) {
      String name = file.getFileName().toString().replace(".json", "");
      for (int i = 2; i < args.length && name.matches(args[1]); i++) {
        String[] form = args[i].split("-");
        Path to = Path.of(args[0], name + "-" + args[i].toLowerCase() + ".png");
        Snapshots.makeFolder(to);
        Snapshots.writePng(draw(file, Integer.parseInt(form[0]), Theme.valueOf(form[1])), to);
      }
    }
    Toolkit.exit();
  }
}
