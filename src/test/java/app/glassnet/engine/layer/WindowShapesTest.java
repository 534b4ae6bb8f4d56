package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.init.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sliding windows of any size, stride, padding and dilation: the shapes foretold and the numbers computed. */
class WindowShapesTest {
  /** An image and a window that slides over it. */
  record Slide(int channels, int height, int width, int kh, int kw, int sy, int sx, Padding padding, int dy, int dx) {
    Shape input() {
      return Shape.of(channels, height, width);
    }

    Conv2d conv(int filters) {
      return new Conv2d(filters, kh, kw, sy, sx, padding, dy, dx, Initializer.GLOROT_UNIFORM);
    }

    boolean fits() {
      int[] p = explicit();
      return height + p[0] + p[1] >= dy * (kh - 1) + 1 && width + p[2] + p[3] >= dx * (kw - 1) + 1;
    }

    /** Top, bottom, left, right; TensorFlow's rule for "same" written out. */
    int[] explicit() {
      return switch (padding) {
        case Padding.Valid _ -> new int[4];
        case Padding.Causal _ -> new int[] {0, 0, dx * (kw - 1), 0};
        case Padding.Explicit e -> new int[] {e.top(), e.bottom(), e.left(), e.right()};
        case Padding.Same _ -> {
          int v = Math.max(0, ((height + sy - 1) / sy - 1) * sy + dy * (kh - 1) + 1 - height);
          int h = Math.max(0, ((width + sx - 1) / sx - 1) * sx + dx * (kw - 1) + 1 - width);
          yield new int[] {v / 2, v - v / 2, h / 2, h - h / 2};
        }
      };
    }

    /** First rows at which the window lies inside the padded image, by trying one after the other. */
    List<Integer> starts(boolean vertical) {
      int[] p = explicit();
      int before = vertical ? p[0] : p[2];
      int after = vertical ? p[1] : p[3];
      int span = vertical ? dy * (kh - 1) + 1 : dx * (kw - 1) + 1;
      List<Integer> starts = new ArrayList<>();
      for (int at = -before; at + span <= (vertical ? height : width) + after; at += vertical ? sy : sx) {
        starts.add(at);
      }
      return starts;
    }
  }

  @Provide
  Arbitrary<Slide> slides() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 3);
    Arbitrary<Integer> side = Arbitraries.integers().between(1, 12);
    Arbitrary<Integer> kernel = Arbitraries.integers().between(1, 4);
    Arbitrary<Integer> border = Arbitraries.integers().between(0, 3);
    Arbitrary<Padding> padding = Arbitraries.oneOf(Arbitraries.of(Padding.VALID, Padding.SAME),
        Combinators.combine(border, border, border, border).as(Padding::explicit));
    Arbitrary<int[]> sizes = Combinators.combine(small, side, side).as((c, h, w) -> new int[] {c, h, w});
    Arbitrary<int[]> window = Combinators.combine(kernel, kernel, small, small, small, small)
        .as((kh, kw, sy, sx, dy, dx) -> new int[] {kh, kw, sy, sx, dy, dx});
    return Combinators.combine(sizes, window, padding).as((s, w, p) ->
        new Slide(s[0], s[1], s[2], w[0], w[1], w[2], w[3], p, w[4], w[5]));
  }

  @Property(tries = 300)
  void convolutionHasTheShapeAndTheNumbersOfSixLoops(@ForAll("slides") Slide s) {
    Conv2d layer = s.conv(2);
    if (!s.fits()) {
      assertThatThrownBy(() -> layer.outputShape(s.input())).isInstanceOf(ShapeException.class)
          .hasMessageContaining("got input " + s.input());
      return;
    }
    List<Integer> rows = s.starts(true);
    List<Integer> columns = s.starts(false);
    assertThat(layer.outputShape(s.input())).isEqualTo(Shape.of(2, rows.size(), columns.size()));
    SeededRandom random = new SeededRandom(s.hashCode());
    try (LayerProbe probe = new LayerProbe(layer, s.input(), 2)) {
      float[] x = LayerProbe.spread(2 * s.input().size(), random);
      float[] w = LayerProbe.spread(2 * s.channels() * s.kh() * s.kw(), random);
      probe.parameter("w").value().set(w);
      probe.parameter("b").value().set(new float[] {0.5f, -2});
      float[] y = probe.forward(x);
      int at = 0;
      for (int n = 0; n < 2; n++) {
        for (int f = 0; f < 2; f++) {
          for (int top : rows) {
            for (int left : columns) {
              double want = (f == 0 ? 0.5 : -2) + sum(s, x, n, w, f, top, left);
              assertThat((double) y[at++]).isCloseTo(want, within(1e-5));
            }
          }
        }
      }
      assertThat(at).isEqualTo(y.length);
    }
  }

  private static double sum(Slide s, float[] x, int n, float[] w, int f, int top, int left) {
    double sum = 0;
    for (int c = 0; c < s.channels(); c++) {
      for (int ky = 0; ky < s.kh(); ky++) {
        for (int kx = 0; kx < s.kw(); kx++) {
          int row = top + ky * s.dy();
          int column = left + kx * s.dx();
          if (row >= 0 && row < s.height() && column >= 0 && column < s.width()) {
            sum += (double) x[((n * s.channels() + c) * s.height() + row) * s.width() + column]
                * w[((f * s.channels() + c) * s.kh() + ky) * s.kw() + kx];
          }
        }
      }
    }
    return sum;
  }

  @Property(tries = 300)
  void poolingHasTheShapeAndTheNumbersOfPlainLoops(@ForAll("slides") Slide any) {
    Slide s = new Slide(any.channels(), any.height(), any.width(), any.kh(), any.kw(), any.sy(), any.sx(),
        any.padding(), 1, 1);
    int[] p = s.explicit();
    Assume.that(s.fits());
    Assume.that(Math.max(p[0], p[1]) < s.kh() && Math.max(p[2], p[3]) < s.kw());
    List<Integer> rows = s.starts(true);
    List<Integer> columns = s.starts(false);
    float[] x = LayerProbe.spread(2 * s.input().size(), new SeededRandom(s.hashCode()));
    Shape want = Shape.of(s.channels(), rows.size(), columns.size());
    try (LayerProbe max = new LayerProbe(new MaxPool2d(s.kh(), s.kw(), s.sy(), s.sx(), s.padding()), s.input(), 2);
        LayerProbe mean = new LayerProbe(new AvgPool2d(s.kh(), s.kw(), s.sy(), s.sx(), s.padding()), s.input(), 2)) {
      assertThat(max.outputShape).isEqualTo(want);
      assertThat(mean.outputShape).isEqualTo(want);
      float[] largest = max.forward(x);
      float[] average = mean.forward(x);
      int at = 0;
      for (int map = 0; map < 2 * s.channels(); map++) {
        for (int top : rows) {
          for (int left : columns) {
            double[] window = window(s, x, map, top, left);
            assertThat((double) largest[at]).isEqualTo(Arrays.stream(window).max().orElseThrow());
            assertThat((double) average[at++])
                .isCloseTo(Arrays.stream(window).average().orElseThrow(), within(1e-6));
          }
        }
      }
    }
  }

  private static double[] window(Slide s, float[] x, int map, int top, int left) {
    List<Double> inside = new ArrayList<>();
    for (int row = Math.max(0, top); row < Math.min(s.height(), top + s.kh()); row++) {
      for (int column = Math.max(0, left); column < Math.min(s.width(), left + s.kw()); column++) {
        inside.add((double) x[(map * s.height() + row) * s.width() + column]);
      }
    }
    return inside.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void courseNumbersForOutputSizes() {
    assertThat(Conv2d.of(8, 3).outputShape(Shape.of(1, 28, 28))).isEqualTo(Shape.of(8, 26, 26));
    assertThat(Conv2d.of(3, 5).outputShape(Shape.of(1, 32, 32))).isEqualTo(Shape.of(3, 28, 28));
    assertThat(Conv2d.of(1, 3).withPadding(Padding.SAME).withStride(2, 2).outputShape(Shape.of(1, 9, 10)))
        .isEqualTo(Shape.of(1, 5, 5));
    assertThat(MaxPool2d.of(2).outputShape(Shape.of(16, 11, 11))).isEqualTo(Shape.of(16, 5, 5));
  }

  @Test
  void poolingRefusesMoreBorderThanWindow() {
    assertThatThrownBy(() -> new MaxPool2d(2, 2, 2, 2, Padding.explicit(2, 0, 0, 0)))
        .hasMessageContaining("smaller than its window 2×2");
  }
}
