package app.glassnet.rooms.channels;

import app.glassnet.data.Picture;
import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerAlone;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Sigmoid;
import app.glassnet.engine.layer.Tanh;
import app.glassnet.explain.Activation;
import app.glassnet.explain.ConvolutionStep;
import app.glassnet.ui.room.TakenLayer;
import app.glassnet.data.FloatCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;

/**
 * Everything the room shows, worked out: the input, the bank, and the maps, which the engine's own convolution and
 * activation made.
 *
 * @param settings what it was made with
 * @param input what the layer read
 * @param bank its filters
 * @param edited whether the bank is no longer what its source gives
 * @param layer the convolution
 * @param shape of the output, [filters, rows, columns]
 * @param sums before the activation
 * @param made after it
 */
record Maps(Settings settings, Volume input, Bank bank, boolean edited, Conv2d layer, Shape shape, float[] sums,
    float[] made) {

  /**
   * Works it all out. May read files and takes some milliseconds: not for the interface thread.
   *
   * @param picture where the input comes from, unless a layer was taken over
   * @param taken a layer of a network in another room; null for none
   * @param own the bank as edited; null while it is its source's; left out when it does not fit the input
   */
  static Maps of(Settings s, Picture picture, TakenLayer taken, Bank own) throws IOException {
    Volume input = input(s, picture, taken);
    Bank bank = own != null && own.channels() == input.channels() && fits(s, own, input) ? own
        : source(s, input, taken);
    Settings fit = s;
    if (!fits(s, bank, input)) {
      fit = new Settings(s.side(), s.kind(), s.set(), s.initializer(), s.seed(), s.filters(), s.kernel(), s.learned(),
          s.stride(), true, s.activation());
    }
    Conv2d layer = fit.layer(bank);
    Shape shape = layer.outputShape(input.shape());
    float[] sums = LayerAlone.forward(layer, input.shape(), input.values(), bank.weights(), bank.biases());
    Layer activation = activation(s.activation());
    float[] made = activation == null ? sums : LayerAlone.forward(activation, shape, sums);
    return new Maps(fit, input, bank, bank == own, layer, shape, sums, made);
  }

  /** Whether there is room for the bank's windows without a border. */
  private static boolean fits(Settings s, Bank bank, Volume input) {
    return s.same() || bank.height() <= input.height() && bank.width() <= input.width();
  }

  private static Volume input(Settings s, Picture picture, TakenLayer taken) throws IOException {
    if (taken != null) {
      return Volume.of(taken.shape(), FloatCode.decode(taken.input()));
    }
    if (s.kind() == BankKind.LEARNED) {
      // A layer behind a pool works on larger pictures than it was trained on, as any convolution does.
      return s.learned().input(Volume.of(picture.grey().reduced(s.side())));
    }
    return Volume.of(picture.reduced(s.side()));
  }

  private static Bank source(Settings s, Volume input, TakenLayer taken) throws IOException {
    return switch (s.kind()) {
      case RANDOM -> s.random(input.channels(), s.filters());
      case HAND_MADE -> HandMade.fits(input.channels()) ? s.set().bank(input.channels())
          : s.random(input.channels(), s.filters());
      case LEARNED -> taken == null ? s.learned().bank() : taken(taken);
    };
  }

  /** The filters of a layer that was taken over; their kernels are square or not, as the layer has them. */
  private static Bank taken(TakenLayer t) {
    float[] weights = FloatCode.decode(t.weights());
    float[] biases = FloatCode.decode(t.biases());
    int taps = weights.length / biases.length / t.channels();
    int k = (int) Math.round(Math.sqrt(taps));
    return new Bank(t.channels(), biases.length, k, k, weights, biases, Collections.nCopies(biases.length, ""));
  }

  private static Layer activation(Activation a) {
    return switch (a) {
      case LINEAR -> null;
      case RELU -> new Relu();
      case SIGMOID -> new Sigmoid();
      case TANH -> new Tanh();
    };
  }

  Axis rows() {
    return layer.vertical(input.shape());
  }

  Axis columns() {
    return layer.horizontal(input.shape());
  }

  int outRows() {
    return shape.dim(1);
  }

  int outColumns() {
    return shape.dim(2);
  }

  /** Cells of one map. */
  int cells() {
    return outRows() * outColumns();
  }

  /** One map after the activation. */
  float[] map(int filter) {
    return Arrays.copyOfRange(made, filter * cells(), (filter + 1) * cells());
  }

  /** One cell with every product that made it. */
  ConvolutionStep step(int filter, int row, int column) {
    return ConvolutionStep.of(layer, input.shape(), input.values(), bank.weights(), bank.biases(), filter, row, column);
  }

  float sum(int filter, int row, int column) {
    return sums[(filter * outRows() + row) * outColumns() + column];
  }

  float made(int filter, int row, int column) {
    return made[(filter * outRows() + row) * outColumns() + column];
  }

  /** The cell of a map whose value is largest, in reading order: something to look at first. */
  int strongest(int filter) {
    int best = 0;
    for (int i = 0; i < cells(); i++) {
      best = made[filter * cells() + i] > made[filter * cells() + best] ? i : best;
    }
    return best;
  }
}
