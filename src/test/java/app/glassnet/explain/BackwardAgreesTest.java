package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.AvgPool1d;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.BatchNorm;
import app.glassnet.engine.layer.Conv1d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.GlobalAvgPool1d;
import app.glassnet.engine.layer.GlobalAvgPool2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerProbe;
import app.glassnet.engine.layer.LeakyRelu;
import app.glassnet.engine.layer.MaxPool1d;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Sigmoid;
import app.glassnet.engine.layer.Tanh;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every number and every gradient that is explained is the one the engine makes. */
class BackwardAgreesTest {
  @Property(tries = 100)
  void everyCellAndGradientOfA1dConvolution(@ForAll("convolutions") Conv1d layer,
      @ForAll @IntRange(min = 1, max = 3) int channels, @ForAll @IntRange(min = 10, max = 14) int time,
      @ForAll long seed) {
    Shape input = Shape.of(channels, time);
    SeededRandom random = new SeededRandom(seed);
    try (LayerProbe probe = new LayerProbe(layer, input, 1)) {
      float[] x = LayerProbe.spread(input.size(), random);
      float[] w = LayerProbe.spread(layer.filters() * channels * layer.kernel(), random);
      float[] b = LayerProbe.spread(layer.filters(), random);
      probe.parameter("w").value().set(w);
      probe.parameter("b").value().set(b);
      float[] y = probe.forward(x);
      float[] dy = LayerProbe.spread(y.length, random);
      float[] dx = probe.backward(dy);
      int positions = y.length / layer.filters();
      for (int i = 0; i < y.length; i++) {
        close(y[i], ConvolutionStep.of(layer, input, x, w, b, i / positions, i % positions).sum());
      }
      for (int i = 0; i < dx.length; i++) {
        close(dx[i], Conv1dBackward.ofInput(layer, input, w, dy, i / time, i % time).sum());
      }
      float[] dw = probe.parameter("w").gradient().toArray();
      for (int i = 0; i < dw.length; i++) {
        int k = layer.kernel();
        close(dw[i], Conv1dBackward.ofWeight(layer, input, x, dy, i / k / channels, i / k % channels, i % k).sum());
      }
      float[] db = probe.parameter("b").gradient().toArray();
      for (int f = 0; f < db.length; f++) {
        close(db[f], Conv1dBackward.ofBias(layer, input, dy, f).sum());
      }
    }
  }

  @Provide
  Arbitrary<Conv1d> convolutions() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 3);
    return Combinators.combine(small, Arbitraries.integers().between(1, 4), small,
        Arbitraries.of(Padding.VALID, Padding.SAME, Padding.CAUSAL, Padding.explicit(1, 3)), small)
        .as((f, k, s, p, d) -> new Conv1d(f, k, s, p, d, Initializer.GLOROT_UNIFORM));
  }

  @Property(tries = 120)
  void everyCellAndGradientOfAPool(@ForAll("pools") Layer layer, @ForAll @IntRange(min = 4, max = 8) int side,
      @ForAll long seed) {
    boolean signal = layer instanceof MaxPool1d || layer instanceof AvgPool1d || layer instanceof GlobalAvgPool1d;
    boolean max = layer instanceof MaxPool1d || layer instanceof MaxPool2d;
    Shape input = signal ? Shape.of(2, side) : Shape.of(2, side, 5);
    SeededRandom random = new SeededRandom(seed);
    try (LayerProbe probe = new LayerProbe(layer, input, 1)) {
      float[] x = LayerProbe.spread(input.size(), random);
      float[] y = probe.forward(x);
      float[] dy = LayerProbe.spread(y.length, random);
      float[] dx = probe.backward(dy);
      for (int o = 0; o < y.length; o++) {
        PoolStep step = PoolStep.of(layer, input, x, o);
        close(y[o], max ? step.max() : step.average());
      }
      for (int i = 0; i < dx.length; i++) {
        close(dx[i], PoolBackward.of(layer, input, x, dy, i).sum());
      }
    }
  }

  @Provide
  Arbitrary<Layer> pools() {
    Padding border = Padding.explicit(1, 0);
    return Arbitraries.of(MaxPool2d.of(2), new MaxPool2d(3, 2, 1, 2, Padding.SAME), AvgPool2d.of(2),
        new AvgPool2d(2, 3, 2, 1, Padding.explicit(1, 0, 0, 2)), MaxPool1d.of(2), new MaxPool1d(3, 1, border),
        AvgPool1d.of(3), new AvgPool1d(3, 2, Padding.SAME), new GlobalAvgPool1d(), new GlobalAvgPool2d());
  }

  @Property(tries = 60)
  void everyNumberAndGradientOfABatchNorm(@ForAll @IntRange(min = 1, max = 3) int channels,
      @ForAll @IntRange(min = 1, max = 4) int positions, @ForAll @IntRange(min = 2, max = 4) int batch,
      @ForAll long seed) {
    BatchNorm layer = new BatchNorm(0.9, 0.01);
    Shape shape = positions == 1 ? Shape.of(channels) : Shape.of(channels, positions);
    SeededRandom random = new SeededRandom(seed);
    try (LayerProbe probe = new LayerProbe(layer, shape, batch)) {
      float[] gamma = LayerProbe.spread(channels, random);
      float[] beta = LayerProbe.spread(channels, random);
      probe.parameter("gamma").value().set(gamma);
      probe.parameter("beta").value().set(beta);
      float[] x = LayerProbe.spread(batch * shape.size(), random);
      float[] dy = LayerProbe.spread(x.length, random);
      float[] y = probe.forward(true, x);
      float[] dx = probe.backward(dy);
      for (int i = 0; i < x.length; i++) {
        close(y[i], BatchNormStep.training(layer, shape, x, gamma, beta, i).output());
        close(dx[i], BatchNormStep.gradient(layer, shape, x, gamma, dy, i).sum());
      }
      float[] mean = probe.parameter("running_mean").value().toArray();
      float[] variance = probe.parameter("running_variance").value().toArray();
      Arrays.fill(variance, 0.5f);
      probe.parameter("running_variance").value().set(variance);
      y = probe.forward(false, x);
      for (int i = 0; i < shape.size(); i++) {
        close(y[i], BatchNormStep.inference(layer, shape, Arrays.copyOf(x, shape.size()), gamma, beta, mean, variance, i)
            .output());
      }
    }
  }

  @Property(tries = 60)
  void everyNumberAndGradientOfAnActivation(@ForAll("activations") Layer layer, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    try (LayerProbe probe = new LayerProbe(layer, Shape.of(20), 1)) {
      float[] x = LayerProbe.spread(20, random);
      for (int i = 0; i < 20; i++) {
        x[i] *= 6;
      }
      x[3] = 0;
      float[] y = probe.forward(x);
      float[] dy = LayerProbe.spread(20, random);
      float[] dx = probe.backward(dy);
      for (int i = 0; i < 20; i++) {
        ActivationStep step = ActivationStep.of(layer, x[i]);
        close(y[i], step.output());
        close(dx[i], step.backward(dy[i]));
      }
    }
  }

  @Provide
  Arbitrary<Layer> activations() {
    return Arbitraries.of(new Relu(), new LeakyRelu(0.1), new LeakyRelu(0.7), new Sigmoid(), new Tanh());
  }

  @Property(tries = 40)
  void everyInputGradientOfADenseLayer(@ForAll @IntRange(min = 1, max = 6) int inputs,
      @ForAll @IntRange(min = 1, max = 5) int units, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    try (LayerProbe probe = new LayerProbe(Dense.of(units), Shape.of(inputs), 1)) {
      float[] w = LayerProbe.spread(inputs * units, random);
      probe.parameter("w").value().set(w);
      probe.forward(LayerProbe.spread(inputs, random));
      float[] dy = LayerProbe.spread(units, random);
      float[] dx = probe.backward(dy);
      for (int i = 0; i < inputs; i++) {
        close(dx[i], DenseStep.gradient(w, dy, i).sum());
      }
    }
  }

  /** The course's window 7 3 / 8 7: the 8 takes all of a maximum's gradient, each a quarter of a mean's. */
  @Test
  void aPoolsGradientGoesToTheWinnerOrIsShared() {
    float[] x = {7, 3, 8, 7};
    Shape shape = Shape.of(1, 2, 2);
    for (int cell = 0; cell < 4; cell++) {
      assertThat(PoolBackward.of(MaxPool2d.of(2), shape, x, new float[] {6}, cell).terms())
          .containsExactly(new GradientStep.Term(0, 6, cell == 2 ? 1 : 0));
      assertThat(PoolBackward.of(AvgPool2d.of(2), shape, x, new float[] {6}, cell).sum()).isEqualTo(1.5);
    }
    assertThatThrownBy(() -> PoolBackward.of(new Relu(), shape, x, x, 0)).hasMessageContaining("ReLU");
    assertThatThrownBy(() -> PoolBackward.of(MaxPool2d.of(2), shape, x, new float[] {6}, 4))
        .hasMessage("cell 4: there are 4, counted from 0");
  }

  @Test
  void batchNormsWorkedNumber() {
    BatchNormStep step = BatchNormStep.training(new BatchNorm(0.9, 1e-12), Shape.of(1), new float[] {1, 3},
        new float[] {2}, new float[] {5}, 1);
    assertThat(step.mean()).isEqualTo(2);
    assertThat(step.variance()).isEqualTo(1);
    assertThat(step.output()).isCloseTo(7, within(1e-9));
  }

  private static void close(double engine, double explained) {
    assertThat(engine).isCloseTo(explained, within(1e-4 * Math.max(1, Math.abs(explained))));
  }
}
