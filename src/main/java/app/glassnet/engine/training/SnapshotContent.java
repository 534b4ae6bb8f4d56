package app.glassnet.engine.training;

/**
 * What snapshots should carry besides the plain numbers. Nothing is copied that was not asked for.
 *
 * @param parameters which learned arrays
 * @param gradients whether the gradients of those arrays too: those the last update took; in a walk they are there from its
 *     backward sub-step on
 * @param example which example of the batch to trace during a walk, counted from 0; −1 for none
 */
public record SnapshotContent(Parameters parameters, boolean gradients, int example) {

  /** Which learned arrays a snapshot carries. */
  public enum Parameters {
    NONE,
    /** Weights and biases of convolutions: what is drawn as kernels. */
    KERNELS,
    ALL
  }

  /** The plain numbers and the trace of the watched input. */
  public static final SnapshotContent NUMBERS = new SnapshotContent(Parameters.NONE, false, -1);

  /** The kernels besides. */
  public static final SnapshotContent KERNELS = new SnapshotContent(Parameters.KERNELS, false, -1);

  public SnapshotContent withParameters(Parameters which) {
    return new SnapshotContent(which, gradients, example);
  }

  public SnapshotContent withGradients(boolean wanted) {
    return new SnapshotContent(parameters, wanted, example);
  }

  public SnapshotContent withExample(int inBatch) {
    return new SnapshotContent(parameters, gradients, inBatch);
  }
}
