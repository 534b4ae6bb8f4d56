package app.glassnet.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  @Test
  void w1MeasuresEverythingItPromises() {
    List<Measurement> measured = new ArrayList<>();
    ConvolutionBenchmark.run("W1", "w1", 64, 0.01, measured::add);
    assertThat(measured).extracting(Measurement::metric)
        .containsExactly("step", "samples", "fwd1", "fwd64", "rate", "sgemm1024", "share");
    assertThat(measured).allSatisfy(m -> {
      assertThat(m.workload()).isEqualTo("W1");
      assertThat(m.value()).isPositive().isFinite();
    });
  }

  @Test
  void medianTakesAtLeastFiftyRuns() {
    int[] runs = {0};
    assertThat(Stopwatch.median(0, 0, () -> runs[0]++)).isNotNegative();
    assertThat(runs[0]).isEqualTo(50);
  }

  @Test
  void unknownWorkloadNamesTheOthers() {
    assertThatThrownBy(() -> Benchmarks.run("W9", _ -> { })).hasMessage("no workload called \"W9\"; there are W1");
  }
}
