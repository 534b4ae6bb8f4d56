package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.lesson.Course;
import app.glassnet.lesson.Lesson;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every lesson that ships opens: its room takes the state and gives it back as it was. */
@ExtendWith(FxExtension.class)
class CourseTest {
  private static final Path FOLDER = Path.of("samples/lessons");

  @Test
  void everyLessonHasItsWordsAndEveryStateIsReadable() throws Exception {
    for (Lesson lesson : Course.lessons()) {
      assertThat(List.of("vision", "sequences")).contains(lesson.part());
      for (Map<String, String> words : List.of(lesson.slide(), lesson.look())) {
        assertThat(words).as(lesson.state()).containsOnlyKeys("en", "nl");
        assertThat(words.values()).as(lesson.state()).noneMatch(String::isBlank);
      }
      assertThat(Rooms.find(state(lesson.state()).room())).as(lesson.state()).isNotNull();
    }
  }

  @Test
  void everyStateComesBackAsItWas(Fx fx) throws Exception {
    Map<String, List<String>> byRoom = new TreeMap<>();
    for (String file : files()) {
      byRoom.computeIfAbsent(state(file).room(), r -> new ArrayList<>()).add(file);
    }
    for (Map.Entry<String, List<String>> entry : byRoom.entrySet()) {
      Room room = Rooms.find(entry.getKey());
      OpenRoom open = fx.open(room, 1280, 720);
      for (String file : entry.getValue()) {
        RoomState wanted = state(file);
        fx.run(() -> open.restore(wanted));
        fx.waitUntil(file + " settled", () -> open.settled().isDone());
        JsonNode got = fx.call(() -> open.state().value());
        assertThat(got.equals(CourseTest::compare, wanted.value())).as("%s came back as %s", file, got).isTrue();
      }
    }
  }

  /** 1 and 1.0 are the same number. */
  private static int compare(JsonNode a, JsonNode b) {
    return a.isNumber() && b.isNumber() ? Double.compare(a.doubleValue(), b.doubleValue()) : a.equals(b) ? 0 : 1;
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json") && !f.equals("course.json"))
          .sorted().toList();
    }
  }

  private static RoomState state(String file) throws Exception {
    return StateFile.parse(Files.readAllBytes(FOLDER.resolve(file)), file);
  }
}
