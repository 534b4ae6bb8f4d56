package app.glassnet.shell;

import app.glassnet.engine.bench.Measurement;
import app.glassnet.rooms.digits.DigitsBenchmark;
import app.glassnet.rooms.filters.FiltersBenchmark;
import app.glassnet.ui.task.Toolkit;
import java.util.List;
import java.util.function.Consumer;

/** Measures rooms in a window, as {@code engine.bench} measures the engine without one. */
public final class RoomBenchmarks {
  /** A minute, as long as somebody watches a network learn. */
  private static final int SECONDS = 60;

  private RoomBenchmarks() {}

  /** The names of the workloads, in order. */
  public static List<String> names() {
    return List.of(DigitsBenchmark.NAME, FiltersBenchmark.NAME);
  }

  /**
   * Runs one workload and hands each measurement over as it comes; JavaFX has ended when it returns.
   *
   * @throws IllegalArgumentException when there is no such workload
   */
  public static void run(String workload, Consumer<Measurement> each) {
    if (!names().contains(workload)) {
      throw new IllegalArgumentException("no workload called \"" + workload + "\"; there are " + names());
    }
    if (workload.equals(FiltersBenchmark.NAME)) {
      FiltersBenchmark.run(each);
    } else {
      DigitsBenchmark.run(Integer.getInteger("glassnet.bench.seconds", SECONDS), each);
    }
    Toolkit.exit();
  }
}
