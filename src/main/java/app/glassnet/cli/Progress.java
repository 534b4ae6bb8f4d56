package app.glassnet.cli;

import java.io.PrintWriter;

/**
 * How far a long task is. On a terminal one line is drawn over and over; in a log a line is added every tenth of the
 * way, so that it stays short.
 */
final class Progress {
  private static final int CELLS = 16;
  private static final int LOG_LINES = 10;
  /** A terminal is drawn at most this often. */
  private static final long EVERY_NANOS = 100_000_000L;

  private final PrintWriter out;
  private final boolean terminal;
  private long drawn = Long.MIN_VALUE;
  private int logged = -1;
  private int width;

  Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Shows how far it is.
   *
   * @param share of the work, 0 to 1
   * @param text short: what is being done, and how well
   */
  void show(double share, String text) {
    double part = Math.clamp(share, 0, 1);
    if (!terminal) {
      int tenth = (int) (part * LOG_LINES + 1e-9);
      if (tenth > logged) {
        logged = tenth;
        out.println(percent(part) + "  " + text);
        out.flush();
      }
      return;
    }
    long now = System.nanoTime();
    if (part < 1 && drawn != Long.MIN_VALUE && now - drawn < EVERY_NANOS) {
      return;
    }
    drawn = now;
    int full = (int) (part * CELLS);
    draw("█".repeat(full) + "░".repeat(CELLS - full) + " " + percent(part) + "  " + text);
  }

  /** A line that stays, above the bar. */
  void line(String text) {
    clear();
    out.println(text);
    out.flush();
    drawn = Long.MIN_VALUE;
  }

  /** Takes the bar away; what follows starts on a line of its own. */
  void clear() {
    if (terminal && width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
      width = 0;
    }
  }

  private void draw(String line) {
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
  }

  private static String percent(double part) {
    return String.format(java.util.Locale.ROOT, "%3d %%", (int) (part * 100));
  }
}
