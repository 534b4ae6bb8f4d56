package app.glassnet.shell;

import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;

/** What fills a window: the rail and the open room. The same in a window and in a picture drawn without one. */
final class Frame extends BorderPane {
  /** Below this many times the body text wide, the page drops its generous margins. */
  private static final double COMPACT = 105;
  /** Below this, the rail shows its icons alone. */
  private static final double NARROW = 80;
  /** What a rail of full height takes, in lines of body text: the same for every room, and the rest. */
  private static final double ROOMY_ROOM = 5;
  private static final double ROOMY_REST = 21;
  /** The same for a rail that sits closer. */
  private static final double CLOSE_ROOM = 3.4;
  private static final double CLOSE_REST = 12.5;
  /** The same for one of icons alone. */
  private static final double ICONS_ROOM = 2.6;
  private static final double ICONS_REST = 18;

  private final ThemeModel theme;
  private final Commands commands;
  private final Texts texts = Texts.of("shell");
  private final NavigationRail rail;
  private final RoomHost host;
  private final int rooms;

  Frame(List<Room> rooms, ThemeModel theme, Commands commands) {
    this.theme = theme;
    this.commands = commands;
    this.rooms = rooms.size();
    getStyleClass().add("frame");
    host = new RoomHost(rooms, theme, this::dress);
    rail = new NavigationRail(rooms, host::go, commands);
    host.setNavigator(this::go);
    setLeft(rail);
    setCenter(host);
    widthProperty().addListener(o -> sizeChanged());
    heightProperty().addListener(o -> sizeChanged());
    Restyle.follow(this, theme, this::classes);
  }

  RoomHost host() {
    return host;
  }

  /** Shows a room and marks it in the rail. */
  void go(String id) {
    rail.select(id);
    host.go(id);
  }

  private void dress(RoomPage page) {
    Button present = Buttons.quiet(texts.get("present"), commands::present);
    present.setId("present");
    present.setTooltip(new Tooltip(texts.get("present.tip")));
    Button lesson = Buttons.quiet(texts.get("lesson"), () -> {});
    lesson.setOnAction(e -> commands.lessons(lesson));
    lesson.setId("lesson");
    lesson.setTooltip(new Tooltip(texts.get("lesson.tip")));
    Button help = Buttons.quiet("?", () -> {});
    help.setOnAction(e -> commands.help(help));
    help.getStyleClass().add("square");
    help.setId("help");
    help.setAccessibleText(texts.get("help"));
    help.setTooltip(new Tooltip(texts.get("help")));
    page.actions().getChildren().addAll(present, lesson, help);
  }

  private void sizeChanged() {
    if (getWidth() > 0 && getHeight() > 0) {
      theme.windowSize(getWidth(), getHeight());
      classes();
    }
  }

  private void classes() {
    double lines = getHeight() / theme.em();
    setClass("compact", getWidth() < COMPACT * theme.em());
    setClass("narrow", getWidth() < NARROW * theme.em());
    setClass("rail-close", lines < rooms * ROOMY_ROOM + ROOMY_REST);
    setClass("rail-icons", lines < rooms * CLOSE_ROOM + CLOSE_REST || getWidth() < NARROW * theme.em());
    // Where not even the icons have room, as when presenting on a small screen, the tools are left to their keys.
    setClass("rail-bare", lines < rooms * ICONS_ROOM + ICONS_REST);
  }

  private void setClass(String name, boolean on) {
    if (on != getStyleClass().contains(name)) {
      if (on) {
        getStyleClass().add(name);
      } else {
        getStyleClass().remove(name);
      }
    }
  }
}
