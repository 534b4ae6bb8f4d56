package app.glassnet.rooms.convolution;

import app.glassnet.explain.Activation;
import app.glassnet.explain.SlidingKernel;

/**
 * Everything that follows from an input and the settings.
 *
 * @param settings how the kernel slides
 * @param input what is read
 * @param slides the kernel's places; transposed, those of the convolution that is turned round
 * @param applied the kernel as it lies on the window, turned for a true convolution
 * @param sums what is made before the activation, {@link #madeRows} × {@link #madeColumns}
 * @param made what is put out
 * @param gradient ∂L/∂output as given, one a sum; forward as well, where it is not shown
 * @param delta ∂L/∂sum: the gradient times the activation's slope
 * @param kernelGradient ∂L/∂kernel, laid as {@code applied}; null when not backward
 * @param inputGradient ∂L/∂input; null when not backward
 */
record Computation(Settings settings, Grid input, SlidingKernel slides, float[] applied, float[] sums, float[] made,
    float[] gradient, float[] delta, float[] kernelGradient, float[] inputGradient) {

  /**
   * Works everything out.
   *
   * @param wanted ∂L/∂output; null, or of another size, for the default
   */
  static Computation of(Settings s, Grid input, float[] wanted) {
    SlidingKernel slides = s.slides(input.rows(), input.columns());
    float[] applied = s.applied();
    float[] sums;
    if (s.mode() == Mode.TRANSPOSED) {
      sums = slides.inputGradient(input.values(), applied);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += (float) s.bias();
      }
    } else {
      sums = slides.forward(input.values(), applied, (float) s.bias());
    }
    Activation activation = s.activation();
    float[] made = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      made[i] = (float) activation.of(sums[i]);
    }
    float[] gradient = wanted != null && wanted.length == sums.length ? wanted.clone() : defaultGradient(sums.length);
    float[] delta = new float[sums.length];
    for (int i = 0; i < delta.length; i++) {
      delta[i] = (float) (gradient[i] * activation.slope(sums[i]));
    }
    boolean back = s.mode() == Mode.BACKWARD;
    return new Computation(s, input, slides, applied, sums, made, gradient, delta,
        back ? slides.kernelGradient(input.values(), delta) : null, back ? slides.inputGradient(delta, applied) : null);
  }

  /** Something to look at before anything is typed: 1, 0, −1 and 2 by turns. */
  static float[] defaultGradient(int count) {
    float[] all = new float[count];
    float[] turns = {1, 0, -1, 2, 0, 1, -2};
    for (int i = 0; i < count; i++) {
      all[i] = turns[i % turns.length];
    }
    return all;
  }

  boolean forward() {
    return settings.mode() == Mode.FORWARD;
  }

  boolean backward() {
    return settings.mode() == Mode.BACKWARD;
  }

  boolean transposed() {
    return settings.mode() == Mode.TRANSPOSED;
  }

  int madeRows() {
    return transposed() ? slides.rows().in() : slides.rows().out();
  }

  int madeColumns() {
    return transposed() ? slides.columns().in() : slides.columns().out();
  }

  /** How many positions there are to step through. */
  int positions() {
    return switch (settings.mode()) {
      case FORWARD -> made.length;
      case BACKWARD -> slides.taps() + slides.inputs();
      case TRANSPOSED -> input.values().length;
    };
  }

  /** Whether a backward position is one of the kernel's; the others are the input's. */
  boolean atKernel(int position) {
    return position < slides.taps();
  }

  /** Transposed: what has been added to an output cell once the input cells 0…position have been stamped. */
  float partial(int cell, int position) {
    double sum = settings.bias();
    for (SlidingKernel.Term t : slides.inputGradient(input.values(), applied, cell / madeColumns(), cell % madeColumns())) {
      if (t.outputRow() * slides.columns().out() + t.outputColumn() <= position) {
        sum += t.product();
      }
    }
    return (float) sum;
  }
}
