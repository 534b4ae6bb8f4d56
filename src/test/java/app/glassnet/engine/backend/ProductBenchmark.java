package app.glassnet.engine.backend;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Matrix products of the sizes that the course's networks make, in one thread. Run
 * {@code org.openjdk.jmh.Main ProductBenchmark} with the class path of the tests and the program's JVM options.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProductBenchmark {
  /** Rows, columns and the length that is summed over; the first and second layer of W1 and of W2, and a square. */
  @Param({"8x676x10", "16x121x73", "32x676x10", "64x121x289", "1024x1024x1024"})
  public String size;

  private Tensor a;
  private Tensor b;
  private Tensor c;
  private Product product;

  /** Two full matrices. */
  @Setup(Level.Trial)
  public void open() {
    int[] mnk = Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
    a = filled(mnk[0], mnk[2]);
    b = filled(mnk[2], mnk[1]);
    c = new Tensor(mnk[0], mnk[1]);
    product = new Product(false, false, mnk[0], mnk[1], mnk[2], a, b, c);
  }

  private static Tensor filled(int rows, int columns) {
    Tensor tensor = new Tensor(rows, columns);
    float[] numbers = new float[rows * columns];
    Arrays.fill(numbers, 0.5f);
    tensor.set(numbers);
    return tensor;
  }

  /** Frees the arrays. */
  @TearDown(Level.Trial)
  public void close() {
    a.close();
    b.close();
    c.close();
  }

  /** C = A·B. */
  @Benchmark
  public void product() {
    product.set(0, 0, 0);
  }
}
