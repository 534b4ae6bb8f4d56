package app.glassnet.cli;

import app.glassnet.engine.bench.Benchmarks;
import app.glassnet.engine.bench.Measurement;
import app.glassnet.rooms.digits.DigitsBenchmark;
import app.glassnet.ui.task.Toolkit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code glassnet bench}: how fast the engine is, as lines for another program. */
@CommandLine.Command(name = "bench")
final class BenchCommand extends Command {
  /** A minute, as long as somebody watches a network learn. */
  private static final int WINDOW_SECONDS = 60;
  private static final MathContext DIGITS = new MathContext(5);

  @Parameters(paramLabel = "WORKLOAD", arity = "0..*", descriptionKey = "glassnet.bench.workloads")
  private List<String> workloads = List.of();

  @Override
  public Integer call() {
    for (String name : workloads) {
      if (!Benchmarks.names().contains(name) && !name.equals(DigitsBenchmark.NAME)) {
        throw wrongUse("bench.unknown", name, String.join(", ", Benchmarks.names()) + ", " + DigitsBenchmark.NAME);
      }
    }
    for (String name : workloads.isEmpty() ? Benchmarks.names() : workloads) {
      if (name.equals(DigitsBenchmark.NAME)) {
        DigitsBenchmark.run(WINDOW_SECONDS, this::print);
        Toolkit.exit();
      } else {
        Benchmarks.run(name, this::print);
      }
    }
    return DONE;
  }

  private void print(Measurement measurement) {
    out().println(line(measurement));
    out().flush();
  }

  /** Workload, metric, value, unit, parted by tabs; the value in plain digits with a point. */
  static String line(Measurement m) {
    String value = new BigDecimal(m.value()).round(DIGITS).stripTrailingZeros().toPlainString();
    return String.join("\t", m.workload(), m.metric(), value, m.unit());
  }
}
