package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.init.SeededRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Windows along time, of any size, stride, padding and dilation, against plain loops. */
class SignalLayersTest {
  @Provide
  Arbitrary<Conv1d> convolutions() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 4);
    return Combinators.combine(small, small, small, paddings(), Arbitraries.integers().between(1, 3))
        .as((f, k, s, p, d) -> new Conv1d(f, k, s, p, d, Initializer.GLOROT_UNIFORM));
  }

  private static Arbitrary<Padding> paddings() {
    Arbitrary<Integer> border = Arbitraries.integers().between(0, 3);
    return Arbitraries.oneOf(Arbitraries.of(Padding.VALID, Padding.SAME, Padding.CAUSAL),
        Combinators.combine(border, border).as(Padding::explicit));
  }

  /** Zeros before and after, by the words of each rule. */
  private static int[] border(Padding padding, int time, int kernel, int stride, int dilation) {
    int span = dilation * (kernel - 1) + 1;
    return switch (padding) {
      case Padding.Valid _ -> new int[2];
      case Padding.Causal _ -> new int[] {span - 1, 0};
      case Padding.Explicit e -> new int[] {e.left(), e.right()};
      case Padding.Same _ -> {
        int total = Math.max(0, ((time + stride - 1) / stride - 1) * stride + span - time);
        yield new int[] {total / 2, total - total / 2};
      }
    };
  }

  @Property(tries = 200)
  void convolutionIsPlainLoops(@ForAll("convolutions") Conv1d layer, @ForAll @IntRange(min = 1, max = 3) int channels,
      @ForAll @IntRange(min = 1, max = 14) int time, @ForAll long seed) {
    Shape input = Shape.of(channels, time);
    int[] border = border(layer.padding(), time, layer.kernel(), layer.stride(), layer.dilation());
    int span = layer.dilation() * (layer.kernel() - 1) + 1;
    int room = time + border[0] + border[1] - span;
    if (room < 0) {
      assertThatThrownBy(() -> layer.outputShape(input)).isInstanceOf(ShapeException.class)
          .hasMessageContaining("got input " + input).hasMessageContaining("time steps");
      return;
    }
    int positions = room / layer.stride() + 1;
    assertThat(layer.outputShape(input)).isEqualTo(Shape.of(layer.filters(), positions));
    try (LayerProbe probe = new LayerProbe(layer, input, 2)) {
      SeededRandom random = new SeededRandom(seed);
      float[] x = LayerProbe.spread(2 * input.size(), random);
      float[] w = LayerProbe.spread(layer.filters() * channels * layer.kernel(), random);
      float[] b = LayerProbe.spread(layer.filters(), random);
      probe.parameter("w").value().set(w);
      probe.parameter("b").value().set(b);
      float[] y = probe.forward(x);
      int at = 0;
      for (int n = 0; n < 2; n++) {
        for (int f = 0; f < layer.filters(); f++) {
          for (int o = 0; o < positions; o++) {
            double want = b[f];
            for (int c = 0; c < channels; c++) {
              for (int k = 0; k < layer.kernel(); k++) {
                int t = o * layer.stride() - border[0] + k * layer.dilation();
                want += t < 0 || t >= time ? 0
                    : (double) x[(n * channels + c) * time + t] * w[(f * channels + c) * layer.kernel() + k];
              }
            }
            assertThat((double) y[at++]).isCloseTo(want, within(1e-5));
          }
        }
      }
    }
  }

  /** What comes after a time step does not reach the outputs up to it. */
  @Property(tries = 60)
  void causalConvolutionsDoNotSeeTheFuture(@ForAll("convolutions") Conv1d any,
      @ForAll @IntRange(min = 0, max = 8) int changed) {
    Conv1d layer = any.withPadding(Padding.CAUSAL);
    try (LayerProbe probe = new LayerProbe(layer, Shape.of(1, 9), 1)) {
      SeededRandom random = new SeededRandom(7);
      probe.parameter("w").value().set(LayerProbe.spread(layer.filters() * layer.kernel(), random));
      float[] x = LayerProbe.spread(9, random);
      float[] before = probe.forward(x);
      x[changed] += 1;
      float[] after = probe.forward(x);
      int positions = before.length / layer.filters();
      for (int i = 0; i < before.length; i++) {
        if (i % positions * layer.stride() < changed) {
          assertThat(after[i]).isEqualTo(before[i]);
        }
      }
    }
  }

  @Property(tries = 150)
  void poolingIsPlainLoops(@ForAll @IntRange(min = 1, max = 4) int window, @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 4, max = 12) int time, @ForAll @IntRange(min = 0, max = 2) int which, @ForAll long seed) {
    Padding padding = which == 0 ? Padding.VALID : which == 1 ? Padding.SAME : Padding.explicit(window - 1, 0);
    int[] border = border(padding, time, window, stride, 1);
    Shape input = Shape.of(2, time);
    float[] x = LayerProbe.spread(2 * input.size(), new SeededRandom(seed));
    try (LayerProbe max = new LayerProbe(new MaxPool1d(window, stride, padding), input, 2);
        LayerProbe mean = new LayerProbe(new AvgPool1d(window, stride, padding), input, 2)) {
      float[] largest = max.forward(x);
      float[] average = mean.forward(x);
      int positions = (time + border[0] + border[1] - window) / stride + 1;
      assertThat(max.outputShape).isEqualTo(mean.outputShape).isEqualTo(Shape.of(2, positions));
      for (int i = 0; i < largest.length; i++) {
        int channel = i / positions;
        int from = i % positions * stride - border[0];
        double[] inside = IntStream.range(from, from + window).filter(t -> t >= 0 && t < time)
            .mapToDouble(t -> x[channel * time + t]).toArray();
        assertThat((double) largest[i]).isEqualTo(DoubleStream.of(inside).max().orElseThrow());
        assertThat((double) average[i]).isCloseTo(DoubleStream.of(inside).average().orElseThrow(), within(1e-6));
      }
    }
  }

  @Test
  void workedNumbersOfTheJavadoc() {
    try (LayerProbe edge = new LayerProbe(Conv1d.of(1, 3), Shape.of(1, 4), 1);
        LayerProbe causal = new LayerProbe(Conv1d.of(1, 3).withDilation(2).withPadding(Padding.CAUSAL), Shape.of(1, 5), 1);
        LayerProbe max = new LayerProbe(MaxPool1d.of(2), Shape.of(1, 5), 1);
        LayerProbe mean = new LayerProbe(AvgPool1d.of(2), Shape.of(1, 5), 1);
        LayerProbe all = new LayerProbe(new GlobalAvgPool1d(), Shape.of(1, 3), 1);
        LayerProbe map = new LayerProbe(new GlobalAvgPool2d(), Shape.of(1, 2, 2), 1)) {
      edge.parameter("w").value().set(new float[] {-1, 0, 1});
      assertThat(edge.forward(2, 2, 6, 8)).containsExactly(4, 6);
      causal.parameter("w").value().set(new float[] {1, 1, 1});
      assertThat(causal.forward(1, 2, 3, 4, 5)).containsExactly(1, 2, 4, 6, 9);
      assertThat(max.forward(7, 3, 5, 2, 8)).containsExactly(7, 5);
      assertThat(mean.forward(7, 3, 5, 2, 8)).containsExactly(5, 3.5f);
      assertThat(all.forward(7, 3, 5)).containsExactly(5);
      assertThat(map.forward(7, 3, 8, 7)).containsExactly(6.25f);
    }
    assertThat(Conv1d.of(64, 3).parameterCount(Shape.of(9, 128))).isEqualTo(1792);
    assertThat(Conv1d.of(64, 3).flops(Shape.of(9, 128))).isEqualTo(2L * 3 * 9 * 64 * 126);
  }

  @Test
  void refusesWhatIsNoSignal() {
    assertThatThrownBy(() -> Conv1d.of(2, 3).outputShape(Shape.of(9)))
        .hasMessage("got input 9, needs a signal of two axes: channels×time");
    assertThatThrownBy(() -> MaxPool1d.of(4).outputShape(Shape.of(2, 3)))
        .hasMessage("got input 2×3, needs at least 4 time steps (channels×time) for a window of 4");
    assertThatThrownBy(() -> new GlobalAvgPool1d().outputShape(Shape.of(1, 2, 3))).hasMessageContaining("a signal");
    assertThatThrownBy(() -> new GlobalAvgPool2d().outputShape(Shape.of(2, 3))).hasMessageContaining("an image");
    assertThatThrownBy(() -> new MaxPool1d(2, 1, Padding.CAUSAL))
        .hasMessageContaining("causal");
    assertThatThrownBy(() -> Conv2d.of(1, 3).withPadding(Padding.CAUSAL)).hasMessageContaining("causal");
    assertThatThrownBy(() -> Conv1d.of(1, 3).withPadding(Padding.explicit(1, 0, 0, 0))).hasMessageContaining("top");
    assertThatThrownBy(() -> new AvgPool1d(2, 1, Padding.explicit(2, 0))).hasMessageContaining("smaller than its window");
  }
}
