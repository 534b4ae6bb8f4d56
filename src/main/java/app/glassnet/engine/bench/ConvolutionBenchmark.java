package app.glassnet.engine.bench;

import app.glassnet.engine.backend.Product;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Optimizer;
import java.util.function.Consumer;

/** An image network: whole training steps with Adam on made-up images, and predictions. */
final class ConvolutionBenchmark {
  private static final int SQUARE = 1024;

  private ConvolutionBenchmark() {}

  /** @param seconds how long predictions are timed, after as long a warm-up; training steps take three times that */
  static void run(String workload, String model, int batch, double seconds,
      Consumer<Measurement> each) {
    NetworkSpec spec = ModelCatalog.spec(model);
    try (Network network = Network.create(spec, 1)) {
      double step = stepMillis(network, batch, seconds);
      each.accept(new Measurement(workload, "step", step, "ms"));
      each.accept(new Measurement(workload, "samples", batch / step * 1000, "samples/s"));
      each.accept(new Measurement(workload, "fwd1", forwardMillis(network, 1, seconds), "ms"));
      each.accept(new Measurement(workload, "fwd" + batch, forwardMillis(network, batch, seconds), "ms"));
      double stepRate = stepFlops(spec) * batch / step / 1e6;
      double machine = productRate(seconds);
      each.accept(new Measurement(workload, "rate", stepRate, "GFLOP/s"));
      each.accept(new Measurement(workload, "sgemm" + SQUARE, machine, "GFLOP/s"));
      each.accept(new Measurement(workload, "share", 100 * stepRate / machine, "%"));
    }
  }

  /** Forward, parameters' and inputs' gradients cost the same; the first layer needs no input gradient. */
  private static double stepFlops(NetworkSpec spec) {
    return 3.0 * spec.flops() - spec.layer(0).flops(spec.input());
  }

  private static double stepMillis(Network network, int batch, double seconds) {
    Pass pass = network.pass(batch);
    Optimizer optimizer = new Adam().bind(network);
    float[] images = images(network.spec(), batch);
    int[] labels = new int[batch];
    SeededRandom random = new SeededRandom(2);
    for (int i = 0; i < batch; i++) {
      labels[i] = random.nextInt(network.spec().output().size());
    }
    return Stopwatch.median(3 * seconds, 3 * seconds, () -> {
      pass.input(images);
      pass.labels(labels);
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      optimizer.step();
    });
  }

  /** From the images as a plain array to the probabilities of the last one as a plain array. */
  private static double forwardMillis(Network network, int batch, double seconds) {
    Pass pass = network.pass(batch);
    float[] images = images(network.spec(), batch);
    float[] probabilities = new float[network.spec().output().size()];
    return Stopwatch.median(seconds, seconds, () -> {
      pass.input(images);
      pass.forward(false);
      pass.copyOutput(network.spec().size() - 1, batch - 1, probabilities);
    });
  }

  /** Like digits: four fifths of the pixels are 0. */
  private static float[] images(NetworkSpec spec, int batch) {
    SeededRandom random = new SeededRandom(1);
    float[] images = new float[batch * spec.input().size()];
    for (int i = 0; i < images.length; i++) {
      images[i] = random.nextFloat() < 0.8f ? 0 : random.nextFloat();
    }
    return images;
  }

  /** The machine's own rate with the threads the engine uses: a product of two square matrices. */
  private static double productRate(double seconds) {
    try (Tensor a = new Tensor(SQUARE, SQUARE); Tensor b = new Tensor(SQUARE, SQUARE);
        Tensor c = new Tensor(SQUARE, SQUARE)) {
      Product product = new Product(false, false, SQUARE, SQUARE, SQUARE, a, b, c);
      double millis = Stopwatch.median(0.2 * seconds, seconds, () -> product.set(0, 0, 0));
      return 2.0 * SQUARE * SQUARE * SQUARE / millis / 1e6;
    }
  }
}
