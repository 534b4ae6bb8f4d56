package app.glassnet.rooms.windows;

import app.glassnet.data.DataException;
import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Leakage;
import app.glassnet.data.series.Scaler;
import app.glassnet.data.series.Split;
import app.glassnet.data.series.Streams;
import app.glassnet.data.series.Windows;
import app.glassnet.rooms.windows.WindowsState.Fit;
import app.glassnet.rooms.windows.WindowsState.Parting;
import app.glassnet.rooms.windows.WindowsState.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A series cut into rows as the settings say: everything the room shows comes from here.
 *
 * @param table without gaps, the columns that are read and the target
 * @param target the column to predict
 * @param features the columns that are read
 * @param windows the rows
 * @param split which are trained on
 * @param border the first place held out by time
 * @param values the target in its own unit
 * @param scaled the target as the network gets it
 * @param planes the columns read, scaled
 * @param honest the target's scaler fitted on the part before the border
 * @param leaking the same fitted on everything
 * @param leakage of this split
 */
record Cut(CsvTable table, String target, List<String> features, Windows windows, Split split, int border,
    double[] values, double[] scaled, List<double[]> planes, Scaler honest, Scaler leaking, Leakage leakage) {
  private static final long SEED = 1;

  /** @throws DataException when a column does not exist, or has gaps that are to be refused */
  static Cut of(WindowsState state, CsvTable raw) throws DataException {
    String target = state.target() == null ? raw.names().getFirst() : state.target();
    List<String> features = state.features().isEmpty() ? List.of(target) : state.features();
    List<String> columns = new ArrayList<>(features);
    if (!columns.contains(target)) {
      columns.add(target);
    }
    CsvTable table = raw.whole(columns, state.missing());
    double[] values = table.column(target);
    Windows windows = windows(state, values.length);
    int border = Split.border(values.length, state.share());
    List<double[]> planes = new ArrayList<>();
    for (String feature : features) {
      planes.add(scaled(state, table.column(feature), border));
    }
    Split split = split(state, windows, state.parting());
    return new Cut(table, target, features, windows, split, border, values, scaled(state, values, border), planes,
        Scaler.fit(state.scaling(), values, 0, Math.max(1, border)), Scaler.fit(state.scaling(), values, 0, values.length),
        Leakage.of(windows, split));
  }

  /** A look-back or horizon too long for the series gives no rows, and is shown as that. */
  private static Windows windows(WindowsState state, int places) {
    return state.way() == Way.RESHAPE ? Windows.reshape(places, state.lookBack())
        : new Windows(places, state.lookBack(), state.horizon(), state.step(), state.targets());
  }

  private static double[] scaled(WindowsState state, double[] values, int border) {
    int to = state.fit() == Fit.ALL ? values.length : Math.max(1, border);
    return Scaler.fit(state.scaling(), values, 0, to).scaled(values);
  }

  /** The rows of these settings parted in either way. */
  static Split split(WindowsState state, Windows windows, Parting parting) {
    return parting == Parting.RANDOM ? Split.byFraction(windows.count(), state.share(), SEED)
        : Split.byTime(windows, state.share(), true);
  }

  /** The rows that are trained on, as batches in this order. */
  Streams streams(WindowsState state) {
    int[] train = split.train();
    int batch = Math.min(state.batch(), Math.max(1, train.length));
    return new Streams(windows, batch, IntStream.of(state.order().of(train.length, batch, SEED, 0)).map(i -> train[i])
        .toArray());
  }

  int rows() {
    return windows.count();
  }

  boolean trained(int row) {
    return java.util.Arrays.binarySearch(split.train(), row) >= 0;
  }

  boolean heldOut(int row) {
    return java.util.Arrays.binarySearch(split.heldOut(), row) >= 0;
  }

  /** What stands at a place on the axis of time: its date, else its number from 0. */
  String when(int place) {
    return table.dates().isEmpty() ? Integer.toString(place) : table.dates().get(place);
  }
}
