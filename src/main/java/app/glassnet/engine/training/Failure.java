package app.glassnet.engine.training;

/**
 * Why a run stopped by itself.
 *
 * @param step the step that went wrong, counted from 1
 * @param layer the name of the first layer where it shows, {@code loss}, or empty when it was no layer's fault
 * @param what where in the layer: {@code output}, {@code w}, {@code b} …; or a sentence, when something else went wrong
 * @param value the number that is none, NaN or an infinity; 0 when something else went wrong
 */
public record Failure(long step, String layer, String what, float value) {

  /** Something other than a number went wrong. */
  static Failure of(long step, Throwable cause) {
    return new Failure(step, "", cause.getMessage() == null ? cause.toString() : cause.getMessage(), 0);
  }

  /** Whether a number stopped being one, rather than something else going wrong. */
  public boolean isNumeric() {
    return !Float.isFinite(value);
  }

  /** In English, for logs; the interface says it in its own words. */
  @Override
  public String toString() {
    return isNumeric() ? "step " + step + ": " + value + " in " + what + " of " + layer : "step " + step + ": " + what;
  }
}
