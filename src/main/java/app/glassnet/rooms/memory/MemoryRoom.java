package app.glassnet.rooms.memory;

import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** LSTM and GRU opened up: every wire, every gate, every number. */
public final class MemoryRoom implements Room {
  /** The room's id. */
  public static final String ID = "memory";

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

  /** A cell with a gate. */
  @Override
  public String icon() {
    return "M4 4 H20 V20 H4 Z M6 6 V18 H11 V6 Z M13 6 V11 H18 V6 Z M13 13 V18 H18 V13 Z";
  }

  @Override
  public boolean takes(LayerHandOver layer) {
    return layer.recurrent() != null;
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenMemory(context);
  }
}
