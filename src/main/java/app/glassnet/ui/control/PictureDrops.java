package app.glassnet.ui.control;

import app.glassnet.data.PictureFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Pictures that come by mouse or clipboard. */
final class PictureDrops {
  private PictureDrops() {}

  /** Listens on a page for dropped files and for Ctrl+V; saved states, which the window opens, are let through. */
  static void listen(Node page, Consumer<Path> open, Runnable paste) {
    page.addEventHandler(DragEvent.DRAG_OVER, e -> {
      if (file(e.getDragboard()) != null) {
        e.acceptTransferModes(TransferMode.COPY);
        e.consume();
      }
    });
    page.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
      File file = file(e.getDragboard());
      if (file != null) {
        open.accept(file.toPath());
        e.setDropCompleted(true);
        e.consume();
      }
    });
    page.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      Scene scene = page.getScene();
      boolean typing = scene != null && scene.getFocusOwner() instanceof TextInputControl;
      if (e.isShortcutDown() && e.getCode() == KeyCode.V && !typing) {
        paste.run();
        e.consume();
      }
    });
  }

  /**
   * How to read what is on the clipboard, or null when there is no picture on it. To be asked on the interface thread; the
   * reading itself belongs on another.
   */
  static Callable<PictureFile> clipboard(String name) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    File file = file(clipboard);
    if (file != null) {
      return () -> PictureFile.read(file.toPath());
    }
    Image image = clipboard.hasImage() ? clipboard.getImage() : null;
    if (image == null || image.isError() || image.getWidth() < 1) {
      return null;
    }
    return () -> {
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      int[] argb = new int[Math.multiplyExact(width, height)];
      image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
      return PictureFile.of(width, height, argb, name);
    };
  }

  private static File file(Clipboard board) {
    if (!board.hasFiles() || board.getFiles().isEmpty()) {
      return null;
    }
    File first = board.getFiles().getFirst();
    return first.getName().toLowerCase(Locale.ROOT).endsWith(".json") ? null : first;
  }
}
