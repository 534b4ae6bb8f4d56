package app.glassnet.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands share: where they write, and how they refuse. */
abstract class Command implements Callable<Integer> {
  static final int DONE = CommandLine.ExitCode.OK;
  static final int FAILED = CommandLine.ExitCode.SOFTWARE;

  @Spec
  private CommandSpec spec;

  /** Standard output: results. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Standard error: everything else. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final Progress progress() {
    return new Progress(err(), Posix.isTerminal(2));
  }

  /** The command was called wrongly: the sentence is shown, with a hint to the help, and the program ends with 2. */
  final ParameterException wrongUse(String key, Object... args) {
    return new ParameterException(spec.commandLine(), CliTexts.get(key, args));
  }
}
