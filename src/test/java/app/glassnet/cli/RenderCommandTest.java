package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.shell.Rooms;
import app.glassnet.shell.StateFile;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  @TempDir
  private Path folder;

  @Test
  void namesTheRooms() {
    Called called = Called.with("render", "--list");
    assertThat(called.code()).isZero();
    assertThat(called.out().lines()).hasSameSizeAs(Rooms.all()).allMatch(line -> line.matches("[a-z]+\\t.+"));
  }

  @Test
  void drawsARoomOfTheSizeAndThemeAskedFor() throws IOException {
    Path light = folder.resolve("new/light.png");
    Path dark = folder.resolve("new/dark.png");
    Called called = Called.with("render", "digits", "--size", "1280x720", "--out", light);
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out()).isEqualTo(light + System.lineSeparator());
    assertThat(Called.with("render", "digits", "--size", "1280x720", "--theme", "dark", "--out", dark).code()).isZero();
    assertThat(brightness(light)).isGreaterThan(0.7);
    assertThat(brightness(dark)).isLessThan(0.4);
  }

  @Test
  void refusesAStateThatIsNotTheRooms() throws IOException {
    Room room = Rooms.all().getFirst();
    Path other = folder.resolve("other.json");
    StateFile.save(other, new RoomState("cellar", 1, JsonNodeFactory.instance.objectNode()));
    Path foreign = folder.resolve("foreign.json");
    StateFile.save(foreign, new RoomState(room.id(), 1, JsonNodeFactory.instance.objectNode().put("input", 7)));
    for (Path state : new Path[] {other, foreign}) {
      Called called = Called.with("render", room.id(), "--state", state, "--out", folder.resolve("x.png"));
      assertThat(called.code()).isEqualTo(1);
      assertThat(called.complaints()).hasSize(1);
      assertThat(called.err()).doesNotContain("\tat ").doesNotContain("Exception");
      assertThat(folder.resolve("x.png")).doesNotExist();
    }
  }

  private static double brightness(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isEqualTo(720);
    double sum = 0;
    for (int y = 0; y < 720; y++) {
      for (int x = 0; x < 1280; x++) {
        sum += (picture.getRGB(x, y) >> 8 & 0xFF) / 255.0;
      }
    }
    return sum / (1280 * 720);
  }
}
