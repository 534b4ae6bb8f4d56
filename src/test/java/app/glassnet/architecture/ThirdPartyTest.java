package app.glassnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
  private static final Pattern SHIPPED = Pattern.compile("(?m)^ +([\\w.-]+:[\\w.-]+):jar:(?:[\\w-]+:)?([\\w.-]+):\\w+");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| ([\\w.-]+:[\\w.-]+) \\| ([\\w.-]+) \\| (.+) \\|$");

  /** When this fails: {@code mvn license:add-third-party}, look at what changed, and commit it. */
  @Test
  void thirdPartyListsWhatShips() throws IOException {
    String listed = Files.readString(Path.of("THIRD-PARTY.md"));
    assertThat(found(LISTED, listed)).isNotEmpty()
        .isEqualTo(found(SHIPPED, Files.readString(Path.of("target/shipped.txt"))));
    assertThat(LISTED.matcher(listed).results().map(row -> row.group(3))).as("licences that may ship with Apache-2.0")
        .allMatch(licence -> licence.contains("Apache-2.0") || licence.equals("MIT") || licence.equals("BSD-3-Clause")
            || licence.equals("GPL-2.0 with Classpath Exception"));
  }

  private static SortedSet<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(ThirdPartyTest::nameAndVersion)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameAndVersion(MatchResult row) {
    return row.group(1) + " " + row.group(2);
  }
}
