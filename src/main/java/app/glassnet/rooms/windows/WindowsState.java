package app.glassnet.rooms.windows;

import app.glassnet.data.series.Generator;
import app.glassnet.data.series.Missing;
import app.glassnet.data.series.Scaler;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.data.series.Windows;
import app.glassnet.engine.training.BatchOrder;
import java.util.List;

/**
 * The whole of the windows room as a value.
 *
 * @param series which one
 * @param missing what is done about values that are not there
 * @param target the column to predict; null for the first
 * @param features the columns that are read; empty for the target alone
 * @param way rolling windows, or a reshape without targets
 * @param lookBack values a row reads, at least 1
 * @param horizon how far after them the farthest target lies, at least 1; not used by a reshape
 * @param step from one row's start to the next one's, at least 1; not used by a reshape
 * @param targets which places are wanted
 * @param parting how rows are held out
 * @param share of the places that is held out, 0 … 0.5
 * @param scaling how values are scaled
 * @param fit on which part the scaler is fitted
 * @param batch rows in a batch, at least 1
 * @param order in which batches take the rows
 * @param tab what is looked at below the series
 * @param row the row looked at, from 0
 */
record WindowsState(SeriesChoice series, Missing missing, String target, List<String> features, Way way, int lookBack,
    int horizon, int step, Windows.Targets targets, Parting parting, double share, Scaler.Kind scaling, Fit fit,
    int batch, BatchOrder order, Tab tab, int row) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
  static final int MOST_BATCH = 16;

  enum Way { ROLLING, RESHAPE }

  enum Parting { TIME, RANDOM }

  enum Fit { TRAIN, ALL }

  enum Tab { ROWS, LEAKAGE, STREAMS, CODE }

  WindowsState {
    boolean whole = series != null && missing != null && way != null && targets != null && parting != null
        && scaling != null && fit != null && order != null && tab != null;
    if (!whole || lookBack < 1 || horizon < 1 || step < 1 || !(share >= 0 && share <= 0.5) || batch < 1
        || batch > MOST_BATCH || row < 0) {
      throw new IllegalArgumentException("no state of the windows room");
    }
    features = features == null ? List.of() : List.copyOf(features);
  }

  /** The course's slide: 1 … 14 in windows of 7, two places apart. */
  static WindowsState slide() {
    return new WindowsState(SeriesChoice.generated(Generator.COUNT, 1), Missing.REFUSE, null, List.of(), Way.ROLLING, 7,
        1, 2, Windows.Targets.ONE, Parting.TIME, 0.2, Scaler.Kind.NONE, Fit.TRAIN, 2, BatchOrder.STATEFUL, Tab.ROWS, 0);
  }
}
