package app.glassnet.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How long the start took. {@code -Dglassnet.start.report=FILE} has the program write a line the moment something is
 * there: what, milliseconds since the process was started, and the time of day in milliseconds since 1970, parted by tabs.
 *
 * <pre>
 * main        112   1767225600112    the program's own code begins
 * window      803   1767225600803    the window, with its first room in it, has been drawn
 * prediction  1304  1767225601304    the room has settled: what it opens with was computed by the engine, and drawn
 * </pre>
 *
 * <p>Without the property nothing is written and nothing costs time.
 */
public final class StartReport {
  private static final String PROPERTY = "glassnet.start.report";
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final Path UPTIME = Path.of("/proc/uptime");
  /** Linux counts a process's start in hundredths of a second since the machine's. */
  private static final double TICKS_PER_SECOND = 100;

  private StartReport() {}

  /** Writes one line, if a report is wanted. */
  public static void mark(String what) {
    String file = System.getProperty(PROPERTY);
    if (file != null) {
      write(Path.of(file), what, System.currentTimeMillis());
    }
  }

  static boolean wanted() {
    return System.getProperty(PROPERTY) != null;
  }

  private static void write(Path file, String what, long now) {
    try {
      String line = what + "\t" + sinceStart(now) + "\t" + now + "\n";
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      Logger.getLogger(StartReport.class.getName()).log(Level.WARNING, "no report of the start in " + file, e);
    }
  }

  /** Milliseconds since this process was started, as the operating system counts; -1 where it does not tell. */
  static long sinceStart(long now) {
    try {
      if (Files.exists(STAT)) {
        return sinceStart(Files.readString(STAT), Files.readString(UPTIME));
      }
    } catch (IOException | RuntimeException e) {
      Logger.getLogger(StartReport.class.getName()).log(Level.FINE, "no start time from " + STAT, e);
    }
    return ProcessHandle.current().info().startInstant()
        .map(start -> Duration.between(start, Instant.ofEpochMilli(now)).toMillis()).orElse(-1L);
  }

  /**
   * From Linux's own files: Java's answer there is only good to a second.
   *
   * @param stat {@code /proc/self/stat}; its second field, the name in parentheses, may hold spaces
   * @param uptime {@code /proc/uptime}: seconds since the machine was started
   */
  static long sinceStart(String stat, String uptime) {
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    int startTime = 22 - 3; // The 22nd field; those after the name begin with the third.
    double started = Double.parseDouble(afterName[startTime]) / TICKS_PER_SECOND;
    double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
    return Math.round(1000 * (now - started));
  }
}
