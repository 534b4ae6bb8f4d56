package app.glassnet.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What went wrong, in the place the operating system keeps such files, {@value #FILES} files of {@value #BYTES} bytes at
 * most. The file is made when there is something to write: a start that goes well makes none. Two programs at once have
 * a file each. Where nothing can be written, nothing is, and the program goes on.
 */
public final class LogFile extends Handler {
  static final int BYTES = 512 << 10;
  static final int FILES = 3;

  private final Path folder;
  private FileHandler file;
  private boolean failed;

  /** @param folder made when needed */
  LogFile(Path folder) {
    this.folder = folder;
    setLevel(Level.WARNING);
  }

  /** Adds the file to what the program's and the libraries' logs are written to. */
  public static void install() {
    Logger.getLogger("").addHandler(new LogFile(folder()));
  }

  /** Where the files of this user are. */
  public static Path folder() {
    return folder(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  static Path folder(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return home.resolve("Library/Logs/Glassnet");
    }
    if (name.startsWith("windows")) {
      String local = environment.get("LOCALAPPDATA");
      return (local == null ? home.resolve("AppData/Local") : Path.of(local)).resolve("Glassnet/Logs");
    }
    String state = environment.get("XDG_STATE_HOME");
    // The standard has relative paths ignored.
    boolean usable = state != null && Path.of(state).isAbsolute();
    return (usable ? Path.of(state) : home.resolve(".local/state")).resolve("glassnet");
  }

  @Override
  public synchronized void publish(LogRecord record) {
    if (!isLoggable(record) || failed) {
      return;
    }
    if (file == null) {
      open();
    }
    if (file != null) {
      file.publish(record);
    }
  }

  private void open() {
    try {
      Files.createDirectories(folder);
      // A percent sign means something in the pattern; %g counts the files, %u the programs.
      String pattern = folder.toString().replace("%", "%%") + "/glassnet-%u.%g.log";
      file = new FileHandler(pattern, BYTES, FILES, true);
      file.setEncoding("UTF-8");
      file.setFormatter(new SimpleFormatter());
    } catch (IOException e) {
      failed = true;
    }
  }

  @Override
  public void flush() {
    // The file handler writes every record through.
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
      file = null;
      failed = true;
    }
  }
}
