package app.glassnet.gallery;

import app.glassnet.shell.RoomRenderer;
import app.glassnet.shell.Snapshots;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Draws every control and every colour scale, in both themes, for eyes to look at: target/gallery. */
class GalleryTest {
  /** Draws without Maven. */
  public static void main(String[] args) throws Exception {
    new GalleryTest().drawsEverything();
    Toolkit.exit();
  }

  @Test
  void drawsEverything() throws Exception {
    Path folder = Path.of("target/gallery");
    var rooms = List.of(new TestRoom("controls", "Controls", Icons.PICTURE, ControlsPage::make),
        new TestRoom("scales", "Scales", Icons.OPEN, ScalesPage::make));
    for (TestRoom room : rooms) {
      for (Theme theme : Theme.values()) {
        for (int width : new int[] {1280, 1920}) {
          var picture = RoomRenderer.render(new RoomRenderer.Request(room, null, width, width * 9 / 16, theme));
          Path file = folder.resolve(room.id() + "-" + theme.name().toLowerCase() + "-" + width + ".png");
          Snapshots.makeFolder(file);
          Snapshots.writePng(picture, file);
        }
      }
      var picture = RoomRenderer.render(new RoomRenderer.Request(room, null, 1920, 1080, Theme.LIGHT, true));
      Snapshots.writePng(picture, folder.resolve(room.id() + "-presenter-1920.png"));
    }
  }
}
