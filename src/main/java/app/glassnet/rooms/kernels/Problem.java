package app.glassnet.rooms.kernels;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.training.Descent;
import app.glassnet.explain.Border;
import app.glassnet.explain.PatchSpectrum;
import app.glassnet.explain.SlidingKernel;
import java.util.List;
import java.util.Map;

/**
 * A kernel to be found: a network of one convolution with one filter, trained on the mean squared error between what it
 * makes of an input and the target map that the hidden kernel made of it. Everything is the engine's own.
 *
 * @param input what the kernel is laid on
 * @param hidden what made the target
 * @param spec the network
 * @param target the map wanted
 * @param spectrum how fast it may learn
 */
record Problem(Grid input, HiddenKernel hidden, NetworkSpec spec, float[] target, PatchSpectrum spectrum) {
  static final String WEIGHTS = "conv1.w";
  static final String BIAS = "conv1.b";
  /** Largest difference below which a kernel counts as found: all weights agree when rounded to three decimals. */
  static final double FOUND = 0.0005;

  /** @throws IllegalArgumentException when the kernel does not fit the input */
  static Problem of(Grid input, HiddenKernel hidden, Initializer initializer) {
    int size = hidden.size();
    NetworkSpec spec = new NetworkSpec("kernel", Shape.of(1, input.rows(), input.columns()),
        List.of(Conv2d.of(1, size).withInitializer(initializer), new Flatten()), new MeanSquaredError());
    Weights answer = new Weights(spec, Map.of(WEIGHTS, hidden.values(), BIAS, new float[1]));
    return new Problem(input, hidden, spec, Descent.prediction(answer, input.values()),
        PatchSpectrum.of(input.values(), input.rows(), input.columns(), size));
  }

  /**
   * Gradient descent from the seed's random start.
   *
   * @param share the learning rate as a share of the largest stable one
   */
  Descent descend(long seed, double share, int updates, boolean predictions) {
    return Descent.of(Network.initialWeights(spec, seed), input.values(), target, new Sgd(rate(share), 0), updates,
        predictions);
  }

  /** The learning rate that is this share of the largest stable one. */
  double rate(double share) {
    return share * spectrum.stableRate();
  }

  /** Rows of the map. */
  int rows() {
    return input.rows() - hidden.size() + 1;
  }

  /** Columns of the map. */
  int columns() {
    return input.columns() - hidden.size() + 1;
  }

  int positions() {
    return target.length;
  }

  /** Prediction − target. */
  float[] error(float[] prediction) {
    float[] error = new float[target.length];
    for (int i = 0; i < error.length; i++) {
      error[i] = prediction[i] - target[i];
    }
    return error;
  }

  /** Error × input at every position, for one cell of the kernel: 2/n of their sum is its gradient. */
  List<SlidingKernel.Term> terms(float[] error, int kernelRow, int kernelColumn) {
    return slides().kernelGradient(input.values(), error, kernelRow, kernelColumn);
  }

  SlidingKernel slides() {
    return SlidingKernel.of((Conv2d) spec.layer(0), input.rows(), input.columns(), Border.ZEROS);
  }

  /** The largest |difference| between a kernel and the hidden one. */
  double distance(float[] kernel) {
    double most = 0;
    for (int i = 0; i < kernel.length; i++) {
      most = Math.max(most, Math.abs((double) kernel[i] - hidden.values()[i]));
    }
    return most;
  }

  /** After how many updates it was found to three decimals and stayed so; −1 for not yet. */
  int foundAfter(Descent descent) {
    int found = -1;
    for (int i = descent.updates(); i >= 0 && distance(descent.after(i).parameters().get(WEIGHTS)) < FOUND; i--) {
      found = i;
    }
    return descent.diverged() ? -1 : found;
  }
}
