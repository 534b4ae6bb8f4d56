package app.glassnet.engine.bench;

import java.util.Arrays;

/** Times short work: first a while warm, then run by run. */
final class Stopwatch {
  private static final int LEAST_RUNS = 50;

  private Stopwatch() {}

  /**
   * Median milliseconds of a run.
   *
   * @param warmSeconds how long the work is repeated before anything is timed
   * @param seconds how long runs are timed; at least 50 runs whatever they take
   */
  static double median(double warmSeconds, double seconds, Runnable work) {
    long warmEnd = System.nanoTime() + (long) (warmSeconds * 1e9);
    while (System.nanoTime() < warmEnd) {
      work.run();
    }
    double[] times = new double[1024];
    int runs = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (runs < LEAST_RUNS || System.nanoTime() < end) {
      if (runs == times.length) {
        times = Arrays.copyOf(times, 2 * runs);
      }
      long start = System.nanoTime();
      work.run();
      times[runs++] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times, 0, runs);
    return runs % 2 == 1 ? times[runs / 2] : (times[runs / 2 - 1] + times[runs / 2]) / 2;
  }
}
