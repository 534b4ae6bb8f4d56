package app.glassnet.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One call of the command line and what came of it. */
record Called(int code, String out, String err) {
  static Called with(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    int code = Cli.run(words, new PrintWriter(out), new PrintWriter(err), opening -> {
      throw new AssertionError("no window was asked for");
    });
    return new Called(code, out.toString(), err.toString());
  }

  /** The lines of standard error. */
  List<String> complaints() {
    return err.lines().toList();
  }
}
