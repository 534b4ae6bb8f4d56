package app.glassnet.cli;

import java.util.Map;

/** Whether there is a screen to open a window on. */
final class Display {
  private Display() {}

  /** On Linux a display server must be named; Windows and macOS always have one. */
  static boolean available(String system, Map<String, String> environment, String platform) {
    if ("Headless".equalsIgnoreCase(platform)) {
      return false;
    }
    boolean linux = system.toLowerCase(java.util.Locale.ROOT).contains("linux");
    return !linux || named(environment, "DISPLAY") || named(environment, "WAYLAND_DISPLAY");
  }

  /** Here and now. */
  static boolean available() {
    return available(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform"));
  }

  private static boolean named(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }
}
