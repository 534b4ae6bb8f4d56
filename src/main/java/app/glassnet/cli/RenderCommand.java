package app.glassnet.cli;

import app.glassnet.shell.RoomRenderer;
import app.glassnet.shell.Rooms;
import app.glassnet.shell.StateFile;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.theme.Theme;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glassnet render}: a room as a PNG, laid out and drawn as in the window, with no display. */
@CommandLine.Command(name = "render", sortOptions = false)
final class RenderCommand extends Command {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

  @Parameters(paramLabel = "ROOM", arity = "0..1", descriptionKey = "glassnet.render.room")
  private String id;

  @Option(names = "--list")
  private boolean list;

  @Option(names = "--state", paramLabel = "FILE")
  private Path state;

  @Option(names = "--size", paramLabel = "WxH", defaultValue = "1920x1080")
  private String size;

  @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
  private Theme theme;

  @Option(names = "--present")
  private boolean presenter;

  @Option(names = "--out", paramLabel = "FILE.png")
  private Path file;

  @Override
  public Integer call() {
    if (list) {
      Rooms.all().forEach(room -> out().println(room.id() + "\t" + room.topic()));
      return DONE;
    }
    String ids = Rooms.all().stream().map(Room::id).collect(Collectors.joining(", "));
    if (id == null) {
      throw wrongUse("render.none", ids);
    }
    Room room = Rooms.find(id);
    if (room == null) {
      throw wrongUse("render.unknown", id, ids);
    }
    Path to = file == null ? Path.of(id + ".png") : file;
    RoomPicture.write(request(room), to);
    out().println(to);
    return DONE;
  }

  private RoomRenderer.Request request(Room room) {
    RoomState saved = state == null ? null : read(room);
    Matcher m = SIZE.matcher(size);
    if (!m.matches()) {
      throw wrongUse("render.size", size);
    }
    try {
      int width = Integer.parseInt(m.group(1));
      int height = Integer.parseInt(m.group(2));
      return new RoomRenderer.Request(room, saved, width, height, theme, presenter);
    } catch (IllegalArgumentException e) {
      throw wrongUse("render.size", size);
    }
  }

  private RoomState read(Room room) {
    try {
      RoomState saved = StateFile.load(state);
      if (!saved.room().equals(room.id())) {
        throw new UserError(CliTexts.get("state.other", state, saved.room(), room.id()));
      }
      return saved;
    } catch (StateFile.Refused e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
