package app.glassnet.shell;

import app.glassnet.lesson.Course;
import app.glassnet.lesson.Lesson;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.control.Button;

/**
 * Walks through the course: one lesson after the other, each a room in a saved state with one line above it. What the
 * person had in the room before is kept, and comes back with one button.
 */
final class Lessons {
  private static final Logger LOG = Logger.getLogger(Lessons.class.getName());

  private final RoomHost host;
  private final Predicate<RoomState> restore;
  private final List<Lesson> all;
  private final Texts texts = Texts.of("shell");
  private int current = -1;
  private RoomState mine;

  /** @param restore puts a state back into its room and shows it; false when it was refused, which has been said then */
  Lessons(RoomHost host, Predicate<RoomState> restore) {
    this.host = host;
    this.restore = restore;
    this.all = load();
  }

  private static List<Lesson> load() {
    try {
      return Course.lessons();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the course cannot be read", e);
      return List.of();
    }
  }

  List<Lesson> all() {
    return all;
  }

  /** The lesson on the screen, or −1. */
  int current() {
    return current;
  }

  /** One lesson on, or back; the first one when none is on the screen. */
  void move(int by) {
    if (!all.isEmpty()) {
      open(current < 0 ? 0 : Math.clamp(current + by, 0, all.size() - 1));
    }
  }

  void open(int index) {
    Lesson lesson = all.get(index);
    RoomState before = host.currentRoom() == null || current >= 0 ? mine : host.currentRoom().state();
    try {
      if (restore.test(StateFile.parse(Course.state(lesson), lesson.state()))) {
        mine = before;
        current = index;
        announce(lesson);
      }
    } catch (IOException | StateFile.Refused e) {
      host.say(e.getMessage());
    }
  }

  private void announce(Lesson lesson) {
    Button previous = named("lesson-previous", Buttons.icon(Icons.BACK, texts.get("lesson.previous"), () -> move(-1)));
    Button next = named("lesson-next", Buttons.icon(Icons.STEP, texts.get("lesson.next"), () -> move(1)));
    Button back = named("lesson-mine", Buttons.quiet(texts.get("lesson.mine"), this::leave));
    previous.setDisable(current == 0);
    next.setDisable(current == all.size() - 1);
    back.setVisible(mine != null);
    back.setManaged(mine != null);
    host.say(texts.get("lesson.line", current + 1, all.size(), lesson.slide(Texts.locale()),
        lesson.look(Texts.locale())), () -> current = -1, previous, next, back);
  }

  /** Back to what was on the screen before the first lesson. */
  void leave() {
    RoomState before = mine;
    current = -1;
    mine = null;
    host.quiet();
    if (before != null) {
      restore.test(before);
    }
  }

  private static Button named(String id, Button button) {
    button.setId(id);
    return button;
  }
}
