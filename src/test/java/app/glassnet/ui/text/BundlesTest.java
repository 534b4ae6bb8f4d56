package app.glassnet.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything, and the program asks for nothing that no bundle has. */
class BundlesTest {
  private static final Path BUNDLES = Path.of("resources/i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern ASKS = Pattern.compile("\\bof\\(\"([a-z]+)\"\\)|\\btexts\\(\"([a-z]+)\"\\)");
  private static final Pattern GETS = Pattern.compile("\\b[Tt]exts(?:\\(\\))?\\.get\\(\"([^\"]+)\"[,)]");

  static Stream<String> domains() throws IOException {
    try (var files = Files.list(BUNDLES)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith("_en.properties"))
          .map(n -> n.substring(0, n.length() - "_en.properties".length())).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("domains")
  void dutchHasTheSameKeysAndPlaceholdersAsEnglish(String domain) throws IOException {
    Properties english = read(domain, "en");
    Properties dutch = read(domain, "nl");
    assertThat(new TreeSet<>(dutch.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(english.getProperty(key)).as(key).isNotBlank();
      assertThat(dutch.getProperty(key)).as(key).isNotBlank();
      assertThat(placeholders(dutch.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
      if (isPattern(domain, key)) {
        assertThat(new MessageFormat(dutch.getProperty(key))).as(key).isNotNull();
        assertThat(new MessageFormat(english.getProperty(key))).as(key).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("domains")
  void aSingleQuoteIsWrittenTwice(String domain) throws IOException {
    for (String language : List.of("en", "nl")) {
      Properties bundle = read(domain, language);
      for (String key : bundle.stringPropertyNames()) {
        String value = isPattern(domain, key) ? bundle.getProperty(key) : "";
        assertThat(value.replace("''", "")).as("%s %s", language, key).doesNotContain("'");
      }
    }
  }

  @Test
  void noFileHasAKeyTwice() throws IOException {
    try (var files = Files.list(BUNDLES)) {
      for (Path file : files.toList()) {
        List<String> keys = Files.readAllLines(file).stream().filter(l -> l.matches("^[A-Za-z][^=:]*[=:].*"))
            .map(l -> l.split("[=:]", 2)[0].strip()).toList();
        assertThat(keys).as("%s", file).doesNotHaveDuplicates();
      }
    }
  }

  /** Files that use one domain alone, which is most of them, are checked; keys put together at run time are not. */
  @Test
  void everyKeyThatIsAskedForIsThere() throws IOException {
    var missing = new ArrayList<String>();
    for (Path source : sources()) {
      String code = Files.readString(source);
      Set<String> domains = matches(ASKS, code);
      domains.removeIf(d -> !Files.exists(BUNDLES.resolve(d + "_en.properties")));
      if (domains.size() == 1) {
        Properties bundle = read(domains.iterator().next(), "en");
        matches(GETS, code).stream().filter(k -> !bundle.containsKey(k)).map(k -> source + ": " + k)
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A key counts as used when it, or the beginning of it up to a point, stands in quotes somewhere in the program. */
  @Test
  void everyKeyIsAskedForSomewhere() throws IOException {
    String all = sources().stream().map(BundlesTest::readString).collect(Collectors.joining());
    var unused = new ArrayList<String>();
    for (String domain : List.of("shell")) {
      for (String key : read(domain, "en").stringPropertyNames()) {
        boolean used = all.contains("\"" + key + "\"");
        for (int dot = key.lastIndexOf('.'); dot > 0 && !used; dot = key.lastIndexOf('.', dot - 1)) {
          used = all.contains("\"" + key.substring(0, dot + 1) + "\"");
        }
        if (!used) {
          unused.add(domain + ": " + key);
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  /** The usage texts of the command line go to picocli as they are. */
  private static boolean isPattern(String domain, String key) {
    return !(domain.equals("cli") && key.startsWith("glassnet"));
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private static String readString(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> matches(Pattern pattern, String code) {
    var found = new TreeSet<String>();
    Matcher m = pattern.matcher(code);
    while (m.find()) {
      for (int i = 1; i <= m.groupCount(); i++) {
        if (m.group(i) != null) {
          found.add(m.group(i));
        }
      }
    }
    return found;
  }

  private static Set<String> placeholders(String pattern) {
    return matches(PLACEHOLDER, pattern);
  }

  private static Properties read(String domain, String language) throws IOException {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLES.resolve(domain + "_" + language + ".properties"))) {
      properties.load(in);
    }
    return properties;
  }
}
