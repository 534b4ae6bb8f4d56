package app.glassnet.cli;

import app.glassnet.ui.room.RoomState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A room's state as a file: JSON with {@code room}, {@code version} and {@code value}. */
final class StateFile {
  /** Larger files are no state. */
  private static final long MAX_BYTES = 16 << 20;

  private StateFile() {}

  /**
   * Reads the state of this room.
   *
   * @throws UserError when the file holds something else
   */
  static RoomState read(Path file, String room) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new UserError(CliTexts.get("state.large", file));
    }
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      if (!json.path("room").isTextual() || !json.path("version").isInt() || !json.has("value")) {
        throw new UserError(CliTexts.get("state.foreign", file));
      }
      if (!json.path("room").asText().equals(room)) {
        throw new UserError(CliTexts.get("state.other", file, json.path("room").asText(), room));
      }
      return new RoomState(room, json.path("version").asInt(), json.path("value"));
    } catch (JsonProcessingException e) {
      throw new UserError(CliTexts.get("state.foreign", file), e);
    }
  }
}
