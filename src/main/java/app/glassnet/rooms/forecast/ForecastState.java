package app.glassnet.rooms.forecast;

import app.glassnet.data.series.Generator;
import app.glassnet.data.series.Missing;
import app.glassnet.data.series.SampleSeries;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.engine.loss.Huber;
import app.glassnet.engine.loss.Loss;
import app.glassnet.engine.loss.MeanAbsoluteError;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.SequenceModels;
import java.util.List;

/**
 * The whole of the forecast room as a value.
 *
 * @param series which one
 * @param missing what is done about values that are not there
 * @param target the column to forecast; null for the first
 * @param model dense, cnn1d, rnn, lstm or gru
 * @param layers recurrent layers, 1 or 2
 * @param stateful whether recurrent layers carry their state from batch to batch
 * @param mode what is forecast
 * @param lookBack values a row reads, at least 1
 * @param horizon how far ahead, at least 1
 * @param units of the hidden layer, 1 … 64
 * @param loss mae, mse or huber
 * @param learningRate of Adam, above 0
 * @param batchSize examples a step, at least 1
 * @param seed of fresh weights and of the order of the examples
 * @param view the held-out end or everything
 * @param place the place looked at
 * @param weights the trained network as a network file in base64; null for fresh weights
 */
record ForecastState(SeriesChoice series, Missing missing, String target, String model, int layers, boolean stateful,
    Mode mode, int lookBack, int horizon, int units, LossKind loss, double learningRate, int batchSize, long seed,
    View view, int place, String weights) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
  static final List<String> MODELS = List.of("dense", "cnn1d", "rnn", "lstm", "gru");
  static final List<Generator> GENERATORS = List.of(Generator.SINE, Generator.SINES, Generator.SAW_TOOTH,
      Generator.NOISE, Generator.AR2);

  /** What is forecast. */
  enum Mode {
    /** The value the horizon after what was read. */
    ONE,
    /** All values up to the horizon at once. */
    MANY,
    /** The next value, then the one after it from the network's own forecast, and so on to the end. */
    ROLLED
  }

  enum View { END, ALL }

  enum LossKind {
    MAE(new MeanAbsoluteError()), MSE(new MeanSquaredError()), HUBER(new Huber(1));

    private final Loss loss;

    LossKind(Loss loss) {
      this.loss = loss;
    }

    Loss loss() {
      return loss;
    }
  }

  ForecastState {
    boolean whole = series != null && missing != null && mode != null && loss != null && view != null
        && MODELS.contains(model);
    if (!whole || layers < 1 || layers > 2 || lookBack < 1 || horizon < 1 || units < 1 || units > 64
        || !(learningRate > 0 && learningRate <= 1) || batchSize < 1 || batchSize > 512 || place < 0) {
      throw new IllegalArgumentException("no state of the forecast room");
    }
  }

  /** Whether the model has a recurrent layer. */
  boolean recurrent() {
    return SequenceModels.WRITERS.contains(model);
  }

  /** Whether state is really carried: only recurrent layers have one. */
  boolean carries() {
    return stateful && recurrent();
  }

  /** Air passengers with an LSTM and fresh weights. */
  static ForecastState first() {
    return new ForecastState(SeriesChoice.sample(SampleSeries.AIR), Missing.FILL, null, "lstm", 1, false, Mode.ONE, 24,
        1, 16, LossKind.MAE, 0.005, 16, 1, View.ALL, 130, null);
  }
}
