package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
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
 * Layers of the course's CNN, forward and backward, 64 examples. Run {@code org.openjdk.jmh.Main LayerBenchmark} with
 * the class path of the tests and the program's JVM options.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LayerBenchmark {
  private static final int BATCH = 64;

  /** Which layer. */
  public enum Kind {
    /** 1 → 32 maps of 28×28. */
    CONV_FIRST(Conv2d.of(32, 3), Shape.of(1, 28, 28)),
    /** 32 → 64 maps of 13×13. */
    CONV_SECOND(Conv2d.of(64, 3), Shape.of(32, 13, 13)),
    /** 2×2 on 32 maps of 26×26. */
    POOL(MaxPool2d.of(2), Shape.of(32, 26, 26)),
    /** 3×3, strides 2, on the same. */
    POOL_OVERLAPPING(new MaxPool2d(3, 3, 2, 2, Padding.VALID), Shape.of(32, 26, 26)),
    /** On 32 maps of 26×26. */
    RELU(new Relu(), Shape.of(32, 26, 26)),
    /** 1600 → 128. */
    DENSE(Dense.of(128), Shape.of(1600));

    private final Layer layer;
    private final Shape input;

    Kind(Layer layer, Shape input) {
      this.layer = layer;
      this.input = input;
    }
  }

  /** The layer. */
  @Param
  public Kind kind;

  private LayerProbe probe;
  private LayerRun run;

  /** Made-up numbers; the backward pass has a forward pass before it. */
  @Setup(Level.Trial)
  public void open() {
    probe = new LayerProbe(kind.layer, kind.input, BATCH);
    SeededRandom random = new SeededRandom(1);
    probe.forward(true, LayerProbe.spread(probe.input.value().size(), random));
    probe.backward(LayerProbe.spread(probe.output.value().size(), random));
    run = probe.run();
  }

  /** Frees the arrays. */
  @TearDown(Level.Trial)
  public void close() {
    probe.close();
  }

  /** Inputs to outputs. */
  @Benchmark
  public void forward() {
    run.forward(true);
  }

  /** Gradients of outputs to gradients of parameters and inputs. */
  @Benchmark
  public void backward() {
    run.backward(true);
  }
}
