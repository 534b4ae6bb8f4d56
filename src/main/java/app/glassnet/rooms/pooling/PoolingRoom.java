package app.glassnet.rooms.pooling;

import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** Windows become numbers, and gradients go back. */
public final class PoolingRoom implements Room {
  /** The room's id. */
  public static final String ID = "pooling";

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

  /** Four cells, one of them taken. */
  @Override
  public String icon() {
    return "M3 3 H21 V21 H3 Z M5 5 V11 H11 V5 Z M13 5 V11 H19 V5 Z M5 13 V19 H11 V13 Z";
  }

  /** Pools whose windows are no larger than the room's. */
  @Override
  public boolean takes(LayerHandOver layer) {
    return settings(layer.layer()) != null;
  }

  /** The room's settings for a layer; null when it has none for it. */
  static Settings settings(Layer layer) {
    return switch (layer) {
      case MaxPool2d p -> PoolLayers.settings(PoolKind.MAX, p.windowHeight(), p.windowWidth(), p.strideY(), p.strideX(),
          p.padding());
      case AvgPool2d p -> PoolLayers.settings(PoolKind.AVERAGE, p.windowHeight(), p.windowWidth(), p.strideY(),
          p.strideX(), p.padding());
      default -> null;
    };
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenPooling(context);
  }
}
