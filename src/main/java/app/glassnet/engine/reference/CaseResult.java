package app.glassnet.engine.reference;

/**
 * What came of one reference case.
 *
 * @param name the case's name (its file, without the ending)
 * @param outcome see there
 * @param largestError largest |got − want| / max(1, |want|) over all numbers; NaN when nothing was computed
 * @param tolerance what is allowed
 * @param message which array was worst, or what went wrong; never null
 */
public record CaseResult(String name, Outcome outcome, double largestError, double tolerance, String message) {
  /** OK: within tolerance. MISS: outside, or failed. UNSUPPORTED: this engine has no such layer, loss or optimiser. */
  public enum Outcome { OK, MISS, UNSUPPORTED }

  public boolean ok() {
    return outcome == Outcome.OK;
  }
}
