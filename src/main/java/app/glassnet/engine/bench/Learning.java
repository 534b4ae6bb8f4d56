package app.glassnet.engine.bench;

import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Optimizer;
import app.glassnet.engine.training.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** How long a workload's network takes to learn real digits. */
final class Learning {
  private static final int EVERY = 50;
  private static final int EPOCHS = 6;
  private static final int MOST_TESTED = 2000;
  private static final double[] GOALS = {0.97, 0.98};

  private final Workload workload;
  private final Examples train;
  private final Examples test;

  Learning(Workload workload, Examples train, Examples test) {
    this.workload = workload;
    this.train = train;
    this.test = test;
  }

  /**
   * Trains with Adam on all examples in a new order each epoch, tests every 50 steps on the first 2,000 test digits, and
   * hands over seconds of training alone: {@code epoch} for the first epoch, {@code to97} and {@code to98} until that
   * share was right for the first time. What is not reached in six epochs is not handed over.
   */
  void run(BiConsumer<String, Double> each) {
    try (Network network = Network.create(workload.spec(), 1)) {
      Optimizer optimizer = new Adam().bind(network);
      SeededRandom random = new SeededRandom(3);
      int goal = 0;
      long step = 0;
      double seconds = 0;
      for (int epoch = 0; epoch < EPOCHS && (goal < GOALS.length || epoch == 0); epoch++) {
        for (List<Integer> batch : batches(random)) {
          long start = System.nanoTime();
          step(network, optimizer, batch);
          seconds += (System.nanoTime() - start) / 1e9;
          if (++step % EVERY == 0 && goal < GOALS.length) {
            double right = right(network);
            while (goal < GOALS.length && right >= GOALS[goal]) {
              each.accept("to" + Math.round(100 * GOALS[goal++]), seconds);
            }
          }
        }
        if (epoch == 0) {
          each.accept("epoch", seconds);
        }
      }
    }
  }

  private List<List<Integer>> batches(SeededRandom random) {
    int[] order = new int[train.size()];
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    List<List<Integer>> batches = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      if (i % workload.batch() == 0) {
        batches.add(new ArrayList<>());
      }
      batches.getLast().add(order[i]);
    }
    return batches;
  }

  private void step(Network network, Optimizer optimizer, List<Integer> batch) {
    Pass pass = network.pass(batch.size());
    float[] inputs = new float[batch.size() * train.shape().size()];
    int[] labels = new int[batch.size()];
    for (int i = 0; i < labels.length; i++) {
      train.copyInput(batch.get(i), inputs, i * train.shape().size());
      labels[i] = train.label(batch.get(i));
    }
    pass.input(inputs);
    pass.labels(labels);
    pass.forward(true);
    pass.backwardLoss();
    pass.backward();
    optimizer.step();
  }

  private double right(Network network) {
    int tested = Math.min(MOST_TESTED, test.size());
    Pass pass = network.pass(tested);
    float[] inputs = new float[tested * test.shape().size()];
    int[] labels = new int[tested];
    for (int i = 0; i < tested; i++) {
      test.copyInput(i, inputs, i * test.shape().size());
      labels[i] = test.label(i);
    }
    pass.input(inputs);
    pass.labels(labels);
    pass.forward(false);
    return (double) pass.correct() / tested;
  }
}
