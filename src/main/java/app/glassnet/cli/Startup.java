package app.glassnet.cli;

import app.glassnet.shell.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What has to be in place before any library is touched. */
public final class Startup {
  /** How the threads of native operations wait for work. */
  private static final String WAIT_POLICY = "OMP_WAIT_POLICY";

  private Startup() {}

  /** Sets the environment of native libraries and quietens their logs. Call it first of all. */
  public static void prepare() {
    if (System.getenv(WAIT_POLICY) == null) {
      // Waiting threads that spin take the processor from the window: native operations then stall in slices of 8 ms.
      // The OpenMP library reads this when it is loaded, which is at the engine's first use.
      Posix.setenv(WAIT_POLICY, "passive");
    }
    try (InputStream config = Startup.class.getResourceAsStream("/app/glassnet/logging.properties")) {
      LogManager.getLogManager().readConfiguration(config);
      LogFile.install();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the libraries speak. */
  static void verbose() {
    for (String name : new String[] {"", "org.nd4j", "org.bytedeco"}) {
      LogManager manager = LogManager.getLogManager();
      Logger logger = manager.getLogger(name);
      if (logger == null) {
        logger = Logger.getLogger(name);
      }
      logger.setLevel(Level.INFO);
    }
  }
}
