package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Conv1d;
import java.util.ArrayList;
import java.util.List;

/**
 * The way back through a 1-D convolution. With position o, tap k and time t = o·stride − before + k·dilation:
 * ∂L/∂w[f, c, k] = Σ over o of ∂L/∂y[f, o] · x[c, t], ∂L/∂b[f] = Σ over o of ∂L/∂y[f, o], and ∂L/∂x[c, t] = Σ over all
 * (f, o, k) that read t of ∂L/∂y[f, o] · w[f, c, k]. For one example; a batch's gradients are the sums of theirs.
 */
public final class Conv1dBackward {
  private Conv1dBackward() {}

  /**
   * The gradient of one number of the input.
   *
   * @param shape shape of the input, [channels, time]
   * @param kernels [filters, channels, kernel], row-major
   * @param outputGradients ∂L/∂y, [filters, positions], row-major
   */
  public static GradientStep ofInput(Conv1d layer, Shape shape, float[] kernels, float[] outputGradients, int channel,
      int time) {
    Axis axis = check(layer, shape, outputGradients);
    Checks.length("kernels", kernels, layer.filters() * shape.dim(0) * layer.kernel());
    Checks.index("channel", channel, shape.dim(0));
    Checks.index("time step", time, axis.in());
    List<GradientStep.Term> terms = new ArrayList<>();
    for (int f = 0; f < layer.filters(); f++) {
      for (int o = 0; o < axis.out(); o++) {
        for (int k = 0; k < axis.kernel(); k++) {
          if (axis.index(o, k) == time) {
            int output = f * axis.out() + o;
            terms.add(new GradientStep.Term(output, outputGradients[output],
                kernels[(f * shape.dim(0) + channel) * axis.kernel() + k]));
          }
        }
      }
    }
    return GradientStep.of(terms);
  }

  /** The gradient of one weight; a position whose tap reads padding has the factor 0. Parameters as for the input. */
  public static GradientStep ofWeight(Conv1d layer, Shape shape, float[] input, float[] outputGradients, int filter,
      int channel, int tap) {
    Axis axis = check(layer, shape, outputGradients);
    Checks.length("input", input, shape.size());
    Checks.index("filter", filter, layer.filters());
    Checks.index("channel", channel, shape.dim(0));
    Checks.index("tap", tap, axis.kernel());
    List<GradientStep.Term> terms = new ArrayList<>();
    for (int o = 0; o < axis.out(); o++) {
      int time = axis.index(o, tap);
      int output = filter * axis.out() + o;
      terms.add(new GradientStep.Term(output, outputGradients[output],
          Checks.isInside(time, axis) ? input[channel * axis.in() + time] : 0));
    }
    return GradientStep.of(terms);
  }

  /** The gradient of one bias: every position counts fully. */
  public static GradientStep ofBias(Conv1d layer, Shape shape, float[] outputGradients, int filter) {
    Axis axis = check(layer, shape, outputGradients);
    Checks.index("filter", filter, layer.filters());
    List<GradientStep.Term> terms = new ArrayList<>();
    for (int output = filter * axis.out(); output < (filter + 1) * axis.out(); output++) {
      terms.add(new GradientStep.Term(output, outputGradients[output], 1));
    }
    return GradientStep.of(terms);
  }

  private static Axis check(Conv1d layer, Shape shape, float[] outputGradients) {
    Axis axis = layer.time(shape);
    Checks.length("output gradients", outputGradients, layer.filters() * axis.out());
    return axis;
  }
}
