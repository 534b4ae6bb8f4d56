package app.glassnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that are seen in the source files alone. */
class SourcesTest {
  private static final int MOST_LINES = 500;

  @Test
  void noFileIsLong() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(Path.of("src"), ".java")) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        wrong.add(file + " has " + lines + " lines");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !Files.readString(info).startsWith("/**")) {
        wrong.add(file.getParent().toString());
      }
    }
    assertThat(wrong.stream().distinct()).isEmpty();
  }

  @Test
  void bundlesHoldTheSameKeysInEveryLanguage() throws IOException {
    List<Path> english = files(Path.of("resources/i18n"), "_en.properties");
    assertThat(english).isNotEmpty();
    for (Path file : english) {
      Path dutch = file.resolveSibling(file.getFileName().toString().replace("_en.", "_nl."));
      assertThat(dutch).exists();
      assertThat(keys(dutch)).as(dutch.toString()).isEqualTo(keys(file));
    }
    assertThat(files(Path.of("resources/i18n"), "_nl.properties")).hasSameSizeAs(english);
  }

  private static TreeSet<String> keys(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
