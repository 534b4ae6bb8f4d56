package app.glassnet.engine.bench;

import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Optimizer;

/** A workload's network at work: training steps with Adam on one made-up batch, and predictions. */
final class Stepping implements AutoCloseable {
  private final Workload workload;
  private final NetworkSpec spec;
  private final Network network;
  private final Optimizer optimizer;
  private final Pass pass;
  private final float[] inputs;
  private final int[] labels;
  private final float[] targets;

  Stepping(Workload workload) {
    this.workload = workload;
    spec = workload.spec();
    network = Network.create(spec, 1);
    optimizer = new Adam().bind(network);
    pass = network.pass(workload.batch());
    inputs = inputs(workload.batch());
    SeededRandom random = new SeededRandom(2);
    int width = spec.output().dim(spec.output().rank() - 1);
    int rows = workload.batch() * spec.output().size() / width;
    labels = spec.loss().onClasses() ? new int[rows] : null;
    targets = spec.loss().onClasses() ? null : new float[rows * width];
    for (int i = 0; i < rows; i++) {
      if (labels != null) {
        labels[i] = random.nextInt(width);
      } else {
        for (int k = 0; k < width; k++) {
          targets[i * width + k] = random.nextFloat();
        }
      }
    }
  }

  Network network() {
    return network;
  }

  /** From the batch as plain arrays to changed weights. */
  void step() {
    pass.input(inputs);
    if (labels != null) {
      pass.labels(labels);
    } else {
      pass.targets(targets);
    }
    pass.forward(true);
    pass.backwardLoss();
    pass.backward();
    optimizer.step();
  }

  /** A prediction of so many examples, from plain arrays to the last one's output as a plain array. */
  Runnable forward(int examples) {
    Pass predicting = network.pass(examples);
    float[] some = inputs(examples);
    float[] output = new float[spec.output().size()];
    return () -> {
      predicting.input(some);
      predicting.forward(false);
      predicting.copyOutput(spec.size() - 1, examples - 1, output);
    };
  }

  private float[] inputs(int examples) {
    SeededRandom random = new SeededRandom(1);
    float[] made = new float[examples * spec.input().size()];
    int width = spec.input().dim(spec.input().rank() - 1);
    for (int i = 0; i < made.length; i++) {
      switch (workload.input()) {
        case DIGITS -> made[i] = random.nextFloat() < 0.8f ? 0 : random.nextFloat();
        case SIGNAL -> made[i] = 2 * random.nextFloat() - 1;
        case SYMBOLS -> {
          if (i % width == 0) {
            made[i + random.nextInt(width)] = 1;
          }
        }
      }
    }
    return made;
  }

  @Override
  public void close() {
    network.close();
  }
}
