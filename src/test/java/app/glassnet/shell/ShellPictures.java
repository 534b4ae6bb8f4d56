package app.glassnet.shell;

import app.glassnet.gallery.Gallery;
import app.glassnet.gallery.TestRoom;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Draws the window's own pages (keys, a notice, a failed room) into target/gallery, for eyes. Not a test. */
public final class ShellPictures {
  private ShellPictures() {}

  public static void main(String[] args) throws Exception {
    Toolkit.startHeadless();
    for (Theme theme : Theme.values()) {
      Texts.useLocale(theme == Theme.LIGHT ? Locale.ENGLISH : Locale.of("nl"));
      var broken = new TestRoom("broken", "Broken", Icons.PAUSE, c -> {
        throw new IllegalStateException("samples/w1.zip is not there");
      });
      List<Room> rooms = List.of(Gallery.controls(), Gallery.scales(), broken);
      Memory memory = Memory.forgetful();
      memory.put("theme", theme.name());
      memory.put("language", Texts.locale().getLanguage());
      MainWindow window = Ui.call(() -> {
        memory.put("width", "1280");
        memory.put("height", "720");
        var made = new MainWindow(new Stage(), () -> rooms, memory);
        made.theme().motionProperty().set(false);
        made.show();
        made.help();
        return made;
      }).join();
      Ui.afterPulses(30).join();
      String name = theme.name().toLowerCase();
      var help = Ui.call(() -> Snapshots.of(Window.getWindows().getLast().getScene())).join();
      Snapshots.writePng(help, Path.of("target/gallery/help-" + name + ".png"));
      Ui.call(() -> {
        window.help();
        window.open(Path.of("pom.xml"));
        window.frame().go("broken");
        return null;
      }).join();
      Ui.afterPulses(5).join();
      var failed = Ui.call(() -> Snapshots.of(window.stage().getScene())).join();
      Snapshots.writePng(failed, Path.of("target/gallery/failed-" + name + ".png"));
      Ui.call(() -> {
        window.stage().close();
        return null;
      }).join();
    }
    Toolkit.exit();
  }
}
