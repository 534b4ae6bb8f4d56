package app.glassnet.engine.training;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.optimizer.Adam;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * What a run costs to watch, and how long a drawn digit waits for its prediction. Prints lines of metric, value, unit:
 * <ul> <li>examples a second of a run nobody looks at, and of one asked for a snapshot 60 times a second that carries
 * the watched trace and the kernels; <li>the time from asking for a trace to having it, while the network trains:
 * median, 95th and 99th percentile, worst. </ul> Arguments: network and batch size, W1 and 64 when not given.
 */
final class TrainingRunBenchmark {
  private static final int EXAMPLES = 20_000;
  private static final long LENGTH = 8_000_000_000L;

  private TrainingRunBenchmark() {}

  public static void main(String[] args) throws Exception {
    NetworkSpec spec = ModelCatalog.spec(args.length > 0 ? args[0] : "w1");
    int batch = args.length > 1 ? Integer.parseInt(args[1]) : 64;
    Examples digits = new Noise(EXAMPLES, spec.input(), spec.output().size());
    float[] drawn = new float[spec.input().size()];
    digits.copyInput(0, drawn, 0);
    try (TrainingRun run = TrainingRun.open(Network.initialWeights(spec, 1), digits, digits,
        new Settings(batch, new Adam(), 1))) {
      run.play().get();
      pulses(run, false);
      for (int round = 1; round <= 3; round++) {
        run.watch(null);
        print("alone " + round, pulses(run, false), "examples/s");
        run.watch(drawn);
        run.show(SnapshotContent.KERNELS);
        print("60 snapshots a second " + round, pulses(run, true), "examples/s");
      }
      run.watch(null);
      latency(run, drawn);
    }
  }

  /** Trains for a while; asks once a pulse of 60 Hz when watched. */
  private static double pulses(TrainingRun run, boolean watched) {
    long start = System.nanoTime();
    long from = run.play().join().step();
    for (long pulse = 1; System.nanoTime() - start < LENGTH; pulse++) {
      LockSupport.parkNanos(start + pulse * 16_666_667 - System.nanoTime());
      if (watched) {
        run.requestSnapshot();
      }
    }
    long steps = run.play().join().step() - from;
    return steps * (double) run.settings().batchSize() / ((System.nanoTime() - start) / 1e9);
  }

  private static void latency(TrainingRun run, float[] drawn) throws Exception {
    double[] millis = new double[400];
    for (int i = 0; i < millis.length; i++) {
      LockSupport.parkNanos(7_300_000);
      long asked = System.nanoTime();
      run.trace(drawn).get();
      millis[i] = (System.nanoTime() - asked) / 1e6;
    }
    Arrays.sort(millis);
    print("trace median", millis[200], "ms");
    print("trace 95 %", millis[380], "ms");
    print("trace 99 %", millis[396], "ms");
    print("trace worst", millis[399], "ms");
  }

  private static void print(String metric, double value, String unit) {
    System.out.printf("%s\t%.3f\t%s%n", metric, value, unit);
  }

  /** Pictures kept as bytes, as digits are. */
  private record Noise(int size, Shape shape, int classes, byte[] pixels) implements Examples {
    Noise(int size, Shape shape, int classes) {
      this(size, shape, classes, new byte[size * shape.size()]);
      SeededRandom random = new SeededRandom(1);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) random.nextInt(256);
      }
    }

    @Override
    public void copyInput(int i, float[] to, int offset) {
      int numbers = shape.size();
      for (int k = 0; k < numbers; k++) {
        to[offset + k] = (pixels[i * numbers + k] & 0xff) / 255f;
      }
    }

    @Override
    public int label(int i) {
      return i % classes;
    }
  }
}
