package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.lesson.Course;
import app.glassnet.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonsCommandTest {
  private Locale before;

  @BeforeEach
  void english() {
    before = Texts.locale();
    Texts.useLocale(Locale.ENGLISH);
  }

  @AfterEach
  void asItWas() {
    Texts.useLocale(before);
  }

  @Test
  void theCourseMapIsWhatTheCommandPrints() throws Exception {
    Called called = Called.with("lessons");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out().lines()).hasSize(Course.lessons().size() + 2);
    assertThat(Files.readString(Path.of("docs/course-map.md"))).endsWith(called.out());
  }
}
