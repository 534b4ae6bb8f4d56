package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.ConvolutionProbe;
import app.glassnet.engine.layer.Padding;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every number a sliding kernel explains is the number the engine makes, forward, backward and transposed. */
class SlidingKernelEngineTest {
  @Property(tries = 150)
  void withZerosItIsTheLayer(@ForAll("convolutions") Conv2d layer, @ForAll @IntRange(min = 9, max = 13) int height,
      @ForAll @IntRange(min = 9, max = 13) int width, @ForAll long seed) {
    SlidingKernel slides = SlidingKernel.of(layer, height, width, Border.ZEROS);
    var random = new SeededRandom(seed);
    float[] x = random(slides.inputs(), random);
    float[] w = random(slides.taps(), random);
    float[] dy = random(slides.outputs(), random);
    var engine = ConvolutionProbe.run(layer, Shape.of(1, height, width), x, w, 0.5f, dy);
    close(slides.forward(x, w, 0.5f), engine.output());
    close(slides.kernelGradient(x, dy), engine.kernelGradient());
    close(slides.inputGradient(dy, w), engine.inputGradient());
    assertThat(sum(dy)).isEqualTo(engine.biasGradient(), within(1e-3));
    termsAddUp(slides, x, w, dy);
  }

  /** Reflect and replicate are the layer without padding on an input that was widened before. */
  @Property(tries = 120)
  void withOtherBordersItIsTheLayerOnAWidenedInput(@ForAll("convolutions") Conv2d layer, @ForAll Border border,
      @ForAll @IntRange(min = 9, max = 12) int height, @ForAll @IntRange(min = 9, max = 12) int width,
      @ForAll long seed) {
    SlidingKernel slides = SlidingKernel.of(layer, height, width, border);
    var random = new SeededRandom(seed);
    float[] x = random(slides.inputs(), random);
    float[] w = random(slides.taps(), random);
    float[] dy = random(slides.outputs(), random);
    int top = slides.rows().before();
    int left = slides.columns().before();
    int tall = top + height + slides.rows().after();
    int wide = left + width + slides.columns().after();
    float[] widened = new float[tall * wide];
    for (int i = 0; i < widened.length; i++) {
      widened[i] = slides.read(x, i / wide - top, i % wide - left);
    }
    var engine = ConvolutionProbe.run(layer.withPadding(Padding.VALID), Shape.of(1, tall, wide), widened, w, 0, dy);
    close(slides.forward(x, w, 0), engine.output());
    close(slides.kernelGradient(x, dy), engine.kernelGradient());
    float[] folded = new float[x.length];
    for (int i = 0; i < widened.length; i++) {
      int r = border.source(i / wide - top, height);
      int c = border.source(i % wide - left, width);
      if (r >= 0 && c >= 0) {
        folded[r * width + c] += engine.inputGradient()[i];
      }
    }
    close(slides.inputGradient(dy, w), folded);
    termsAddUp(slides, x, w, dy);
  }

  /** A true convolution with a kernel is the definition Σ f(τ)·g(t − τ), worked out straight. */
  @Property(tries = 60)
  void aTrueConvolutionTurnsTheKernel(@ForAll @IntRange(min = 1, max = 4) int kernel, @ForAll long seed) {
    var random = new SeededRandom(seed);
    SlidingKernel slides = SlidingKernel.of(Conv2d.of(1, kernel), 8, 7, Border.ZEROS);
    float[] x = random(56, random);
    float[] w = random(kernel * kernel, random);
    float[] out = slides.forward(x, SlidingKernel.turned(w), 0);
    for (int o = 0; o < out.length; o++) {
      int row = o / slides.columns().out() + kernel - 1;
      int column = o % slides.columns().out() + kernel - 1;
      double sum = 0;
      for (int u = 0; u < kernel; u++) {
        for (int v = 0; v < kernel; v++) {
          sum += (double) x[(row - u) * 7 + column - v] * w[u * kernel + v];
        }
      }
      assertThat((double) out[o]).isEqualTo(sum, within(1e-4));
    }
  }

  private static void termsAddUp(SlidingKernel slides, float[] x, float[] w, float[] dy) {
    int columns = slides.columns().out();
    float[] all = slides.forward(x, w, 0);
    for (int o = 0; o < all.length; o++) {
      same(all[o], slides.forward(x, w, o / columns, o % columns));
    }
    float[] kernel = slides.kernelGradient(x, dy);
    for (int k = 0; k < kernel.length; k++) {
      same(kernel[k], slides.kernelGradient(x, dy, k / slides.columns().kernel(), k % slides.columns().kernel()));
    }
    float[] input = slides.inputGradient(dy, w);
    int width = slides.columns().in();
    for (int i = 0; i < input.length; i++) {
      same(input[i], slides.inputGradient(dy, w, i / width, i % width));
    }
  }

  private static void same(double number, List<SlidingKernel.Term> terms) {
    assertThat(number).isEqualTo(SlidingKernel.sum(terms), within(1e-4));
  }

  private static void close(float[] explained, float[] engine) {
    assertThat(explained).hasSameSizeAs(engine);
    for (int i = 0; i < engine.length; i++) {
      assertThat(explained[i]).as("number %d", i).isEqualTo(engine[i], within(1e-4f * Math.max(1, Math.abs(engine[i]))));
    }
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    return sum;
  }

  private static float[] random(int count, SeededRandom random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Provide
  Arbitrary<Conv2d> convolutions() {
    return Combinators.combine(small(1, 4), small(1, 4), small(1, 3), small(1, 3),
        Arbitraries.of(Padding.VALID, Padding.SAME, Padding.explicit(2, 0, 1, 3)), small(1, 2), small(1, 2))
        .as((kh, kw, sy, sx, p, dy, dx) -> new Conv2d(1, kh, kw, sy, sx, p, dy, dx, Initializer.GLOROT_UNIFORM));
  }

  private static Arbitrary<Integer> small(int from, int to) {
    return Arbitraries.integers().between(from, to);
  }
}
