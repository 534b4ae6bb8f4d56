package app.glassnet.engine.bench;

import java.util.ArrayList;
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
   * Runs one workload and hands each measurement over as it comes. Takes some seconds.
   *
   * @throws IllegalArgumentException naming the workloads there are
   */
  public static List<Measurement> run(String workload, Consumer<Measurement> each) {
    List<Measurement> all = new ArrayList<>();
    Consumer<Measurement> keep = m -> {
      all.add(m);
      each.accept(m);
    };
    switch (workload) {
      case "W1" -> ConvolutionBenchmark.run(workload, "w1", 64, 1, keep);
      default -> throw new IllegalArgumentException(
          "no workload called \"" + workload + "\"; there are " + String.join(", ", names()));
    }
    return List.copyOf(all);
  }
}
