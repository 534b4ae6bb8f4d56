package app.glassnet.rooms.windows;

import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** From one long series to x and y. */
public final class WindowsRoom implements Room {
  /** The room's id. */
  public static final String ID = "windows";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Texts.of(ID).get("title");
  }

  @Override
  public String topic() {
    return Texts.of(ID).get("topic");
  }

  /** Three bars, each a step further. */
  @Override
  public String icon() {
    return "M2 4 H14 V8 H2 Z M6 10 H18 V14 H6 Z M10 16 H22 V20 H10 Z";
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenWindows(context);
  }
}
