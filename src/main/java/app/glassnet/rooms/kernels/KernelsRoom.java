package app.glassnet.rooms.kernels;

import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** How a network finds its kernels. */
public final class KernelsRoom implements Room {
  /** The room's id. */
  public static final String ID = "kernels";

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

  /** A way down in steps, to a point. */
  @Override
  public String icon() {
    return "M3 3 H5 V19 H21 V21 H3 Z M7 5 H8.6 V9.4 H11 V12.6 H13.6 V14.6 H17 V16.2 H12 V14.2 H9.4 V11 H7 Z"
        + " M19.4 13 A2.2 2.2 0 1 1 19.39 13 Z";
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenKernels(context);
  }
}
