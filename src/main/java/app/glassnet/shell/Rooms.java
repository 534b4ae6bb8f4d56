package app.glassnet.shell;

import app.glassnet.rooms.channels.ChannelsRoom;
import app.glassnet.rooms.convolution.ConvolutionRoom;
import app.glassnet.rooms.digits.DigitsRoom;
import app.glassnet.rooms.filters.FiltersRoom;
import app.glassnet.rooms.forecast.ForecastRoom;
import app.glassnet.rooms.kernels.KernelsRoom;
import app.glassnet.rooms.memory.MemoryRoom;
import app.glassnet.rooms.pixels.PixelsRoom;
import app.glassnet.rooms.pooling.PoolingRoom;
import app.glassnet.rooms.windows.WindowsRoom;
import app.glassnet.ui.room.Room;
import java.util.List;

/** The rooms there are, in the order of the rail. */
public final class Rooms {
  private Rooms() {}

  public static List<Room> all() {
    return List.of(new PixelsRoom(), new FiltersRoom(), new ConvolutionRoom(), new ChannelsRoom(),
        new PoolingRoom(), new KernelsRoom(), new DigitsRoom(), new WindowsRoom(), new ForecastRoom(),
        new MemoryRoom());
  }

  /** The room with this id, or null. */
  public static Room find(String id) {
    return all().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }
}
