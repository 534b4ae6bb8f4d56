package app.glassnet.data.series;

/**
 * Brings the values of a series to the size networks learn well with: {@code (x − shift)/scale}. It is fitted on the part
 * trained on alone; fitted on everything, the future would leak into it.
 *
 * <p>Worked numbers: 2, 4, 6 standardised: mean 4, deviation √(8/3) = 1.633, so −1.225, 0, 1.225; by min-max: 0, ½, 1.
 *
 * @param kind how it was fitted
 * @param shift taken away first
 * @param scale divided by then; not 0
 */
public record Scaler(Kind kind, double shift, double scale) {

  /** How a scaler is fitted. */
  public enum Kind {
    /** Leaves everything as it is. */
    NONE,
    /** To mean 0 and standard deviation 1 (of the whole, not of a sample). */
    STANDARD,
    /** To 0 … 1. */
    MIN_MAX
  }

  /**
   * Fits on the values from {@code from} up to, not including, {@code to}. Where they are all alike, the scale is 1.
   *
   * @throws IllegalArgumentException when there is no value to fit on
   */
  public static Scaler fit(Kind kind, double[] values, int from, int to) {
    if (from < 0 || to > values.length || from >= to) {
      throw new IllegalArgumentException("a scaler needs values to fit on; got places %d to %d of %d"
          .formatted(from, to, values.length));
    }
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      sum += values[i];
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    double mean = sum / (to - from);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    return switch (kind) {
      case NONE -> new Scaler(kind, 0, 1);
      case STANDARD -> new Scaler(kind, mean, some(Math.sqrt(squares / (to - from))));
      case MIN_MAX -> new Scaler(kind, least, some(most - least));
    };
  }

  private static double some(double scale) {
    return scale == 0 ? 1 : scale;
  }

  public double scaled(double value) {
    return (value - shift) / scale;
  }

  /** Every value scaled, in an array of its own. */
  public double[] scaled(double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = scaled(values[i]);
    }
    return scaled;
  }

  /** Back to the unit of the data. */
  public double back(double scaled) {
    return scaled * scale + shift;
  }
}
