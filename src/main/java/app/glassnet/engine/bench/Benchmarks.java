package app.glassnet.engine.bench;

import java.util.List;
import java.util.function.Consumer;

/** The workloads there are, by name. */
public final class Benchmarks {
  private Benchmarks() {}

  /** The names of the workloads, in order. */
  public static List<String> names() {
    return List.of("W1");
  }

  /**
   * Runs one workload and hands each measurement over as it comes.
   *
   * @throws IllegalArgumentException naming the workloads there are
   */
  public static List<Measurement> run(String workload, Consumer<Measurement> each) {
    throw new UnsupportedOperationException("comes next");
  }
}
