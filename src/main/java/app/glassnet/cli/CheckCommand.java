package app.glassnet.cli;

import app.glassnet.engine.reference.CaseResult;
import app.glassnet.engine.reference.ReferenceCases;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code glassnet check}: the engine against numbers computed elsewhere. */
@CommandLine.Command(name = "check")
final class CheckCommand extends Command {
  @Option(names = "--cases", paramLabel = "DIR")
  private Path cases;

  @Override
  public Integer call() throws Exception {
    Consumer<CaseResult> show = result -> out().println(line(result));
    List<CaseResult> results = cases == null ? ReferenceCases.runShipped(show) : ReferenceCases.run(cases, show);
    long good = results.stream().filter(CaseResult::ok).count();
    err().println(CliTexts.get("check.summary", good, results.size()));
    return good == results.size() ? DONE : FAILED;
  }

  private static String line(CaseResult result) {
    double largest = result.largestError();
    String error = Double.isNaN(largest) ? "-" : String.format(Locale.ROOT, "%.2e", largest);
    String line = String.format(Locale.ROOT, "%-11s %-34s %9s", result.outcome().name().toLowerCase(Locale.ROOT),
        result.name(), error);
    return result.ok() || result.message().isEmpty() ? line : line + "  " + result.message();
  }
}
