package app.glassnet.cli;

import app.glassnet.shell.Opening;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole: reads the arguments, runs the command, and turns every failure into a sentence and a
 * number.
 */
public final class Cli {
  private Cli() {}

  /**
   * Runs one command.
   *
   * @param args as given to the program
   * @param out for results
   * @param err for everything else
   * @param window opens the window with what it is given and returns when it is closed; called when no command is given
   *     and there is a display
   * @return the exit code: 0 done, 1 failed, 2 called wrongly
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err, Consumer<Opening> window) {
    if (args.length == 0 && RootCommand.hasScreen()) {
      // The usual start. Reading the commands, to find that none was given, would cost it a third of a second.
      window.accept(Opening.AS_LEFT);
      return CommandLine.ExitCode.OK;
    }
    CommandLine line = commands(window);
    line.setOut(out).setErr(err);
    line.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setExecutionStrategy(Cli::execute);
    line.setParameterExceptionHandler((e, given) -> wrongUse(e));
    line.setExecutionExceptionHandler((e, command, given) -> failed(e, command));
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  /** All commands, with their texts in the language now chosen. */
  static CommandLine commands(Consumer<Opening> window) {
    return new CommandLine(new RootCommand(window)).setResourceBundle(CliTexts.bundle());
  }

  private static int execute(ParseResult given) {
    RootCommand root = given.commandSpec().root().userObject() instanceof RootCommand command ? command : null;
    if (root != null && root.verbose) {
      Startup.verbose();
    }
    return new RunLast().execute(given);
  }

  private static int wrongUse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(sentence(e));
    err.println(CliTexts.get("error.seeHelp", command.getCommandSpec().qualifiedName()));
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched when unmatched.isUnknownOption() ->
          CliTexts.get("error.unknownOption", unmatched.getUnmatched().getFirst());
      case UnmatchedArgumentException unmatched -> CliTexts.get("error.unmatched", unmatched.getUnmatched().getFirst());
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          CliTexts.get("error.missing", name(missing.getMissing().getFirst()));
      case ParameterException value when value.getArgSpec() != null && value.getValue() != null ->
          CliTexts.get("error.value", value.getValue(), name(value.getArgSpec()), value.getArgSpec().paramLabel());
      default -> e.getMessage();
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    switch (e) {
      case ParameterException wrong -> {
        return wrongUse(wrong);
      }
      case UserError known -> err.println(known.getMessage());
      case NoSuchFileException missing -> err.println(CliTexts.get("error.noFile", missing.getFile()));
      case AccessDeniedException denied -> err.println(CliTexts.get("error.denied", denied.getFile()));
      case FileSystemException file -> err.println(CliTexts.get("error.file", file.getFile(), reason(file)));
      case IOException io -> err.println(io.getMessage());
      default -> {
        // A fault of the program, not of its user: the trace goes to the log, which -v shows.
        err.println(CliTexts.get("error.fault", e.toString()));
        Logger.getLogger("app.glassnet.cli").log(Level.INFO, "fault", e);
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String reason(FileSystemException e) {
    return e.getReason() != null ? e.getReason() : e.getClass().getSimpleName();
  }
}
