package app.glassnet.shell;

import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.Doors;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Opens rooms when they are first asked for, shows one at a time and closes all at the end. A room that fails gets a page
 * that says so; the others go on.
 */
final class RoomHost extends BorderPane implements Doors {
  private static final Logger LOG = Logger.getLogger(RoomHost.class.getName());

  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Map<String, OpenRoom> open = new LinkedHashMap<>();
  private final ThemeModel theme;
  private final Consumer<RoomPage> dress;
  private Consumer<String> navigator = this::go;
  private String current;

  /** @param dress puts the shell's buttons on each new page */
  RoomHost(List<Room> rooms, ThemeModel theme, Consumer<RoomPage> dress) {
    rooms.forEach(r -> this.rooms.put(r.id(), r));
    this.theme = theme;
    this.dress = dress;
    getStyleClass().add("room-host");
  }

  /** What goes to a room in a way that the rail sees too. */
  void setNavigator(Consumer<String> wayThere) {
    navigator = wayThere;
  }

  @Override
  public List<Room> takers(LayerHandOver layer) {
    return rooms.values().stream().filter(r -> r.takes(layer)).toList();
  }

  @Override
  public void handOver(String room, LayerHandOver layer) {
    enter(room, open -> open.take(layer));
  }

  @Override
  public void openRoom(String room, RoomState state) {
    enter(room, open -> {
      if (state != null) {
        open.restore(state);
      }
    });
  }

  private void enter(String room, Consumer<OpenRoom> task) {
    if (!rooms.containsKey(room)) {
      say(Texts.of("shell").get("state.unknown.room", room));
      return;
    }
    navigator.accept(room);
    try {
      task.accept(currentRoom());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the room " + room + " did not take what it was given", e);
      say(Texts.of("shell").get("state.refused", room, e.getMessage()));
    }
  }

  /** The id of the room on the screen, or null. */
  String current() {
    return current;
  }

  /** The room on the screen; a failed one stands for itself with an empty state. */
  OpenRoom currentRoom() {
    return open.get(current);
  }

  void go(String id) {
    if (!rooms.containsKey(id) || id.equals(current)) {
      return;
    }
    boolean first = current == null;
    leave();
    current = id;
    OpenRoom room = open.computeIfAbsent(id, this::tryOpen);
    try {
      room.show();
    } catch (RuntimeException e) {
      room = fail(id, room, e);
    }
    setCenter(room.page());
    // The page itself, not its first control: the keys that play and step work at once.
    room.page().requestFocus();
    if (!first) {
      appear(room.page());
    }
  }

  private void appear(RoomPage page) {
    page.setOpacity(1);
    if (theme.motionProperty().get()) {
      var fade = new FadeTransition(Duration.millis(220), page);
      fade.setFromValue(0.3);
      fade.setToValue(1);
      fade.play();
    }
  }

  /** Puts a state back into its room, which is shown. Throws what the room throws, the room then being as it was. */
  void restore(RoomState state) {
    if (!rooms.containsKey(state.room())) {
      throw new IllegalArgumentException(Texts.of("shell").get("state.unknown.room", state.room()));
    }
    go(state.room());
    currentRoom().restore(state);
  }

  /** The states of all open rooms. */
  Map<String, RoomState> states() {
    var states = new LinkedHashMap<String, RoomState>();
    open.forEach((id, room) -> {
      if (!(room instanceof FailedRoom)) {
        states.put(id, room.state());
      }
    });
    return states;
  }

  /** One line above the page, until it is closed or the next one comes. */
  void say(String message) {
    say(message, () -> {});
  }

  /** The same with buttons of its own. */
  void say(String message, Runnable whenClosed, Node... buttons) {
    var words = new Label(message);
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setId("notice-text");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = Buttons.quiet(Texts.of("shell").get("notice.close"), () -> {
      quiet();
      whenClosed.run();
    });
    close.setId("notice-close");
    var notice = new HBox(words);
    notice.getChildren().addAll(buttons);
    notice.getChildren().add(close);
    notice.getStyleClass().add("notice");
    setTop(notice);
  }

  /** Takes the line above the page away. */
  void quiet() {
    setTop(null);
  }

  void closeAll() {
    leave();
    current = null;
    setCenter(null);
    open.forEach((id, room) -> quietly(id, "close", room::close));
    open.clear();
  }

  private void leave() {
    OpenRoom room = open.get(current);
    if (room != null) {
      quietly(current, "hide", room::hide);
    }
  }

  private OpenRoom tryOpen(String id) {
    try {
      OpenRoom room = rooms.get(id).open(new RoomContext(theme, this));
      dress.accept(room.page());
      return room;
    } catch (RuntimeException | LinkageError e) {
      return failed(id, e);
    }
  }

  private OpenRoom fail(String id, OpenRoom room, RuntimeException e) {
    quietly(id, "close", room::close);
    OpenRoom failed = failed(id, e);
    open.put(id, failed);
    return failed;
  }

  private OpenRoom failed(String id, Throwable e) {
    LOG.log(Level.SEVERE, "the room " + id + " cannot be opened", e);
    var room = new FailedRoom(rooms.get(id), e, () -> {
      open.remove(id);
      current = null;
      go(id);
    });
    dress.accept(room.page());
    return room;
  }

  private static void quietly(String id, String what, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "the room " + id + " failed to " + what, e);
    }
  }
}
