package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.bench.Measurement;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  @Test
  void fourFieldsPartedByTabsWithPlainNumbers() {
    assertThat(BenchCommand.line(new Measurement("W1", "step", 3.14159265, "ms"))).isEqualTo("W1\tstep\t3.1416\tms");
    assertThat(BenchCommand.line(new Measurement("W1", "samples", 20000.1, "samples/s")))
        .isEqualTo("W1\tsamples\t20000\tsamples/s");
    assertThat(BenchCommand.line(new Measurement("W1", "tiny", 0.0000123456, "s"))).isEqualTo("W1\ttiny\t0.000012346\ts");
    assertThat(BenchCommand.line(new Measurement("W1", "zero", 0, "ms"))).isEqualTo("W1\tzero\t0\tms");
  }
}
