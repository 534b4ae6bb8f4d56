package app.glassnet.cli;

import app.glassnet.ui.task.Toolkit;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code glassnet} without a command: the window, or the demo where there is no display. */
@CommandLine.Command(name = "glassnet", mixinStandardHelpOptions = true, versionProvider = Version.class,
    scope = ScopeType.INHERIT, sortOptions = false,
    subcommands = {DemoCommand.class, TrainCommand.class, SampleCommand.class, RenderCommand.class,
        LessonsCommand.class, CheckCommand.class, BenchCommand.class})
final class RootCommand extends Command {
  @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT)
  boolean verbose;

  private final Runnable window;

  RootCommand(Runnable window) {
    this.window = window;
  }

  @Override
  public Integer call() throws Exception {
    if (hasScreen()) {
      window.run();
      return DONE;
    }
    err().println(CliTexts.get("root.noDisplay"));
    return DemoCommand.run(out(), err(), progress(), DemoCommand.DEFAULT_FOLDER, 0);
  }

  private static boolean hasScreen() {
    return !"Headless".equalsIgnoreCase(System.getProperty("glass.platform")) && Toolkit.hasDisplay();
  }
}
