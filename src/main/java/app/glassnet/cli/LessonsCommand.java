package app.glassnet.cli;

import app.glassnet.lesson.Course;
import app.glassnet.lesson.Lesson;
import app.glassnet.shell.RoomRenderer;
import app.glassnet.shell.Rooms;
import app.glassnet.shell.StateFile;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code glassnet lessons}: which slide is taught from which room in which saved state; and a picture of each. */
@CommandLine.Command(name = "lessons", sortOptions = false)
final class LessonsCommand extends Command {
  @Option(names = "--out", paramLabel = "DIR")
  private Path folder;

  @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
  private Theme theme;

  @Override
  public Integer call() throws IOException {
    List<Lesson> lessons = Course.lessons();
    if (folder == null) {
      out().println(CliTexts.get("lessons.head"));
      out().println("|---|---|---|---|---|");
    }
    for (int i = 0; i < lessons.size(); i++) {
      Lesson lesson = lessons.get(i);
      RoomState state = state(lesson);
      Room room = Rooms.find(state.room());
      if (folder == null) {
        out().println("| %d | %s | %s | %s | `%s` |".formatted(i + 1, lesson.slide(Texts.locale()), room.title(),
            lesson.look(Texts.locale()), lesson.state()));
      } else {
        Path file = folder.resolve("%02d-%s".formatted(i + 1, lesson.state().replace(".json", ".png")));
        RoomPicture.write(new RoomRenderer.Request(room, state, 1920, 1080, theme), file);
        out().println(file);
      }
    }
    return DONE;
  }

  private static RoomState state(Lesson lesson) throws IOException {
    try {
      return StateFile.parse(Course.state(lesson), lesson.state());
    } catch (StateFile.Refused e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
