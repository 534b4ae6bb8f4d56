package app.glassnet.ui.room;

import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;

/**
 * What the shell lends a room.
 *
 * @param theme light or dark, sizes, and whether things may move
 * @param doors to the other rooms
 */
public record RoomContext(ThemeModel theme, Doors doors) {
  /** For a room alone. */
  public RoomContext(ThemeModel theme) {
    this(theme, Doors.NONE);
  }

  /** The words of a domain in the language now chosen. */
  public Texts texts(String domain) {
    return Texts.of(domain);
  }

  /** The rooms that can step through a layer like this one. */
  public List<Room> takers(LayerHandOver layer) {
    return doors.takers(layer);
  }

  /** Shows a room and gives it the layer. */
  public void handOver(String room, LayerHandOver layer) {
    doors.handOver(room, layer);
  }

  /** Shows a room, in a state where one is given; null leaves it as it is. */
  public void openRoom(String room, RoomState state) {
    doors.openRoom(room, state);
  }
}
