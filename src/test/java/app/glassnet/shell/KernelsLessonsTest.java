package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.rooms.kernels.KernelsRoom;
import app.glassnet.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of the learned kernels room that ship are taken by it and drawn. */
class KernelsLessonsTest {
  @ParameterizedTest
  @ValueSource(strings = {"gradient", "sobel-found", "raw-input", "rates", "digits"})
  void isDrawn(String name) throws Exception {
    var state = StateFile.load(Path.of("samples/lessons/kernels-" + name + ".json"));
    BufferedImage picture =
        RoomRenderer.render(new RoomRenderer.Request(new KernelsRoom(), state, 1280, 720, Theme.LIGHT));
    Set<Integer> colours = new HashSet<>();
    for (int i = 0; i < 1280 * 720; i++) {
      colours.add(picture.getRGB(i % 1280, i / 1280));
    }
    assertThat(colours).hasSizeGreaterThan(200);
  }
}
