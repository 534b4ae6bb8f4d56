package app.glassnet.engine.training;

/**
 * How the run went so far.
 *
 * @param training loss and metric of each training batch, before its update and with dropout at work
 * @param heldOut loss and metric of each evaluation on the held-out examples; nothing is smoothed or thinned away
 *     there before 2048
 */
public record History(Curve training, Curve heldOut) {
  /** A run that has not begun. */
  public static final History EMPTY = new History(Curve.EMPTY, Curve.EMPTY);
}
