package app.glassnet.rooms.forecast;

import app.glassnet.data.DataException;
import app.glassnet.data.series.Baseline;
import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Scaler;
import app.glassnet.data.series.SeriesExamples;
import app.glassnet.data.series.Split;
import app.glassnet.data.series.Windows;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.SequenceModels;
import app.glassnet.rooms.forecast.ForecastState.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be forecast, and how well that goes without learning. The last fifth of the places is held out; the scaler is
 * fitted on the rest alone.
 *
 * @param state the settings it came from
 * @param table without gaps
 * @param column the one that is forecast
 * @param values of that column, in their own unit
 * @param border the first place held out
 * @param scaler to the network's unit
 * @param windows the rows that are trained on and tested with
 * @param split of those rows
 * @param judged the rows the forecast is judged by: those, or one long row when it is rolled out
 * @param judgedRows which of them
 * @param season length of the season, found in the part trained on; 0 for none
 */
record Task(ForecastState state, CsvTable table, String column, double[] values, int border, Scaler scaler,
    Windows windows, Split split, Windows judged, int[] judgedRows, int season) {
  private static final double HELD_OUT = 0.2;
  /** A forecast rolled out further than this is no forecast any more. */
  private static final int FARTHEST = 400;

  /** @throws DataException when there is no such column, gaps are refused, or too few values are left */
  static Task of(ForecastState s, CsvTable raw) throws DataException {
    String column = s.target() == null ? raw.names().getFirst() : s.target();
    CsvTable table = raw.whole(List.of(column), s.missing());
    double[] values = table.column(column);
    int border = Split.border(values.length, HELD_OUT);
    boolean rolled = s.mode() == Mode.ROLLED;
    Windows.Targets targets = s.carries() ? Windows.Targets.EVERY_STEP
        : s.mode() == Mode.MANY ? Windows.Targets.MANY : Windows.Targets.ONE;
    Windows windows = new Windows(values.length, s.lookBack(), rolled ? 1 : s.horizon(),
        s.carries() ? s.lookBack() : 1, targets);
    Split split = Split.byTime(windows, HELD_OUT, !s.carries());
    if (split.train().length == 0 || split.heldOut().length == 0 || border < s.lookBack()) {
      throw new DataException("csv.short", table.name(), values.length, s.lookBack(), windows.horizon());
    }
    Windows judged = rolled ? new Windows(values.length, s.lookBack(), Math.min(FARTHEST, values.length - border), 1,
        Windows.Targets.MANY) : windows;
    int[] rows = rolled ? new int[] {border - s.lookBack()} : split.heldOut();
    return new Task(s, table, column, values, border, Scaler.fit(Scaler.Kind.STANDARD, values, 0, border), windows,
        split, judged, rows, Baseline.season(values, border));
  }

  NetworkSpec spec() {
    return SequenceModels.forecaster(state.model(), examples(new int[] {0}).shape(), state.units(),
        windows.targetsPerRow(), state.loss().loss(), state.layers(), state.carries());
  }

  SeriesExamples examples(int[] rows) {
    double[][] scaled = {scaler.scaled(values)};
    return new SeriesExamples(scaled, scaled, windows, rows);
  }

  SeriesExamples train() {
    return examples(split.train());
  }

  SeriesExamples heldOut() {
    return examples(split.heldOut());
  }

  SeriesExamples all() {
    return examples(IntStream.range(0, windows.count()).toArray());
  }

  /** What a row reads, scaled. */
  float[] input(int row) {
    float[] read = new float[windows.lookBack()];
    for (int t = 0; t < read.length; t++) {
      read[t] = (float) scaler.scaled(values[windows.first(row) + t]);
    }
    return read;
  }

  List<double[]> persistence() {
    return IntStream.of(judgedRows).mapToObj(r -> Baseline.persistence(values, judged, r)).toList();
  }

  /** Empty when there is no season. */
  List<double[]> seasonal() {
    return season == 0 ? List.of()
        : IntStream.of(judgedRows).mapToObj(r -> Baseline.seasonal(values, judged, r, season)).toList();
  }

  /** Mean absolute error over the held-out end, in the data's unit; NaN without forecasts. */
  double error(List<double[]> forecasts) {
    return forecasts.isEmpty() ? Double.NaN : Baseline.meanAbsoluteError(values, judged, judgedRows, forecasts);
  }

  /**
   * Forecasts of rows put on the axis of time, NaN where there is none. Where rows predict the same place several times,
   * as with many values at once, every row's forecast follows the one before it that it does not overlap.
   */
  double[] curve(Windows rowsOf, int[] rows, List<double[]> forecasts) {
    double[] curve = new double[values.length];
    Arrays.fill(curve, Double.NaN);
    int next = -1;
    for (int i = 0; i < rows.length && i < forecasts.size(); i++) {
      int[] places = rowsOf.targets(rows[i]);
      if (places[0] >= next) {
        for (int k = 0; k < places.length; k++) {
          curve[places[k]] = forecasts.get(i)[k];
        }
        next = places[places.length - 1] + 1;
      }
    }
    return curve;
  }

  /** The row that predicts a place last, or −1: of the rows with windows, whatever is judged. */
  int rowPredicting(int place) {
    for (int row = Math.min(windows.count() - 1, Math.max(0, place / windows.step())); row >= 0; row--) {
      int[] targets = windows.targets(row);
      if (targets[0] <= place && place <= targets[targets.length - 1]) {
        return row;
      }
      if (targets[targets.length - 1] < place) {
        return -1;
      }
    }
    return -1;
  }

  String when(int place) {
    return table.dates().isEmpty() ? Integer.toString(place) : table.dates().get(place);
  }
}
