package app.glassnet.ui.room;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * The whole state of a room as a value.
 *
 * @param room the id of the room it belongs to
 * @param version of the form of {@code value}, so that old files can still be read
 * @param value what the room wrote; never changed after
 */
public record RoomState(String room, int version, JsonNode value) {
  public RoomState {
    Objects.requireNonNull(room, "room");
    value = value.deepCopy();
  }

  /** A copy, so that nobody can change the state behind its back. */
  @Override
  public JsonNode value() {
    return value.deepCopy();
  }
}
