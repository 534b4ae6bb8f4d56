package app.glassnet.rooms.pixels;

import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** A picture is an array of numbers: from the picture into its numbers, and on to a row of them. */
public final class PixelsRoom implements Room {
  /** The room's id. */
  public static final String ID = "pixels";

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

  /** A square of cells, some of them filled. */
  @Override
  public String icon() {
    return "M3 3 H21 V21 H3 Z M4.6 4.6 V19.4 H19.4 V4.6 Z M6 6 H11.2 V11.2 H6 Z M12.8 12.8 H18 V18 H12.8 Z "
        + "M12.8 6 H18 V11.2 H12.8 Z M14.2 7.4 V9.8 H16.6 V7.4 Z M6 12.8 H11.2 V18 H6 Z M7.4 14.2 V16.6 H9.8 V14.2 Z";
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenPixels(context);
  }
}
