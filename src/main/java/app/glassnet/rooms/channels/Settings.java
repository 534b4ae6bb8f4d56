package app.glassnet.rooms.channels;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.explain.Activation;
import java.util.Collections;
import java.util.List;

/**
 * Which bank, and how it slides, as a value.
 *
 * @param side the longer side a picture is reduced to
 * @param kind where the bank comes from
 * @param set the bank made by hand
 * @param initializer how a random bank is drawn
 * @param seed of a random bank
 * @param filters how many filters a random bank has
 * @param kernel rows and columns of a random kernel
 * @param learned the trained layer
 * @param stride both ways
 * @param same whether the border is padded so that every pixel has an output
 * @param activation done to every sum
 */
record Settings(int side, BankKind kind, HandMade set, Initializer initializer, int seed, int filters, int kernel,
    LearnedLayer learned, int stride, boolean same, Activation activation) {
  static final List<Integer> SIDES = List.of(12, 32, 64, 128);
  static final List<Integer> KERNELS = List.of(1, 3, 5);
  static final List<Initializer> INITIALIZERS = List.of(Initializer.GLOROT_UNIFORM, Initializer.GLOROT_NORMAL,
      Initializer.HE_UNIFORM, Initializer.HE_NORMAL);
  static final int MOST_RANDOM = 16;
  static final int MOST_SEED = 9999;
  static final int MOST_STRIDE = 3;
  static final Settings FIRST = new Settings(64, BankKind.HAND_MADE, HandMade.MIXED, Initializer.GLOROT_UNIFORM, 1, 6, 3,
      new LearnedLayer("w1", "conv1"), 1, false, Activation.RELU);

  Settings {
    boolean sound = SIDES.contains(side) && kind != null && set != null && INITIALIZERS.contains(initializer) && seed >= 1
        && seed <= MOST_SEED && filters >= 1 && filters <= MOST_RANDOM && KERNELS.contains(kernel)
        && LearnedLayer.all().contains(learned) && stride >= 1 && stride <= MOST_STRIDE && activation != null;
    if (!sound) {
      throw new IllegalArgumentException("settings out of their ranges");
    }
  }

  /** The random bank for this many channels, as Keras would start a layer: drawn weights, biases 0. */
  Bank random(int channels, int howMany) {
    var layer = Conv2d.of(howMany, kernel).withInitializer(initializer);
    var spec = NetworkSpec.of("bank", Shape.of(channels, kernel, kernel), layer);
    float[] weights = Network.initialWeights(spec, seed).array("conv1.w");
    return new Bank(channels, howMany, kernel, kernel, weights, new float[howMany], Collections.nCopies(howMany, ""));
  }

  /** The layer with this bank. */
  Conv2d layer(Bank bank) {
    return new Conv2d(bank.filters(), bank.height(), bank.width(), stride, stride, same ? Padding.SAME : Padding.VALID, 1,
        1, initializer);
  }
}
