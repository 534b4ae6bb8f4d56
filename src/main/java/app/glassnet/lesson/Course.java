package app.glassnet.lesson;

import app.glassnet.data.Samples;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The lessons that ship, in the order of the slides: {@code samples/lessons/course.json}. */
public final class Course {
  private static final int LARGEST = 16 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Course() {}

  /** All lessons. */
  public static List<Lesson> lessons() throws IOException {
    return List.copyOf(JSON.readValue(bytes("course.json"), new TypeReference<List<Lesson>>() {}));
  }

  /** A lesson's saved state, as it lies in its file. */
  public static byte[] state(Lesson lesson) throws IOException {
    return bytes(lesson.state());
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Samples.open("lessons/" + name)) {
      return in.readNBytes(LARGEST);
    }
  }
}
