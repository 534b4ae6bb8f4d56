package app.glassnet.engine.training;

/** Where the walk through one batch stands: what was done last. */
public enum SubStep {
  /** Between two batches, no walk has begun. */
  READY,
  /** The batch went through all layers; outputs can be read. */
  FORWARD,
  /** The loss was taken. */
  LOSS,
  /** The gradients were worked out, and can be read. */
  BACKWARD,
  /** The weights were changed; outputs and gradients are still those that led to the change. */
  UPDATE
}
