package app.glassnet.engine.training;

/** Leaves a step half done because the run is being closed. */
final class Closing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Closing() {
    super("the run is being closed", null, false, false);
  }
}
