package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir
  private Path folder;

  @Test
  void eachSystemHasItsPlace() {
    Path home = Path.of("/home/zoë");
    assertThat(LogFile.folder("Linux", home, Map.of())).isEqualTo(Path.of("/home/zoë/.local/state/glassnet"));
    assertThat(LogFile.folder("Linux", home, Map.of("XDG_STATE_HOME", "/var/me")))
        .isEqualTo(Path.of("/var/me/glassnet"));
    assertThat(LogFile.folder("Linux", home, Map.of("XDG_STATE_HOME", "relative")))
        .isEqualTo(Path.of("/home/zoë/.local/state/glassnet"));
    assertThat(LogFile.folder("Mac OS X", home, Map.of())).isEqualTo(Path.of("/home/zoë/Library/Logs/Glassnet"));
    assertThat(LogFile.folder("Windows 11", home, Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/Glassnet/Logs"));
  }

  @Test
  void aFileIsMadeWhenThereIsSomethingToSay() throws IOException {
    Path place = folder.resolve("100 % mine");
    var log = new LogFile(place);
    log.publish(new LogRecord(Level.INFO, "all is well"));
    assertThat(place).doesNotExist();
    log.publish(new LogRecord(Level.WARNING, "conv2d fell over: ∑"));
    log.close();
    assertThat(Files.readString(logs(place).getFirst())).contains("conv2d fell over: ∑").doesNotContain("all is well");
  }

  @Test
  void twoProgramsWriteAFileEach() throws IOException {
    var first = new LogFile(folder);
    var second = new LogFile(folder);
    first.publish(new LogRecord(Level.WARNING, "one"));
    second.publish(new LogRecord(Level.WARNING, "two"));
    first.close();
    second.close();
    assertThat(logs(folder)).hasSize(2);
  }

  @Test
  void itNeverGrowsPastItsBound() throws IOException {
    var log = new LogFile(folder);
    String long1 = "x".repeat(100_000);
    for (int i = 0; i < 40; i++) {
      log.publish(new LogRecord(Level.SEVERE, long1));
    }
    log.close();
    long bytes = 0;
    for (Path file : logs(folder)) {
      bytes += Files.size(file);
    }
    assertThat(logs(folder)).hasSize(LogFile.FILES);
    // A file is closed when the record that fills it has been written.
    assertThat(bytes).isGreaterThan(LogFile.BYTES).isLessThan(LogFile.FILES * (LogFile.BYTES + 110_000L));
  }

  @Test
  void whereNothingCanBeWrittenNothingIs() throws IOException {
    Path file = Files.writeString(folder.resolve("in the way"), "");
    var log = new LogFile(file.resolve("logs"));
    log.publish(new LogRecord(Level.SEVERE, "lost"));
    log.publish(new LogRecord(Level.SEVERE, "lost too"));
    log.close();
    assertThat(Files.size(file)).isZero();
  }

  private static List<Path> logs(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".log")).toList();
    }
  }
}
