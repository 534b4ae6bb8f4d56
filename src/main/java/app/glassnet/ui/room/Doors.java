package app.glassnet.ui.room;

import java.util.List;

/** How a room reaches others without knowing them. */
public interface Doors {
  /** Leads nowhere: for a room alone. */
  Doors NONE = new Doors() {
    @Override
    public List<Room> takers(LayerHandOver layer) {
      return List.of();
    }

    @Override
    public void handOver(String room, LayerHandOver layer) {
      throw new IllegalStateException("there is no room " + room + " here");
    }

    @Override
    public void openRoom(String room, RoomState state) {
      throw new IllegalStateException("there is no room " + room + " here");
    }
  };

  /** The rooms that can step through a layer like this one, in the order of the rail. */
  List<Room> takers(LayerHandOver layer);

  /** Shows a room and gives it the layer. */
  void handOver(String room, LayerHandOver layer);

  /**
   * Shows a room, in a state of its own where one is given. A state that is refused is explained in one line, and the room
   * stays as it was.
   *
   * @param state null for the room as it is
   */
  void openRoom(String room, RoomState state);
}
