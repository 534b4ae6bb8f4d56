package app.glassnet.engine.trace;

/**
 * What a trace should hold besides the outputs.
 *
 * @param label the right class, or −1 when it is not known
 * @param gradients whether to work out the loss's gradients as well; needs a label
 */
public record TraceDetail(int label, boolean gradients) {
  /** Outputs alone. */
  public static final TraceDetail OUTPUTS = new TraceDetail(-1, false);

  public TraceDetail {
    if (label < -1) {
      throw new IllegalArgumentException("label " + label + ": a class counted from 0, or -1 for none");
    }
    if (gradients && label < 0) {
      throw new IllegalArgumentException("gradients of the loss need a label: which class is right");
    }
  }

  /** Outputs, and the loss's gradients when {@code label} is right. */
  public static TraceDetail gradients(int label) {
    return new TraceDetail(label, true);
  }

  /** Outputs and the loss when {@code label} is right, without gradients. */
  public static TraceDetail loss(int label) {
    return new TraceDetail(label, false);
  }
}
