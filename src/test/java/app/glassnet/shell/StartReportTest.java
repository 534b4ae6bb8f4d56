package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartReportTest {
  @AfterEach
  void noReport() {
    System.clearProperty("glassnet.start.report");
  }

  @Test
  void linuxCountsFromTheProcesssOwnStart() {
    String stat = "4711 (a name) of (mine) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 12345 20 21";
    assertThat(StartReport.sinceStart(stat, "124.65 200.00\n")).isEqualTo(1200);
  }

  @Test
  void eachMarkIsALineWithTwoTimes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.txt");
    StartReport.mark("nobody asked");
    assertThat(file).doesNotExist();
    System.setProperty("glassnet.start.report", file.toString());
    long before = System.currentTimeMillis();
    StartReport.mark("window");
    StartReport.mark("prediction");
    assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.matches("\\w+\t\\d+\t\\d+"));
    String[] last = Files.readAllLines(file).getLast().split("\t");
    assertThat(Long.parseLong(last[2])).isBetween(before, System.currentTimeMillis());
    assertThat(Long.parseLong(last[1])).isPositive().isLessThan(3_600_000);
  }
}
