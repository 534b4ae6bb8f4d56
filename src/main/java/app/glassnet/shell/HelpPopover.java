package app.glassnet.shell;

import app.glassnet.ui.control.Bubbles;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The list of keys, in a bubble at the ? button. */
final class HelpPopover {
  private static final List<String> SHELL_KEYS =
      List.of("present", "full", "help", "rooms", "lesson", "lessons", "save", "open", "picture", "theme", "motion", "about");
  private static final List<String> PLAY_KEYS = List.of("play", "step", "jump");

  private HelpPopover() {}

  /**
   * @param more what the room on the screen adds
   * @param about tells of program and machine
   */
  static PopOver make(List<KeyHelp> more, Runnable about) {
    Texts texts = Texts.of("shell");
    var title = new Label(texts.get("help.title"));
    title.getStyleClass().add("section-title");
    var grid = new GridPane();
    grid.getStyleClass().add("help-keys");
    List<KeyHelp> lines = new ArrayList<>();
    PLAY_KEYS.forEach(k -> lines.add(line(texts, k)));
    lines.addAll(more);
    SHELL_KEYS.forEach(k -> lines.add(line(texts, k)));
    for (int i = 0; i < lines.size(); i++) {
      var keys = new Label(lines.get(i).keys());
      keys.getStyleClass().add("key");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(i, keys, new Label(lines.get(i).does()));
    }
    Button tell = Buttons.quiet(texts.get("about"), about);
    tell.setId("about");
    var box = new VBox(title, grid, tell);
    box.getStyleClass().add("help");
    return Bubbles.around(box, PopOver.ArrowLocation.TOP_RIGHT);
  }

  static void toggle(PopOver shown, PopOver next, Node anchor) {
    if (shown != null && shown.isShowing()) {
      shown.hide();
    } else {
      next.show(anchor);
    }
  }

  private static KeyHelp line(Texts texts, String key) {
    return new KeyHelp(texts.get("key." + key), texts.get("key." + key + ".does"));
  }
}
