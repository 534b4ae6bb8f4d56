package app.glassnet.shell;

import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere. Those without a modifier leave text fields alone. */
final class ShellKeys {
  private ShellKeys() {}

  /** @param room goes to the n-th room, counted from 0 */
  static void install(Scene scene, MainWindow window, IntConsumer room) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
      if (pressed(e, scene, window, room)) {
        e.consume();
      }
    });
  }

  private static boolean pressed(KeyEvent e, Scene scene, MainWindow window, IntConsumer room) {
    if (e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown()) {
      return withShortcut(e.getCode(), window, room);
    }
    boolean question = "?".equals(e.getText()) && !(scene.getFocusOwner() instanceof TextInputControl);
    switch (e.getCode()) {
      case PAGE_DOWN -> window.lesson(1);
      case PAGE_UP -> window.lesson(-1);
      case F1 -> window.help();
      case F5 -> window.present();
      case F11 -> window.fullScreen();
      default -> {
        if (question) {
          window.help();
        }
        return question;
      }
    }
    return true;
  }

  private static boolean withShortcut(KeyCode key, MainWindow window, IntConsumer room) {
    switch (key) {
      case L -> window.lessons();
      case S -> window.save();
      case O -> window.open();
      case P -> window.savePicture();
      case D -> window.switchTheme();
      case I -> window.about();
      case M -> window.switchMotion();
      case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 ->
          room.accept(key.ordinal() - KeyCode.DIGIT1.ordinal());
      default -> {
        return false;
      }
    }
    return true;
  }
}
