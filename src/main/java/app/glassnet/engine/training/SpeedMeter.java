package app.glassnet.engine.training;

/**
 * Examples a second over the last two seconds of training. The clock runs only between {@link #resume} and {@link
 * #suspend}, so pauses and evaluations do not count. A ring of marks, one every 20 ms at most, remembers how many
 * examples were done when.
 */
final class SpeedMeter {
  private static final int MARKS = 128;
  private static final long APART = 20_000_000;
  private static final long WINDOW = 2_000_000_000;

  private final long[] times = new long[MARKS];
  private final long[] counts = new long[MARKS];
  private int size;
  private int next;

  private boolean running;
  private long since;
  private long active;
  private long total;

  /** The clock goes on, from this moment of {@link System#nanoTime}. */
  void resume(long now) {
    if (!running) {
      running = true;
      since = now;
      if (size == 0) {
        mark();
      }
    }
  }

  /** The clock stands still. */
  void suspend(long now) {
    if (running) {
      active += now - since;
      running = false;
    }
  }

  /** So many examples were done just now. */
  void add(int examples, long now) {
    total += examples;
    if (running) {
      active += now - since;
      since = now;
      if (active - times[last()] >= APART) {
        mark();
      }
    }
  }

  /** Examples a second; 0 as long as nothing was measured. */
  double perSecond() {
    if (size < 2) {
      return 0;
    }
    int from = last();
    for (int back = 1; back < size && times[last()] - times[from] < WINDOW; back++) {
      from = Math.floorMod(next - 1 - back, MARKS);
    }
    return (counts[last()] - counts[from]) * 1e9 / (times[last()] - times[from]);
  }

  /** Forgets what was measured. */
  void clear() {
    size = 0;
    next = 0;
    active = 0;
    total = 0;
    if (running) {
      mark();
    }
  }

  private void mark() {
    times[next] = active;
    counts[next] = total;
    next = (next + 1) % MARKS;
    size = Math.min(size + 1, MARKS);
  }

  private int last() {
    return Math.floorMod(next - 1, MARKS);
  }
}
