package app.glassnet.engine.loss;

/**
 * What training makes small; an immutable value. It is worked out row by row on what the network predicts (on the
 * logits, for classes) and on what was wanted: a row is an example, or one time step of it. The loss of a batch is the
 * mean over its rows ({@link LossRun}).
 */
public sealed interface Loss permits SoftmaxCrossEntropy, MeanSquaredError, MeanAbsoluteError, Huber {
  /** Keras's name, in files and reference cases: {@code mean_squared_error}. */
  String type();

  /** Whether a row tells classes apart; otherwise it is made of real numbers. */
  default boolean onClasses() {
    return false;
  }

  /** Loss of one row; both arrays are one row long. */
  double of(float[] prediction, float[] target);

  /** Fills {@code gradient} with the derivative of {@link #of} with respect to each prediction. */
  void gradient(float[] prediction, float[] target, float[] gradient);
}
