package app.glassnet.cli;

import app.glassnet.engine.bench.Benchmarks;
import app.glassnet.engine.bench.Measurement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code glassnet bench}: how fast the engine is, as lines for another program. */
@CommandLine.Command(name = "bench")
final class BenchCommand extends Command {
  private static final MathContext DIGITS = new MathContext(5);

  @Parameters(paramLabel = "WORKLOAD", arity = "0..*", descriptionKey = "glassnet.bench.workloads")
  private List<String> workloads = List.of();

  @Override
  public Integer call() {
    for (String name : workloads) {
      if (!Benchmarks.names().contains(name)) {
        throw wrongUse("bench.unknown", name, String.join(", ", Benchmarks.names()));
      }
    }
    for (String name : workloads.isEmpty() ? Benchmarks.names() : workloads) {
      Benchmarks.run(name, measurement -> {
        out().println(line(measurement));
        out().flush();
      });
    }
    return DONE;
  }

  /** Workload, metric, value, unit, parted by tabs; the value in plain digits with a point. */
  static String line(Measurement m) {
    String value = new BigDecimal(m.value()).round(DIGITS).stripTrailingZeros().toPlainString();
    return String.join("\t", m.workload(), m.metric(), value, m.unit());
  }
}
