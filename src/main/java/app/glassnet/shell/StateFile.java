package app.glassnet.shell;

import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The state of one room as a JSON file: {@code {"glassnet": 1, "room": "digits", "version": 1, "value": {…}}}. Written
 * whole or not at all; whatever cannot be read is refused with one sentence that says why.
 */
public final class StateFile {
  /** How its name ends; a double click on it opens the installed program. Files that end in .json open too. */
  static final String ENDING = ".glassnet";
  /** No state is larger; a file that is, is something else. */
  static final long LARGEST = 16L << 20;
  private static final int FORM = 1;
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** A file that cannot be read, with a message for the person who opened it. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private StateFile() {}

  public static void save(Path file, RoomState state) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("glassnet", FORM);
    root.put("room", state.room());
    root.put("version", state.version());
    root.set("value", state.value());
    byte[] bytes = JSON.writeValueAsBytes(root);
    AtomicFile.write(file, out -> out.write(bytes));
  }

  /** Reads a state; whether its room accepts it is the room's to say. */
  public static RoomState load(Path file) throws Refused {
    Texts texts = Texts.of("shell");
    Path name = file.getFileName() == null ? file : file.getFileName();
    try {
      if (Files.size(file) > LARGEST) {
        throw new Refused(texts.get("state.too.large", name, LARGEST >> 20), null);
      }
      return parse(JSON.readTree(Files.readAllBytes(file)), name);
    } catch (NoSuchFileException e) {
      throw new Refused(texts.get("state.missing", file), e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new Refused(texts.get("state.not.json", name, line), e);
    } catch (IOException e) {
      throw new Refused(texts.get("state.unreadable", name, e.getMessage()), e);
    }
  }

  /** Reads a state that ships with the program. */
  public static RoomState parse(byte[] file, String name) throws Refused {
    try {
      return parse(JSON.readTree(file), Path.of(name));
    } catch (IOException e) {
      throw new Refused(Texts.of("shell").get("state.unreadable", name, e.getMessage()), e);
    }
  }

  private static RoomState parse(JsonNode root, Path name) throws Refused {
    Texts texts = Texts.of("shell");
    if (root == null || !root.path("glassnet").isInt() || !root.path("room").isTextual()
        || !root.path("version").isInt() || !root.has("value")) {
      throw new Refused(texts.get("state.not.ours", name), null);
    }
    if (root.path("glassnet").intValue() > FORM) {
      throw new Refused(texts.get("state.newer", name), null);
    }
    return new RoomState(root.path("room").textValue(), root.path("version").intValue(), root.path("value"));
  }
}
