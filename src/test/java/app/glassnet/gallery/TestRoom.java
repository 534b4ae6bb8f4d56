package app.glassnet.gallery;

import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A room for tests: a page made by a function, and a note of everything that was done to it. */
public final class TestRoom implements Room {
  public final List<String> log = new ArrayList<>();
  private final String id;
  private final String title;
  private final String icon;
  private final Function<RoomContext, RoomPage> page;
  private boolean takes;

  public TestRoom(String id, String title, String icon, Function<RoomContext, RoomPage> page) {
    this.id = id;
    this.title = title;
    this.icon = icon;
    this.page = page;
  }

  /** Takes every layer from now on. */
  public TestRoom taking() {
    takes = true;
    return this;
  }

  @Override
  public boolean takes(LayerHandOver layer) {
    return takes;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String topic() {
    return "for tests";
  }

  @Override
  public String icon() {
    return icon;
  }

  @Override
  public OpenRoom open(RoomContext context) {
    log.add("open");
    RoomPage made = page.apply(context);
    return new OpenRoom() {
      private JsonNode value = JsonNodeFactory.instance.objectNode().put("fresh", true);

      @Override
      public RoomPage page() {
        return made;
      }

      @Override
      public RoomState state() {
        return new RoomState(id, 1, value);
      }

      @Override
      public void restore(RoomState state) {
        if (!state.value().isObject()) {
          throw new IllegalArgumentException("a test room's state is an object");
        }
        value = state.value();
        log.add("restore");
      }

      @Override
      public void take(LayerHandOver layer) {
        log.add("take " + layer.name());
      }

      @Override
      public void show() {
        log.add("show");
      }

      @Override
      public void hide() {
        log.add("hide");
      }

      @Override
      public void close() {
        log.add("close");
      }

      @Override
      public CompletableFuture<?> settled() {
        return CompletableFuture.completedFuture(null);
      }
    };
  }
}
