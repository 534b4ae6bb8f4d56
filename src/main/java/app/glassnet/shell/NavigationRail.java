package app.glassnet.shell;

import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.Icon;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The rooms at the left, icon above word, the open one on a white card with the accent at its edge; tools at the foot. */
final class NavigationRail extends VBox {
  private final ToggleGroup group = new ToggleGroup();

  NavigationRail(List<Room> rooms, Consumer<String> go, Commands commands) {
    Texts texts = Texts.of("shell");
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(texts.get("rail"));
    var mark = new StackPane(new Icon(Icons.MARK));
    mark.getStyleClass().add("rail-mark");
    getChildren().add(mark);
    for (Room room : rooms) {
      getChildren().add(item(room));
    }
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, tools(texts, commands));
    group.selectedToggleProperty().addListener((o, before, now) -> {
      if (now == null) {
        group.selectToggle(before);
      } else {
        go.accept((String) now.getUserData());
      }
    });
  }

  /** Marks a room as the open one. */
  void select(String id) {
    group.getToggles().stream().filter(t -> t.getUserData().equals(id)).findFirst().ifPresent(group::selectToggle);
  }

  private ToggleButton item(Room room) {
    var item = new ToggleButton(room.title(), new Icon(room.icon()));
    item.getStyleClass().setAll("rail-item");
    item.setContentDisplay(ContentDisplay.TOP);
    item.setMaxWidth(Double.MAX_VALUE);
    item.setToggleGroup(group);
    item.setUserData(room.id());
    item.setId("rail-" + room.id());
    item.setAccessibleText(room.title() + ": " + room.topic());
    item.setTooltip(new Tooltip(room.topic()));
    return item;
  }

  private static TilePane tools(Texts texts, Commands commands) {
    var language = new Button(Texts.locale().getLanguage().toUpperCase(Locale.ROOT));
    language.getStyleClass().add("language-button");
    language.setMinWidth(Region.USE_PREF_SIZE);
    language.setAccessibleText(texts.get("tool.language"));
    language.setTooltip(new Tooltip(texts.get("tool.language")));
    language.setOnAction(e -> commands.switchLanguage());
    var tools = new TilePane(
        named("tool-open", Buttons.icon(Icons.OPEN, texts.get("tool.open"), commands::open)),
        named("tool-save", Buttons.icon(Icons.SAVE, texts.get("tool.save"), commands::save)),
        named("tool-picture", Buttons.icon(Icons.PICTURE, texts.get("tool.picture"), commands::savePicture)),
        named("tool-theme", Buttons.icon(Icons.THEME, texts.get("tool.theme"), commands::switchTheme)),
        named("tool-language", language));
    tools.getStyleClass().add("rail-tools");
    // Tools that cannot be seen take no room.
    tools.managedProperty().bind(tools.visibleProperty());
    return tools;
  }

  private static Button named(String id, Button button) {
    button.setId(id);
    return button;
  }
}
