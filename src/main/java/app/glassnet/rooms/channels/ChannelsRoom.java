package app.glassnet.rooms.channels;

import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** Many kernels, many maps. */
public final class ChannelsRoom implements Room {
  /** The room's id. */
  public static final String ID = "channels";

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

  /** Three sheets behind each other. */
  @Override
  public String icon() {
    return "M3 9 H15 V21 H3 Z M5 11 V19 H13 V11 Z M6 6 H18 V18 H16.4 V7.6 H6 Z M9 3 H21 V15 H19.4 V4.6 H9 Z";
  }

  /** Convolutions of square kernels as all networks here have them. */
  @Override
  public boolean takes(LayerHandOver layer) {
    return layer.layer() instanceof Conv2d c && c.kernelHeight() == c.kernelWidth()
        && c.kernelHeight() <= Bank.LARGEST_KERNEL && c.filters() <= Bank.MOST_FILTERS && c.strideY() == c.strideX()
        && c.strideY() <= Settings.MOST_STRIDE && c.dilationY() == 1 && c.dilationX() == 1
        && !(c.padding() instanceof Padding.Explicit);
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenChannels(context);
  }
}
