package app.glassnet.rooms.convolution;

import app.glassnet.engine.layer.Conv2d;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;

/** Step a kernel over an input. */
public final class ConvolutionRoom implements Room {
  /** The room's id. */
  public static final String ID = "convolution";

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

  /** A small window in a large grid. */
  @Override
  public String icon() {
    return "M3 3 H21 V21 H3 Z M4.6 4.6 V19.4 H19.4 V4.6 Z M6 6 H13 V13 H6 Z M14.6 7 H18 V8.6 H14.6 Z M14.6 10.4 H18 V12"
        + " H14.6 Z M7 14.6 H8.6 V18 H7 Z M10.4 14.6 H12 V18 H10.4 Z M14.6 14.6 H18 V18 H14.6 Z";
  }

  /** Convolutions whose kernels are no larger than the room's. */
  @Override
  public boolean takes(LayerHandOver layer) {
    return layer.layer() instanceof Conv2d c && Math.max(c.kernelHeight(), c.kernelWidth()) <= Kernel.LARGEST;
  }

  @Override
  public OpenRoom open(RoomContext context) {
    return new OpenConvolution(context);
  }
}
