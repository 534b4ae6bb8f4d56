package app.glassnet.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.data.Mnist;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Optimizer;
import app.glassnet.engine.training.Examples;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** W1 trained on MNIST's 60,000 digits once reads at least 97 % of the 10,000 test digits. */
class MnistAccuracyTest {
  private static final int BATCH = 64;

  @Test
  void oneEpochReaches97Percent() throws IOException {
    Examples train = Mnist.train();
    Examples test = Mnist.test();
    try (Network network = Network.create(ModelCatalog.spec("w1"), 42)) {
      train(network, train);
      assertThat(100.0 * correct(network, test) / test.size()).isGreaterThanOrEqualTo(97);
    }
  }

  private static void train(Network network, Examples digits) {
    Optimizer optimizer = new Adam().withLearningRate(0.002).bind(network);
    int[] order = shuffled(digits.size());
    Pass pass = network.pass(BATCH);
    for (int from = 0; from + BATCH <= order.length; from += BATCH) {
      fill(pass, digits, order, from);
      Steps.step(pass, optimizer);
    }
  }

  private static int correct(Network network, Examples digits) {
    int[] order = new int[digits.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int correct = 0;
    for (int from = 0; from < order.length; from += 100) {
      Pass pass = network.pass(100);
      fill(pass, digits, order, from);
      pass.forward(false);
      correct += pass.correct();
    }
    return correct;
  }

  private static void fill(Pass pass, Examples digits, int[] order, int from) {
    int size = digits.shape().size();
    float[] x = new float[pass.batch() * size];
    int[] labels = new int[pass.batch()];
    for (int i = 0; i < labels.length; i++) {
      digits.copyInput(order[from + i], x, i * size);
      labels[i] = digits.label(order[from + i]);
    }
    pass.input(x);
    pass.labels(labels);
  }

  private static int[] shuffled(int size) {
    int[] order = new int[size];
    SeededRandom random = new SeededRandom(7);
    for (int i = 0; i < size; i++) {
      int at = random.nextInt(i + 1);
      order[i] = order[at];
      order[at] = i;
    }
    return order;
  }
}
