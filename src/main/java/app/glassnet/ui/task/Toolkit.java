package app.glassnet.ui.task;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;

/** Starts JavaFX, once: with windows, or without a display, where pictures are drawn in memory by the processor. */
public final class Toolkit {
  private static final Pattern X_DISPLAY = Pattern.compile("(?:unix)?([^:]*):(\\d{1,5})(?:\\.\\d+)?");
  private static boolean started;

  private Toolkit() {}

  /** Starts JavaFX for a window; returns when the interface thread runs. Does nothing when it has been started. */
  public static synchronized void start() {
    if (started) {
      return;
    }
    started = true;
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    // The program ends when it says so, not when a window closes: a picture may be made after.
    Platform.setImplicitExit(false);
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while JavaFX was starting", e);
    }
  }

  /**
   * Starts JavaFX without a display. When it runs already, with a window for example, that one is used. An own choice of
   * platform on the command line is kept.
   */
  public static synchronized void startHeadless() {
    if (!started) {
      setIfAbsent("glass.platform", "Headless");
      setIfAbsent("prism.order", "sw");
      setIfAbsent("java.awt.headless", "true");
      start();
    }
  }

  /** Ends JavaFX; it cannot be started again in this process. */
  public static void exit() {
    Platform.exit();
  }

  /** Whether a window can be opened here. On Linux the X server that DISPLAY names must answer. */
  public static boolean hasDisplay() {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return true;
    }
    if (System.getProperty("glass.platform") != null) {
      return true;
    }
    String display = System.getenv("DISPLAY");
    Matcher m = X_DISPLAY.matcher(display == null ? "" : display);
    return m.matches() && answers(m.group(1), Integer.parseInt(m.group(2)));
  }

  private static boolean answers(String host, int number) {
    if (host.isEmpty()) {
      try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)))) {
        return true;
      } catch (IOException e) {
        return false;
      }
    }
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, 6000 + number), 2000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void setIfAbsent(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}
