package app.glassnet.shell;

import app.glassnet.engine.backend.Backend;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report of a fault should say of the program and the machine.
 *
 * @param lines a name and a value each
 */
public record About(List<Line> lines) {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final int MEGABYTE = 1 << 20;

  /** @param name a key of the texts, {@code about.<name>} */
  record Line(String name, String value) {
    String label() {
      return Texts.of("shell").get("about." + name);
    }
  }

  public About {
    lines = List.copyOf(lines);
  }

  /** Asks program, machine and engine, which is loaded if it was not yet: not for the interface thread. */
  static About collect() {
    return new About(List.of(
        new Line("program", "Glassnet " + version()),
        new Line("java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor")),
        new Line("javafx", System.getProperty("javafx.runtime.version", "–")),
        new Line("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
            + System.getProperty("os.arch")),
        new Line("processor", processor()),
        new Line("engine", engine()),
        new Line("memory", memory()),
        new Line("log", LogFile.folder().toString())));
  }

  /** The program's version, as the build wrote it: {@code 0.1.0}. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = About.class.getResourceAsStream("/app/glassnet/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** For a report: a line each, the name before a colon. */
  String text() {
    return lines.stream().map(line -> line.label() + ": " + line.value()).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String engine() {
    try {
      Backend.load();
      return Backend.description();
    } catch (RuntimeException | LinkageError e) {
      return Texts.of("shell").get("about.engine.missing", Faults.words(e));
    }
  }

  private static String memory() {
    Runtime machine = Runtime.getRuntime();
    return Texts.of("shell").get("about.memory.of",
        Numbers.format((machine.totalMemory() - machine.freeMemory()) / MEGABYTE),
        Numbers.format(machine.maxMemory() / MEGABYTE));
  }

  private static String processor() {
    return Texts.of("shell").get("about.cores", processorName(), Runtime.getRuntime().availableProcessors());
  }

  private static String processorName() {
    String windows = System.getenv("PROCESSOR_IDENTIFIER");
    if (windows != null) {
      return windows;
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines.limit(100).filter(line -> line.startsWith("model name")).findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
    } catch (IOException | UncheckedIOException e) {
      return System.getProperty("os.arch");
    }
  }
}
