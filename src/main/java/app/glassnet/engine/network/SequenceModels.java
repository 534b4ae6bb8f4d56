package app.glassnet.engine.network;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv1d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.layer.Permute;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.loss.Loss;
import java.util.List;

/** The networks of the course for sequences [time, features], by name: how one of a size asked for is built. */
public final class SequenceModels {
  /** What forecasts a series. */
  public static final List<String> FORECASTERS = List.of("lstm", "gru", "rnn", "dense", "cnn1d");
  /** What reads on and on, and writes. */
  public static final List<String> WRITERS = List.of("lstm", "gru", "rnn");

  private SequenceModels() {}

  /**
   * A network that predicts numbers from a window: the last state of a recurrent layer, or a hidden layer, or a causal
   * convolution of width 3, and from it all numbers at once.
   *
   * @param input [time, features]
   * @param outputs how many numbers
   * @throws IllegalArgumentException naming the models there are
   */
  public static NetworkSpec forecaster(String model, Shape input, int units, int outputs, Loss loss) {
    List<Layer> layers = switch (model) {
      case "lstm", "gru", "rnn" -> List.of(cell(model, units), Dense.of(outputs));
      case "dense" -> List.of(new Flatten(), Dense.of(units), new Relu(), Dense.of(outputs));
      case "cnn1d" -> List.of(Permute.of(2, 1), Conv1d.of(units, Math.min(3, input.dim(0)))
          .withPadding(Padding.CAUSAL), new Relu(), new Flatten(), Dense.of(outputs));
      default -> throw new IllegalArgumentException("no model " + model + "; there are " + String.join(", ", FORECASTERS));
    };
    return new NetworkSpec(model, input, layers, loss);
  }

  /**
   * A network that predicts numbers, with one or two recurrent layers.
   *
   * @param layers 1 or 2 recurrent layers, each of this many units; other models have no second
   * @param stateful whether each batch goes on from the state the one before ended with; then every time step has a
   *     target of its own
   */
  public static NetworkSpec forecaster(String model, Shape input, int units, int outputs, Loss loss, int layers,
      boolean stateful) {
    if (!WRITERS.contains(model) || layers == 1 && !stateful) {
      return forecaster(model, input, units, outputs, loss);
    }
    Recurrent last = cell(model, units).withReturnSequences(stateful).withStateful(stateful);
    Recurrent first = cell(model, units).withReturnSequences(true).withStateful(stateful);
    Layer dense = Dense.of(stateful ? 1 : outputs);
    return new NetworkSpec(model, input, layers == 1 ? List.of(last, dense) : List.of(first, last, dense), loss);
  }

  /**
   * A network that says at every step which symbol comes next.
   *
   * @param steps how many symbols it reads in one go while it trains
   * @param stateful whether each batch goes on from the state the one before ended with
   */
  public static NetworkSpec writer(String model, int steps, int symbols, int units, boolean stateful) {
    Recurrent cell = cell(model, units).withReturnSequences(true).withStateful(stateful);
    return NetworkSpec.of(model, Shape.of(steps, symbols), cell, Dense.of(symbols));
  }

  private static Recurrent cell(String model, int units) {
    return switch (model) {
      case "lstm" -> Lstm.of(units);
      case "gru" -> Gru.of(units);
      case "rnn" -> SimpleRnn.of(units);
      default -> throw new IllegalArgumentException("no model " + model + "; there are " + String.join(", ", WRITERS));
    };
  }
}
