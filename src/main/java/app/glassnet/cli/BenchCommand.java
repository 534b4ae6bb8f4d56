package app.glassnet.cli;

import app.glassnet.engine.bench.Benchmarks;
import app.glassnet.engine.bench.Measurement;
import app.glassnet.shell.RoomBenchmarks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
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
    List<String> rooms = RoomBenchmarks.names();
    List<String> all = Stream.concat(Benchmarks.names().stream(), rooms.stream()).toList();
    for (String name : workloads) {
      if (!all.contains(name)) {
        throw wrongUse("bench.unknown", name, String.join(", ", all));
      }
    }
    for (String name : workloads.isEmpty() ? Benchmarks.names() : workloads) {
      if (rooms.contains(name)) {
        RoomBenchmarks.run(name, this::print);
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
