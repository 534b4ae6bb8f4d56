package app.glassnet.engine.bench;

import app.glassnet.engine.backend.Product;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.backend.Workers;

/** What the machine itself can do: products of two square matrices, in one thread and in all. */
final class Machine {
  static final int SQUARE = 1024;

  private Machine() {}

  /** GFLOP/s of so many products side by side, each in a thread of its own. */
  static double rate(int threads, double seconds) {
    try (Tensor a = new Tensor(SQUARE, SQUARE); Tensor b = new Tensor(SQUARE, SQUARE);
        Tensor c = new Tensor(threads, SQUARE, SQUARE)) {
      Product product = new Product(false, false, SQUARE, SQUARE, SQUARE, a, b, c);
      double millis = Stopwatch.median(0.2 * seconds, seconds,
          () -> Workers.run(threads, true, (part, _) -> product.set(0, 0, part * SQUARE * SQUARE)));
      return threads * 2.0 * SQUARE * SQUARE * SQUARE / millis / 1e6;
    }
  }
}
