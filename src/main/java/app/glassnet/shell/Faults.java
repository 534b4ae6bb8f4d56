package app.glassnet.shell;

/** What went wrong, in the words of its deepest cause: the ones around it only say that something did. */
public final class Faults {
  private Faults() {}

  public static String words(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
  }
}
