package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.glassnet.gallery.Gallery;
import app.glassnet.gallery.TestRoom;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.theme.Theme;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomRendererTest {
  @ParameterizedTest
  @CsvSource({"1280,720,LIGHT", "3840,2160,DARK"})
  void aPictureHasTheSizeAndThemeAskedFor(int width, int height, Theme theme, @TempDir Path folder) throws Exception {
    BufferedImage picture = RoomRenderer.render(new RoomRenderer.Request(Gallery.controls(), null, width, height,
        theme));
    assertThat(picture.getWidth()).isEqualTo(width);
    assertThat(picture.getHeight()).isEqualTo(height);
    int ground = picture.getRGB(width / 2, height / 8) & 0xFFFFFF;
    assertThat(ground).isEqualTo(theme == Theme.LIGHT ? 0xFBFAF7 : 0x14171A);
    Path file = folder.resolve("picture.png");
    Snapshots.writePng(picture, file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(width);
  }

  @Test
  void drawnTwiceThePixelsAreTheSame() {
    var request = new RoomRenderer.Request(Gallery.controls(), null, 1280, 720, Theme.LIGHT);
    assertThat(pixels(RoomRenderer.render(request))).isEqualTo(pixels(RoomRenderer.render(request)));
  }

  @Test
  void aStateIsRestoredAndEverythingClosedAfterwards() {
    TestRoom room = Gallery.controls();
    var state = new RoomState("controls", 1, JsonNodeFactory.instance.objectNode());
    RoomRenderer.render(new RoomRenderer.Request(room, state, 1280, 720, Theme.LIGHT));
    assertThat(room.log).containsExactly("open", "show", "restore", "hide", "close");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoomRenderer.Request(Gallery.controls(), null, 100, 100, Theme.LIGHT));
    var number = new RoomState("controls", 1, JsonNodeFactory.instance.numberNode(3));
    assertThatIllegalArgumentException().isThrownBy(
        () -> RoomRenderer.render(new RoomRenderer.Request(Gallery.controls(), number, 1280, 720, Theme.LIGHT)))
        .withMessageContaining("is an object");
    var broken = new TestRoom("broken", "Broken", Icons.PLAY, c -> {
      throw new IllegalStateException("no network");
    });
    assertThatIllegalStateException().isThrownBy(
        () -> RoomRenderer.render(new RoomRenderer.Request(broken, null, 1280, 720, Theme.LIGHT)))
        .withMessageContaining("no network");
  }

  private static int[] pixels(BufferedImage picture) {
    return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  }
}
