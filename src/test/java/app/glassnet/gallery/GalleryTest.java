package app.glassnet.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.shell.RoomRenderer;
import app.glassnet.shell.Snapshots;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every control and every colour scale: nothing is cut, overlaps or is too small. {@link #main} draws them for eyes. */
@ExtendWith(FxExtension.class)
class GalleryTest {
  @Test
  void nothingIsCutOrOverlapsAt720p(Fx fx) {
    fx.open(Gallery.controls(), 1280, 720);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), 11))).isEmpty();
    assertThat(Pictures.ink(fx.picture())).isGreaterThan(0.2);
  }

  @Test
  void everyControlHasANameToBeReadAloud(Fx fx) {
    fx.open(Gallery.controls(), 1280, 720);
    List<Node> nameless = fx.call(() -> fx.scene().getRoot().lookupAll("*").stream()
        .filter(n -> n.isFocusTraversable() && !(n instanceof ScrollPane))
        .filter(n -> n.getAccessibleText() == null && !(n instanceof Labeled l && !l.getText().isBlank())).toList());
    assertThat(nameless).isEmpty();
  }

  @Test
  void faultsAreFound(Fx fx) {
    fx.show(() -> new javafx.scene.layout.Pane(FaultyNodes.cut(), FaultyNodes.outside(), FaultyNodes.tiny(),
        FaultyNodes.beneath()), 400, 300);
    List<String> faults = fx.call(() -> Layouts.faults(fx.scene(), 11));
    assertThat(faults).anyMatch(f -> f.startsWith("cut short")).anyMatch(f -> f.startsWith("outside its place"))
        .anyMatch(f -> f.startsWith("type of")).anyMatch(f -> f.startsWith("one on the other"));
  }

  /** Draws the gallery into target/gallery. */
  public static void main(String[] args) throws IOException {
    for (TestRoom room : List.of(Gallery.controls(), Gallery.scales())) {
      for (Theme theme : Theme.values()) {
        for (int width : new int[] {1280, 1920}) {
          draw(new RoomRenderer.Request(room, null, width, width * 9 / 16, theme),
              room.id() + "-" + theme.name().toLowerCase() + "-" + width);
        }
      }
      draw(new RoomRenderer.Request(room, null, 1920, 1080, Theme.LIGHT, true), room.id() + "-presenter-1920");
      draw(new RoomRenderer.Request(room, null, 1280, 720, Theme.DARK, true), room.id() + "-presenter-1280");
    }
    Toolkit.exit();
  }

  private static void draw(RoomRenderer.Request request, String name) throws IOException {
    Path file = Path.of("target/gallery", name + ".png");
    Snapshots.makeFolder(file);
    Snapshots.writePng(RoomRenderer.render(request), file);
  }
}
