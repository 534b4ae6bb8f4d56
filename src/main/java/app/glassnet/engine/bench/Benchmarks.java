package app.glassnet.engine.bench;

import app.glassnet.engine.backend.Backend;
import app.glassnet.engine.backend.Workers;
import app.glassnet.engine.training.Examples;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The workloads there are, by name, and what is measured of them. */
public final class Benchmarks {
  /** Measures one workload after 1,000 and after 20,000 steps: how much memory the process occupies. */
  public static final String MEMORY = "memory";
  /** Measures steps with another thread busy beside them. */
  public static final String LOAD = "load";

  private static final List<String> FLAT = List.of("W1", "W3", "W4");
  private static final List<String> LOADED = List.of("W1", "W2");
  private static final String LEARNS = "W2";
  private static final String WRITES = "W4";

  private final double seconds;
  private final Consumer<Measurement> each;

  /**
   * @param seconds how long predictions are timed, after as long a warm-up; training steps take three times that
   * @param each gets each measurement as it comes
   */
  public Benchmarks(double seconds, Consumer<Measurement> each) {
    this.seconds = seconds;
    this.each = each;
  }

  /** The names of the workloads, in order. */
  public static List<String> names() {
    return Workload.ALL.stream().map(Workload::name).distinct().toList();
  }

  private static List<Workload> named(String name) {
    return Workload.ALL.stream().filter(w -> w.name().equals(name)).toList();
  }

  /** The machine's own rate, by which shares are told: {@code sgemm1} in one thread, {@code sgemm2} in two. */
  public double machine() {
    double best = 0;
    for (int threads = 1; threads <= Math.min(2, Workers.COUNT); threads++) {
      best = Machine.rate(threads, seconds);
      each.accept(new Measurement("machine", "sgemm" + threads, best, "GFLOP/s"));
    }
    return best;
  }

  /**
   * Runs one workload: steps, predictions of one example and of a batch, and the share of the machine's rate that a step
   * reaches.
   *
   * @param machine the machine's rate in GFLOP/s
   * @param train digits to learn, for the workload that does; may be null
   * @param test digits to test with
   * @throws IllegalArgumentException naming the workloads there are
   */
  public void run(String name, double machine, Examples train, Examples test) {
    if (named(name).isEmpty()) {
      throw new IllegalArgumentException(
          "no workload called \"" + name + "\"; there are " + String.join(", ", names()));
    }
    for (Workload workload : named(name)) {
      try (Stepping stepping = new Stepping(workload)) {
        double step = Stopwatch.median(3 * seconds, 3 * seconds, stepping::step);
        put(workload, "step", step, "ms");
        put(workload, "samples", workload.batch() / step * 1000, "samples/s");
        put(workload, "fwd1", Stopwatch.median(seconds, seconds, stepping.forward(1)), "ms");
        put(workload, "fwd" + workload.batch(),
            Stopwatch.median(seconds, seconds, stepping.forward(workload.batch())), "ms");
        double rate = workload.stepFlops() / step / 1e6;
        put(workload, "rate", rate, "GFLOP/s");
        put(workload, "share", 100 * rate / machine, "%");
      }
      if (name.equals(WRITES)) {
        put(workload, "sampling", Sampling.rate(seconds), "symbols/s");
      }
      if (name.equals(LEARNS) && train != null) {
        new Learning(workload, train, test).run((metric, value) -> put(workload, metric, value, "s"));
      }
    }
  }

  private void put(Workload workload, String metric, double value, String unit) {
    each.accept(new Measurement(workload.name(), workload.metric(metric), value, unit));
  }

  /** Whether memory is flat: what the process occupies after a twentieth of these steps and after all. */
  public void memory(int steps) {
    for (Workload workload : Workload.ALL) {
      if (FLAT.contains(workload.name())) {
        try (Stepping stepping = new Stepping(workload)) {
          run(stepping, steps / 20);
          long early = Backend.bytesOfProcess();
          run(stepping, steps - steps / 20);
          long late = Backend.bytesOfProcess();
          put(workload, "memory" + steps / 20, early / 1e6, "MB");
          put(workload, "memory" + steps, late / 1e6, "MB");
          put(workload, "growth", 100.0 * (late - early) / early, "%");
        }
      }
    }
  }

  private static void run(Stepping stepping, int steps) {
    for (int i = 0; i < steps; i++) {
      stepping.step();
    }
  }

  /** Steps alone and with another thread that is always busy, as a window may be. */
  public void load() {
    for (Workload workload : Workload.ALL) {
      if (LOADED.contains(workload.name())) {
        try (Stepping stepping = new Stepping(workload)) {
          double alone = Stopwatch.median(3 * seconds, 3 * seconds, stepping::step);
          AtomicBoolean busy = new AtomicBoolean(true);
          CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> {
            while (busy.get()) {
              Thread.onSpinWait();
            }
          });
          double loaded = Stopwatch.median(seconds, 3 * seconds, stepping::step);
          busy.set(false);
          beside.join();
          put(workload, "alone", alone, "ms");
          put(workload, "beside", loaded, "ms");
          put(workload, "kept", 100 * alone / loaded, "%");
        }
      }
    }
  }
}
