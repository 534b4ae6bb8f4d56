package app.glassnet.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.training.Examples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  private final List<Measurement> measured = new ArrayList<>();
  private final Benchmarks benchmarks = new Benchmarks(0.001, measured::add);

  @Test
  void everyWorkloadMeasuresWhatItPromises() {
    for (String name : Benchmarks.names()) {
      measured.clear();
      benchmarks.run(name, 100, null, null);
      assertThat(measured).extracting(Measurement::workload).containsOnly(name);
      assertThat(measured).extracting(m -> m.metric().replaceAll(".*\\.|\\d+", "")).contains("step", "samples", "fwd",
          "rate", "share");
      assertThat(measured).allSatisfy(m -> assertThat(m.value()).isPositive().isFinite());
      double step = value("step");
      assertThat(value("samples") * step / 1000).isCloseTo(batch(name), within(1e-6));
      assertThat(value("share")).isCloseTo(value("rate"), within(1e-9));
    }
  }

  private double value(String metric) {
    return measured.stream().filter(m -> m.metric().endsWith(metric)).findFirst().orElseThrow().value();
  }

  private static double batch(String name) {
    return Workload.ALL.stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow().batch();
  }

  @Test
  void theMachineIsMeasuredInOneThreadAndInTwo() {
    double best = benchmarks.machine();
    assertThat(measured).extracting(Measurement::metric).startsWith("sgemm1");
    assertThat(measured.getLast().value()).isEqualTo(best).isPositive();
  }

  @Test
  void memoryIsReadTwiceAWorkload() {
    benchmarks.memory(40);
    assertThat(measured).extracting(Measurement::metric).contains("memory2", "memory40", "growth");
  }

  @Test
  void loadedStepsTakeSomeShareOfTheSpeed() {
    benchmarks.load();
    assertThat(measured).extracting(Measurement::metric).containsExactly("alone", "beside", "kept", "alone", "beside",
        "kept");
    assertThat(value("kept")).isCloseTo(100 * value("alone") / value("beside"), within(1e-9));
  }

  /** One image a class: learned in a few batches, and the seconds to each goal come in order. */
  @Test
  void learningTellsTheSecondsToEachGoal() {
    Workload small = new Workload("small", "", ModelCatalog.spec("w1"), 10, Workload.Input.DIGITS);
    Map<String, Double> told = new LinkedHashMap<>();
    new Learning(small, new Rows(1000), new Rows(100)).run(told::put);
    assertThat(told.keySet()).containsExactlyInAnyOrder("epoch", "to97", "to98");
    assertThat(told.get("to98")).isGreaterThanOrEqualTo(told.get("to97"));
    assertThat(told.get("to97")).isPositive();
  }

  @Test
  void medianTakesAtLeastFiftyRuns() {
    int[] runs = {0};
    assertThat(Stopwatch.median(0, 0, () -> runs[0]++)).isNotNegative();
    assertThat(runs[0]).isEqualTo(50);
  }

  @Test
  void unknownWorkloadNamesTheOthers() {
    assertThatThrownBy(() -> benchmarks.run("W9", 1, null, null)).hasMessage("no workload called \"W9\"; there are "
        + String.join(", ", Benchmarks.names()));
  }

  /** The row that is bright is the class. */
  private record Rows(int size) implements Examples {
    @Override
    public Shape shape() {
      return Shape.of(1, 28, 28);
    }

    @Override
    public int classes() {
      return 10;
    }

    @Override
    public void copyInput(int i, float[] to, int offset) {
      for (int k = 0; k < 784; k++) {
        to[offset + k] = k / 56 == label(i) ? 1 : 0;
      }
    }

    @Override
    public int label(int i) {
      return i % 10;
    }
  }
}
