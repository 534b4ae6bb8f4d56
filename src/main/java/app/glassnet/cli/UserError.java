package app.glassnet.cli;

/** What was asked cannot be done, for a reason the user can mend. Its message is one sentence. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message);
  }

  UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
