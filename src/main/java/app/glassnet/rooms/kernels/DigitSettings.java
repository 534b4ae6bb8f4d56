package app.glassnet.rooms.kernels;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.training.Settings;
import java.util.List;

/**
 * The network that learns to read digits, and how: together with a number of updates it says everything there is to say,
 * bit for bit.
 *
 * @param filters kernels, one of {@link #FILTERS}
 * @param size their side, 3 or 5
 * @param rule how gradients change them
 * @param rate learning rate, 0.0001…1
 * @param seed of the random start and of the order of the digits
 */
record DigitSettings(int filters, int size, Rule rule, double rate, long seed) {
  static final List<Integer> FILTERS = List.of(4, 6, 8);
  /** Digits a step. */
  static final int BATCH = 32;
  /** Updates between two measurements on held-out digits, and how many of those. */
  static final int EVALUATE_EVERY = 50;
  static final int EVALUATE_ON = 500;
  private static final int SIDE = 28;
  private static final double MOMENTUM = 0.9;

  /** An optimiser. */
  enum Rule { SGD, MOMENTUM, ADAM }

  DigitSettings {
    if (!FILTERS.contains(filters) || size != 3 && size != 5 || rule == null || !(rate >= 1e-4 && rate <= 1)) {
      throw new IllegalArgumentException("no such network: " + filters + " kernels " + size + "×" + size);
    }
  }

  /** Convolution, ReLU, max-pooling 2, dense 10, softmax. */
  NetworkSpec spec() {
    return NetworkSpec.of("kernels-" + filters + "-" + size, Shape.of(1, SIDE, SIDE),
        Conv2d.of(filters, size).withInitializer(Initializer.HE_UNIFORM), new Relu(), MaxPool2d.of(2), new Flatten(),
        Dense.of(10), new Softmax());
  }

  Weights start() {
    return Network.initialWeights(spec(), seed);
  }

  Settings training() {
    return new Settings(BATCH, switch (rule) {
      case SGD -> new Sgd(rate, 0);
      case MOMENTUM -> new Sgd(rate, MOMENTUM);
      case ADAM -> new Adam().withLearningRate(rate);
    }, seed, EVALUATE_EVERY, EVALUATE_ON);
  }
}
