package app.glassnet.shell;

import app.glassnet.ui.room.Room;
import app.glassnet.ui.task.Ui;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Opens every room, one after the other, back to the first, and closes the window. A package is made with it: Java
 * writes down meanwhile which classes a start needs and which methods are hot, for its ahead-of-time cache. Asked for by
 * {@code -Dglassnet.rehearsal=true}.
 */
final class Rehearsal {
  private static final String PROPERTY = "glassnet.rehearsal";
  /** Frames a room is left on the screen, so that what it does while it is looked at is seen too. */
  private static final int FRAMES = 60;

  private final MainWindow window;
  private final Deque<String> next = new ArrayDeque<>();

  private Rehearsal(MainWindow window, List<Room> rooms) {
    this.window = window;
    rooms.forEach(room -> next.add(room.id()));
    next.add(rooms.getFirst().id());
  }

  static boolean wanted() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** On the interface thread; returns at once. */
  static void start(MainWindow window, List<Room> rooms) {
    new Rehearsal(window, rooms).goOn();
  }

  private void goOn() {
    if (next.isEmpty()) {
      window.stage().close();
      return;
    }
    window.frame().go(next.remove());
    window.frame().host().currentRoom().settled().handle((settled, problem) -> null)
        .thenCompose(settled -> Ui.afterPulses(FRAMES)).thenRunAsync(this::goOn, Ui.executor());
  }
}
