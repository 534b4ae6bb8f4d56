package app.glassnet.rooms.filters;

import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** Different filters show the same signal, or the same picture, in different views. */
public final class FiltersRoom implements Room {
  /** The room's id. */
  public static final String ID = "filters";

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

  /** Two waves, the lower one smoother. */
  @Override
  public String icon() {
    return "M2.6 10 L5.6 4.4 L8.6 9.4 L11.2 3 L14.6 9.6 L17.4 4.6 L21.4 9.2 L20 10.4 L17.6 7.4 L14.6 12.8 L11.4 6.6 "
        + "L8.8 12.6 L5.6 7.6 L4.2 10.8 Z M2.6 19.4 C6 14.2 9.6 14.2 12 16.4 C14.6 18.8 17.4 18.6 20 15.2 L21.4 16.4 "
        + "C18 20.8 14 21 10.8 18.2 C8.8 16.4 6.6 16.4 4.2 20.2 Z";
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenFilters(context);
  }
}
