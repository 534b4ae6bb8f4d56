package app.glassnet.engine.trace;

/**
 * What a trace should hold besides the outputs.
 *
 * @param target what is wanted: the class (of each row, when time steps have classes of their own), or every output's
 *     number; null when it is not known. Not copied: do not write to it
 * @param gradients whether to work out the loss's gradients as well; needs a target
 */
public record TraceDetail(float[] target, boolean gradients) {
  /** Outputs alone. */
  public static final TraceDetail OUTPUTS = new TraceDetail(null, false);

  public TraceDetail {
    if (gradients && target == null) {
      throw new IllegalArgumentException("gradients of the loss need a label or numbers: what is right");
    }
  }

  /** Outputs, and the loss's gradients when {@code label} is right. */
  public static TraceDetail gradients(int label) {
    return new TraceDetail(one(label), true);
  }

  /** Outputs, and the loss's gradients when {@code target} is right. */
  public static TraceDetail gradients(float... target) {
    return new TraceDetail(target.clone(), true);
  }

  /** Outputs and the loss when {@code label} is right, without gradients; −1 when no label is known. */
  public static TraceDetail loss(int label) {
    return label == -1 ? OUTPUTS : new TraceDetail(one(label), false);
  }

  private static float[] one(int label) {
    if (label < 0) {
      throw new IllegalArgumentException("label " + label + ": a class is counted from 0");
    }
    return new float[] {label};
  }
}
