package app.glassnet.cli;

import app.glassnet.data.Mnist;
import app.glassnet.engine.bench.Benchmarks;
import app.glassnet.engine.bench.Measurement;
import app.glassnet.shell.RoomBenchmarks;
import java.io.IOException;
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
  private static final double SECONDS = 1;
  private static final int STEPS = 20_000;

  @Parameters(paramLabel = "WORKLOAD", arity = "0..*", descriptionKey = "glassnet.bench.workloads")
  private List<String> workloads = List.of();

  @Override
  public Integer call() throws IOException {
    List<String> rooms = RoomBenchmarks.names();
    List<String> engine = Benchmarks.names();
    List<String> all = Stream.of(engine, List.of(Benchmarks.LOAD, Benchmarks.MEMORY), rooms)
        .flatMap(List::stream).toList();
    for (String name : workloads) {
      if (!all.contains(name)) {
        throw wrongUse("bench.unknown", name, String.join(", ", all));
      }
    }
    Benchmarks benchmarks = new Benchmarks(SECONDS, this::print);
    double machine = 0;
    for (String name : workloads.isEmpty() ? engine : workloads) {
      if (rooms.contains(name)) {
        RoomBenchmarks.run(name, this::print);
      } else if (name.equals(Benchmarks.LOAD)) {
        benchmarks.load();
      } else if (name.equals(Benchmarks.MEMORY)) {
        benchmarks.memory(STEPS);
      } else {
        machine = machine == 0 ? benchmarks.machine() : machine;
        benchmarks.run(name, machine, Mnist.train(), Mnist.test());
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
