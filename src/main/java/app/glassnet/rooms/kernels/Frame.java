package app.glassnet.rooms.kernels;

import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.training.Snapshot;

/**
 * The network at one moment of its training.
 *
 * @param step updates so far
 * @param weights all of it, to look at other digits with later
 * @param gradients of the kernels, which the last update took, [filters, 1, size, size]; null before the first
 * @param trace what it makes of the digit looked at
 * @param loss of the last batch; NaN before the first
 */
record Frame(long step, Weights weights, float[] gradients, Trace trace, double loss) {
  static final int CONV = 0;
  static final int RELU = 1;
  static final int POOL = 2;

  static Frame of(Snapshot s) {
    return new Frame(s.step(), s.weights(), s.gradients().get(Problem.WEIGHTS), s.watched(), s.batchLoss());
  }

  Frame with(Trace other) {
    return new Frame(step, weights, gradients, other, loss);
  }

  float[] kernels() {
    return weights.array(Problem.WEIGHTS);
  }

  int filters() {
    return weights.spec().outputShape(CONV).dim(0);
  }
}
