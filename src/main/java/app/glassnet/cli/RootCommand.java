package app.glassnet.cli;

import app.glassnet.shell.Opening;
import app.glassnet.shell.Rooms;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.task.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code glassnet} without a command: the window, with a saved state if one is named; or the demo without a display. */
@CommandLine.Command(name = "glassnet", mixinStandardHelpOptions = true, versionProvider = Version.class,
    scope = ScopeType.INHERIT, sortOptions = false,
    subcommands = {DemoCommand.class, TrainCommand.class, SampleCommand.class, RenderCommand.class,
        LessonsCommand.class, CheckCommand.class, BenchCommand.class})
final class RootCommand extends Command {
  @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT)
  boolean verbose;

  @Option(names = "--room", paramLabel = "ROOM")
  private String room;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "glassnet.file")
  private Path file;

  private final Consumer<Opening> window;

  RootCommand(Consumer<Opening> window) {
    this.window = window;
  }

  @Override
  public Integer call() throws Exception {
    Opening opening = opening();
    if (hasScreen()) {
      window.accept(opening);
      return DONE;
    }
    if (!opening.equals(Opening.AS_LEFT)) {
      throw new UserError(CliTexts.get("root.noDisplayToOpen"), null);
    }
    err().println(CliTexts.get("root.noDisplay"));
    return DemoCommand.run(out(), err(), progress(), DemoCommand.DEFAULT_FOLDER, 0);
  }

  private Opening opening() {
    if (room != null && Rooms.find(room) == null) {
      throw wrongUse("render.unknown", room, Rooms.all().stream().map(Room::id).collect(Collectors.joining(", ")));
    }
    // A word that is neither a command nor a file is a slip of the pen, most often of a command.
    if (file != null && !Files.exists(file) && !file.toString().matches(".*[./\\\\].*")) {
      throw wrongUse("error.unmatched", file);
    }
    return new Opening(room, file);
  }

  /** Whether a window can be opened and none of the headless platforms was chosen. */
  static boolean hasScreen() {
    return !"Headless".equalsIgnoreCase(System.getProperty("glass.platform")) && Toolkit.hasDisplay();
  }
}
