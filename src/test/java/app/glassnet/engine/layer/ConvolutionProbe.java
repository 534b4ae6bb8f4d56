package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/** The real convolution with one filter on one channel, for tests of other packages: forward, then backward. */
public final class ConvolutionProbe {
  /** What the engine made of it. */
  public record Result(float[] output, float[] kernelGradient, float[] inputGradient, float biasGradient) {}

  private ConvolutionProbe() {}

  public static Result run(Conv2d layer, Shape input, float[] x, float[] w, float b, float[] dy) {
    try (var probe = new LayerProbe(layer, input, 1)) {
      probe.parameter("w").value().set(w);
      probe.parameter("b").value().set(new float[] {b});
      float[] output = probe.forward(x);
      float[] dx = probe.backward(dy);
      return new Result(output, probe.parameter("w").gradient().toArray(), dx,
          probe.parameter("b").gradient().toArray()[0]);
    }
  }
}
