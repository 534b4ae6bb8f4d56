package app.glassnet.engine.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Sets of reference cases: a folder of JSON files, or the set that ships. */
public final class ReferenceCases {
  private ReferenceCases() {}

  /**
   * Runs every {@code *.json} of a folder, in the order of their names, and hands each result over as it comes.
   *
   * @throws IOException when the folder cannot be read or holds no case; a damaged case is a result, not an exception
   */
  public static List<CaseResult> run(Path folder, Consumer<CaseResult> each) throws IOException {
    throw new UnsupportedOperationException("comes next");
  }

  /** Runs the cases that ship with the program. */
  public static List<CaseResult> runShipped(Consumer<CaseResult> each) throws IOException {
    throw new UnsupportedOperationException("comes next");
  }
}
