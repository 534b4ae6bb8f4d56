package app.glassnet.ui.canvas;

import java.util.stream.LongStream;

/** Round numbers along an axis. */
final class Ticks {
  private Ticks() {}

  /** Multiples of 1, 2 or 5 times a power of ten between low and high: about as many as asked for, never many more. */
  static double[] between(double low, double high, int about) {
    if (!(high > low) || about < 1) {
      return new double[] {low};
    }
    double step = step((high - low) / about);
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    // Powers of ten below one are divided by, so that 3 · 0.1 is written 0.3.
    return LongStream.rangeClosed(first, last).mapToDouble(k -> step >= 1 ? k * step : k / (1 / step)).toArray();
  }

  private static double step(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double m = raw / power;
    return power * (m <= 1 ? 1 : m <= 2 ? 2 : m <= 5 ? 5 : 10);
  }
}
