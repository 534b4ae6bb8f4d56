package app.glassnet.shell;

import app.glassnet.ui.control.Bubbles;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Versions, processor and engine in a bubble, and a button that copies them. */
final class AboutPopover {
  private AboutPopover() {}

  /** @param about what it says, when it is known; the engine may still have to be loaded for it */
  static PopOver make(CompletableFuture<About> about) {
    Texts texts = Texts.of("shell");
    var title = new Label(texts.get("about.title"));
    title.getStyleClass().add("section-title");
    var grid = new GridPane();
    grid.getStyleClass().add("help-keys");
    grid.addRow(0, new Label(texts.get("about.wait")));
    Button copy = Buttons.quiet(texts.get("about.copy"), () -> {});
    copy.setId("about-copy");
    copy.setDisable(true);
    var done = new Label();
    done.setId("about-copied");
    var foot = new HBox(copy, done);
    foot.getStyleClass().add("about-foot");
    var box = new VBox(title, grid, foot);
    box.getStyleClass().add("help");
    PopOver bubble = Bubbles.around(box, PopOver.ArrowLocation.TOP_RIGHT);
    about.thenAcceptAsync(known -> {
      fill(grid, known);
      copy.setDisable(false);
      copy.requestFocus();
      copy.setOnAction(e -> {
        copy(known);
        done.setText(texts.get("about.copied"));
      });
    }, Ui.executor());
    return bubble;
  }

  private static void fill(GridPane grid, About about) {
    grid.getChildren().clear();
    for (int i = 0; i < about.lines().size(); i++) {
      About.Line line = about.lines().get(i);
      var name = new Label(line.label());
      name.getStyleClass().add("key");
      name.setMinWidth(Region.USE_PREF_SIZE);
      var value = new Label(line.value());
      value.setId("about-" + line.name());
      value.setWrapText(true);
      grid.addRow(i, name, value);
    }
  }

  private static void copy(About about) {
    var content = new ClipboardContent();
    content.putString(about.text());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
