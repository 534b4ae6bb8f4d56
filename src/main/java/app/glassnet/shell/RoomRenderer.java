package app.glassnet.shell;

import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.theme.StyleSheets;
import app.glassnet.ui.theme.Theme;
import app.glassnet.ui.theme.ThemeModel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * Draws a room, really laid out in a window of the size asked for, and gives its pixels. Needs no display and no options
 * of the Java machine: without a window it starts JavaFX on its headless platform. Nothing moves in a picture, so that
 * the same room in the same state gives the same pixels.
 */
public final class RoomRenderer {
  private static final long PATIENCE_SECONDS = 120;

  /**
   * What to draw.
   *
   * @param state null for the room as it opens
   * @param width 640…7680 pixels
   * @param height 360…4320 pixels
   * @param presenter in presenter mode
   */
  public record Request(Room room, RoomState state, int width, int height, Theme theme, boolean presenter) {
    public Request {
      Objects.requireNonNull(room, "room");
      Objects.requireNonNull(theme, "theme");
      if (width < 640 || width > 7680 || height < 360 || height > 4320) {
        throw new IllegalArgumentException("a picture is 640×360 to 7680×4320 pixels, asked for " + width + "×" + height);
      }
    }

    public Request(Room room, RoomState state, int width, int height, Theme theme) {
      this(room, state, width, height, theme, false);
    }
  }

  private RoomRenderer() {}

  /**
   * The picture, rail and all other rooms' icons included. Blocks; not to be called on the interface thread.
   *
   * @throws IllegalArgumentException when the room refuses the state
   * @throws IllegalStateException when the room cannot be opened or does not settle within two minutes
   */
  public static BufferedImage render(Request request) {
    List<Room> all = Rooms.all().stream().anyMatch(r -> r.id().equals(request.room().id())) ? Rooms.all()
        : List.of(request.room());
    return render(request, all);
  }

  /** As {@link #render(Request)} with these rooms in the rail. */
  static BufferedImage render(Request request, List<Room> rooms) {
    Toolkit.startHeadless();
    if (Ui.isUiThread()) {
      throw new IllegalStateException("a picture cannot be waited for on the interface thread");
    }
    Picture picture = await(Ui.call(() -> new Picture(request, rooms)));
    try {
      CompletableFuture<?> settled = await(Ui.call(picture::settled));
      await(settled);
      await(Ui.afterPulses(3));
      return await(Ui.call(picture::snapshot));
    } finally {
      await(Ui.call(() -> {
        picture.close();
        return null;
      }));
    }
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | CompletionException e) {
      switch (e.getCause()) {
        case IllegalArgumentException cause -> throw cause;
        case IllegalStateException cause -> throw cause;
        case Throwable cause -> throw new IllegalStateException(cause.getMessage(), cause);
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("the room did not settle within " + PATIENCE_SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    }
  }

  /** A window that nobody sees. */
  private static final class Picture {
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Frame frame;

    Picture(Request request, List<Room> rooms) {
      var theme = new ThemeModel();
      theme.themeProperty().set(request.theme());
      theme.presenterProperty().set(request.presenter());
      theme.motionProperty().set(false);
      theme.windowSize(request.width(), request.height());
      frame = new Frame(rooms, theme, new Commands() {});
      var scene = new Scene(frame, request.width(), request.height());
      StyleSheets.follow(scene, theme);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(request.width());
      stage.setHeight(request.height());
      // Laid out at every pulse like any window, but not painted: the headless screen is 1000 × 1000 pixels, and a larger
      // window painted on it runs over its end. The picture is taken from the scene instead.
      stage.setIconified(true);
      stage.show();
      try {
        frame.go(request.room().id());
        if (request.state() != null) {
          frame.host().restore(request.state());
        }
      } catch (RuntimeException e) {
        close();
        throw e;
      }
    }

    CompletableFuture<?> settled() {
      return frame.host().currentRoom().settled();
    }

    BufferedImage snapshot() {
      return Snapshots.of(stage.getScene());
    }

    void close() {
      frame.host().closeAll();
      Scene scene = stage.getScene();
      stage.close();
      // The headless platform keeps closed windows for as long as the process lives: the room in it must go.
      scene.setRoot(new Group());
    }
  }
}
