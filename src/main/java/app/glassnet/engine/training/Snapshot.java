package app.glassnet.engine.training;

import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import java.util.Map;

/**
 * A run at one moment: a value that never changes. All of it belongs to the same weights.
 *
 * @param number grows by one from snapshot to snapshot of a run
 * @param network the network in training
 * @param settings what it trains with
 * @param state what the run is doing
 * @param subStep where the walk through a batch stands
 * @param step updates of the weights so far
 * @param epoch times the training examples were gone through; 1.5 is the middle of the second time
 * @param learningRate what the next step takes, as the schedule has it
 * @param batchLoss mean loss of the last batch, cross-entropy in nats; NaN before the first
 * @param batchMetric share of right answers in the last batch, 0 … 1, or its mean absolute error when the loss is on
 *     numbers; NaN before the first
 * @param gradientNorm norm of all gradients of the last step before they were clipped; NaN when nothing was clipped
 * @param samplesPerSecond training examples a second over the last seconds of playing, pauses and evaluations left out;
 *     0 before
 * @param watched what the network makes of the watched input; null when none is watched, or it does not fit the network
 * @param example an example of the batch that is being walked through; null when not asked for, or there is no walk
 * @param parameters the learned arrays asked for, key {@code conv1.w}; do not write to them
 * @param gradients their gradients, when asked for and there are any; do not write to them
 * @param evaluation the last one on the held-out examples; null before the first
 * @param history the curves
 * @param failure why the run stopped by itself; null when all is well
 */
public record Snapshot(long number, NetworkSpec network, Settings settings, RunState state, SubStep subStep, long step,
    double epoch, double learningRate, double batchLoss, double batchMetric, double gradientNorm, double samplesPerSecond,
    Trace watched, BatchTrace example, Map<String, float[]> parameters, Map<String, float[]> gradients,
    Evaluation evaluation, History history, Failure failure) {

  /** Share of right answers in the last batch, 0 … 1; NaN before the first, and when the loss is on numbers. */
  public double batchAccuracy() {
    return network.loss().onClasses() ? batchMetric : Double.NaN;
  }

  /** One learned array, or null when it was not asked for. */
  public float[] parameter(String key) {
    return parameters.get(key);
  }

  /** All learned arrays as a value of their own, or null when not all were asked for. */
  public Weights weights() {
    return parameters.keySet().equals(network.parameters().keySet()) ? new Weights(network, parameters) : null;
  }
}
