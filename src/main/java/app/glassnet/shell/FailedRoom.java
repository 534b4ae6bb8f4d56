package app.glassnet.shell;

import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Stands where a room could not be opened: what happened, why, and a way to try again. */
final class FailedRoom implements OpenRoom {
  private final RoomPage page;
  private final RoomState state;
  private final Throwable cause;

  FailedRoom(Room room, Throwable cause, Runnable again) {
    this.cause = cause;
    state = new RoomState(room.id(), 0, JsonNodeFactory.instance.objectNode());
    Texts texts = Texts.of("shell");
    page = new RoomPage(room.title(), texts.get("failed.sentence"));
    String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    var why = new Label(message);
    why.setWrapText(true);
    why.setId("failed-why");
    why.getStyleClass().add("failed-why");
    var what = new Label(texts.get("failed.what"));
    what.setWrapText(true);
    what.getStyleClass().add("secondary");
    Button retry = Buttons.primary(texts.get("failed.again"), again);
    retry.setId("failed-again");
    var box = new VBox(why, what, retry);
    box.getStyleClass().add("failed");
    box.setAlignment(Pos.TOP_LEFT);
    page.setStage(box);
  }

  @Override
  public RoomPage page() {
    return page;
  }

  @Override
  public RoomState state() {
    return state;
  }

  @Override
  public void restore(RoomState other) {
    throw new IllegalArgumentException(cause.getMessage(), cause);
  }

  @Override
  public void show() {}

  @Override
  public void hide() {}

  @Override
  public void close() {}

  @Override
  public CompletableFuture<?> settled() {
    return CompletableFuture.failedFuture(cause);
  }
}
