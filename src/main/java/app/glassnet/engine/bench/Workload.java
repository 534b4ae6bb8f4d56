package app.glassnet.engine.bench;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Conv1d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.MaxPool1d;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import java.util.List;

/**
 * A network trained on made-up batches.
 *
 * @param name {@code W1} …
 * @param part tells workloads of one name apart: {@code lstm}; empty when there is one
 * @param spec the network, with its loss
 * @param batch examples a step
 * @param input what the examples are made of
 */
record Workload(String name, String part, NetworkSpec spec, int batch, Input input) {
  /** How inputs are made up. */
  enum Input {
    /** Four fifths zeros, as in pictures of digits; the others on 0 … 1. */
    DIGITS,
    /** On −1 … 1. */
    SIGNAL,
    /** One of the numbers along the last axis is 1. */
    SYMBOLS
  }

  /** Letters of W4's alphabet. */
  static final int SYMBOLS = 64;

  static final List<Workload> ALL = List.of(
      new Workload("W1", "", ModelCatalog.spec("w1"), 64, Input.DIGITS),
      new Workload("W2", "", NetworkSpec.of("w2", Shape.of(1, 28, 28), conv(32), new Relu(), MaxPool2d.of(2), conv(64),
          new Relu(), MaxPool2d.of(2), new Flatten(), dense(128), new Relu(), Dense.of(10), new Softmax()), 128,
          Input.DIGITS),
      series("lstm", Lstm.of(32).withReturnSequences(true)),
      series("gru", Gru.of(32).withReturnSequences(true)),
      series("rnn", SimpleRnn.of(32).withReturnSequences(true)),
      new Workload("W4", "", NetworkSpec.of("w4", Shape.of(50, SYMBOLS), Lstm.of(128).withReturnSequences(true),
          Dense.of(SYMBOLS), new Softmax()), 32, Input.SYMBOLS),
      new Workload("W5", "", NetworkSpec.of("w5", Shape.of(9, 128), Conv1d.of(64, 3), new Relu(), Conv1d.of(64, 3),
          new Relu(), MaxPool1d.of(2), new Flatten(), dense(100), new Relu(), Dense.of(6), new Softmax()), 32,
          Input.SIGNAL));

  private static Workload series(String part, Layer layer) {
    NetworkSpec spec = NetworkSpec.of("w3-" + part, Shape.of(64, 1), layer, Dense.of(1));
    return new Workload("W3", part, spec.withLoss(new MeanSquaredError()), 32, Input.SIGNAL);
  }

  /** W4's network for one symbol at a time: its state goes on from call to call. */
  static NetworkSpec sampling() {
    return NetworkSpec.of("w4-sampling", Shape.of(1, SYMBOLS), Lstm.of(128).withStateful(true), Dense.of(SYMBOLS),
        new Softmax());
  }

  private static Conv2d conv(int filters) {
    return Conv2d.of(filters, 3).withInitializer(Initializer.HE_UNIFORM);
  }

  private static Dense dense(int units) {
    return new Dense(units, Initializer.HE_UNIFORM);
  }

  /** The name of one of its metrics. */
  String metric(String metric) {
    return part.isEmpty() ? metric : part + "." + metric;
  }

  /** Forward, parameters' and inputs' gradients cost the same; the first layer needs no input gradient. */
  double stepFlops() {
    return batch * (3.0 * spec.flops() - spec.layer(0).flops(spec.input()));
  }
}
