package app.glassnet.engine.training;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Dropout;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;

/** Small noisy pictures that are quickly learned: a bright row is class 0, a bright column 1, a bright corner 2. */
record Stripes(int size, long seed) implements Examples {
  static final Shape SHAPE = Shape.of(1, 8, 8);
  static final Stripes TRAIN = new Stripes(200, 1);
  static final Stripes HELD_OUT = new Stripes(230, 2);
  static final Settings SETTINGS = new Settings(16, new Adam(0.01, 0.9, 0.999, 1e-7), 5);

  /** With dropout, so that its random numbers take part. */
  static final NetworkSpec NETWORK = NetworkSpec.of("stripes", SHAPE, Conv2d.of(4, 3), new Relu(), MaxPool2d.of(2),
      new Flatten(), new Dropout(0.1), Dense.of(3), new Softmax());
  static final NetworkSpec OTHER =
      NetworkSpec.of("other", SHAPE, new Flatten(), Dense.of(9), new Relu(), Dense.of(3), new Softmax());

  static Weights weights() {
    return Network.initialWeights(NETWORK, 3);
  }

  static TrainingRun run() {
    return TrainingRun.open(weights(), TRAIN, HELD_OUT, SETTINGS);
  }

  static float[] input(int i) {
    float[] input = new float[SHAPE.size()];
    TRAIN.copyInput(i, input, 0);
    return input;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public int classes() {
    return 3;
  }

  @Override
  public void copyInput(int i, float[] to, int offset) {
    SeededRandom random = SeededRandom.stream(seed, i);
    int place = random.nextInt(8);
    for (int k = 0; k < 64; k++) {
      boolean bright = switch (label(i)) {
        case 0 -> k / 8 == place;
        case 1 -> k % 8 == place;
        default -> k / 8 < 3 && k % 8 < 3;
      };
      to[offset + k] = (bright ? 0.8f : 0) + 0.2f * random.nextFloat();
    }
  }

  @Override
  public int label(int i) {
    return i % 3;
  }
}
