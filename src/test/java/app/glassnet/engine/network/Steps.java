package app.glassnet.engine.network;

import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.optimizer.Optimizer;

/** Training steps on made-up batches. */
final class Steps {
  private Steps() {}

  /** Fills a pass with numbers on 0 … 1 and random labels. */
  static void fill(Pass pass, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] x = new float[pass.batch() * pass.spec().input().size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    int[] labels = new int[pass.batch()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextInt(pass.spec().output().size());
    }
    pass.input(x);
    pass.labels(labels);
  }

  /** One step; the loss before it. */
  static double step(Pass pass, Optimizer optimizer) {
    pass.forward(true);
    double loss = pass.loss();
    pass.backwardLoss();
    pass.backward();
    optimizer.step();
    return loss;
  }
}
