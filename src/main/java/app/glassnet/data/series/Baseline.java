package app.glassnet.data.series;

import java.util.List;
import java.util.stream.IntStream;

/** Forecasts that need no learning, which a network must beat to be worth anything. */
public final class Baseline {
  private static final int LONGEST_SEASON = 400;

  private Baseline() {}

  /** Persistence: whatever is wanted, the last value that was read. For each wanted place of a row. */
  public static double[] persistence(double[] values, Windows windows, int row) {
    return IntStream.of(windows.targets(row)).mapToDouble(place -> values[known(windows, row, place)]).toArray();
  }

  /** Seasonal persistence: the value whole seasons before the wanted place, the latest that is known by then. */
  public static double[] seasonal(double[] values, Windows windows, int row, int season) {
    return IntStream.of(windows.targets(row)).mapToDouble(place -> {
      int known = known(windows, row, place);
      int at = place - season * Math.max(1, Math.ceilDiv(place - known, season));
      return values[at < 0 ? known : at];
    }).toArray();
  }

  /** The last place that may be known when a place is predicted: at every step, that step's own. */
  private static int known(Windows windows, int row, int place) {
    return windows.targets() == Windows.Targets.EVERY_STEP ? place - windows.horizon() : windows.lastRead(row);
  }

  /**
   * The length of the season: the lag of 2 or more with the largest autocorrelation of the differences from place to
   * place, over the values from the start up to {@code to}. 0 when no lag has one above 0.2.
   */
  public static int season(double[] values, int to) {
    int n = to - 1;
    double[] change = new double[Math.max(0, n)];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      change[i] = values[i + 1] - values[i];
      mean += change[i] / n;
    }
    double variance = 0;
    for (double c : change) {
      variance += (c - mean) * (c - mean);
    }
    int best = 0;
    double strongest = 0.2;
    for (int lag = 2; lag <= Math.min(n / 3, LONGEST_SEASON); lag++) {
      double sum = 0;
      for (int i = lag; i < n; i++) {
        sum += (change[i] - mean) * (change[i - lag] - mean);
      }
      // Longer lags have fewer terms, all over the same variance, so a season wins over its multiples.
      if (variance > 1e-9 * n * mean * mean && sum / variance > strongest) {
        strongest = sum / variance;
        best = lag;
      }
    }
    return best;
  }

  /** Mean of |forecast − value| over all wanted places of these rows. */
  public static double meanAbsoluteError(double[] values, Windows windows, int[] rows, List<double[]> forecasts) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      int[] places = windows.targets(rows[i]);
      for (int k = 0; k < places.length; k++) {
        sum += Math.abs(forecasts.get(i)[k] - values[places[k]]);
        count++;
      }
    }
    return sum / count;
  }
}
