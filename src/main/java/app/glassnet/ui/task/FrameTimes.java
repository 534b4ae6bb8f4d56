package app.glassnet.ui.task;

import java.util.Arrays;

/** Records the intervals between frames and tells how even they were. Used on the interface thread only. */
public final class FrameTimes {
  private final Pulse pulse = new Pulse(this::frame);
  private double[] intervals = new double[4096];
  private int count;
  private long last;

  public void start() {
    count = 0;
    last = 0;
    pulse.start();
  }

  public void stop() {
    pulse.stop();
  }

  /** Takes note of a frame at this time in nanoseconds; the pulse calls it, tests may too. */
  void frame(long now) {
    if (last != 0) {
      if (count == intervals.length) {
        intervals = Arrays.copyOf(intervals, count * 2);
      }
      intervals[count++] = (now - last) / 1e6;
    }
    last = now;
  }

  /** How many intervals were recorded: one less than the frames seen. */
  public int count() {
    return count;
  }

  /**
   * The interval in milliseconds that the given share of frames did not exceed (nearest rank).
   *
   * @param share 0…1, for example 0.95
   * @return NaN when nothing was recorded
   */
  public double percentile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be 0…1, was " + share);
    }
    if (count == 0) {
      return Double.NaN;
    }
    double[] sorted = Arrays.copyOf(intervals, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
  }

  /** The share of frames, 0…1, that took less than this many milliseconds. */
  public double shareUnder(double milliseconds) {
    return count == 0 ? Double.NaN : Arrays.stream(intervals, 0, count).filter(i -> i < milliseconds).count() / (double) count;
  }

  /** The intervals in milliseconds, oldest first. */
  public double[] intervals() {
    return Arrays.copyOf(intervals, count);
  }
}
