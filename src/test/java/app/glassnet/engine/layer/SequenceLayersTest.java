package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.NetworkSpec;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Embedding, permutation, residual block, activations. */
class SequenceLayersTest {
  @Test
  void anEmbeddingLooksUpAndAddsGradientsUp() {
    try (LayerProbe embedding = new LayerProbe(Embedding.of(3, 2), Shape.of(2), 2)) {
      embedding.parameter("w").value().set(new float[] {0, 1, 2, 3, 4, 5});
      assertThat(embedding.forward(2, 0, 2, 2)).containsExactly(4, 5, 0, 1, 4, 5, 4, 5);
      assertThat(embedding.backward(1, 2, 3, 4, 5, 6, 7, 8)).containsExactly(0, 0, 0, 0);
      assertThat(embedding.parameter("w").gradient().toArray()).containsExactly(3, 4, 0, 0, 13, 16);
      embedding.forward(1, 1, 1, 1);
      embedding.backward(1, 0, 1, 0, 1, 0, 1, 0);
      assertThat(embedding.parameter("w").gradient().toArray()).containsExactly(0, 0, 4, 0, 0, 0);
    }
  }

  @Test
  void anEmbeddingRefusesWhatIsNoSymbol() {
    try (LayerProbe embedding = new LayerProbe(Embedding.of(3, 2), Shape.of(2), 2)) {
      assertThatThrownBy(() -> embedding.forward(0, 1, 2, 3)).hasMessage(
          "Embedding: got 3.0 at step 1 of example 1, needs a whole number 0 … 2, one of 3 symbols");
      assertThatThrownBy(() -> embedding.forward(0.5f, 1, 2, 2)).hasMessageContaining("got 0.5 at step 0 of example 0");
      assertThatThrownBy(() -> embedding.forward(0, -1, 2, 2)).hasMessageContaining("got -1.0");
      assertThatThrownBy(() -> embedding.forward(0, Float.NaN, 2, 2)).hasMessageContaining("got NaN");
    }
    assertThat(Embedding.of(3, 2).outputShape(Shape.of(4, 5))).as("vectors are a new last axis")
        .isEqualTo(Shape.of(4, 5, 2));
  }

  /** An embedding is a dense layer without bias on one-hot vectors. */
  @Property(tries = 40)
  void anEmbeddingIsADenseLayerOnOneHotVectors(@ForAll @IntRange(min = 1, max = 6) int vocabulary,
      @ForAll @IntRange(min = 1, max = 4) int units, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] w = LayerProbe.spread(vocabulary * units, random);
    float[] symbols = new float[5];
    float[] oneHot = new float[5 * vocabulary];
    for (int t = 0; t < 5; t++) {
      symbols[t] = random.nextInt(vocabulary);
      oneHot[t * vocabulary + (int) symbols[t]] = 1;
    }
    float[] dy = LayerProbe.spread(5 * units, random);
    try (LayerProbe embedding = new LayerProbe(Embedding.of(vocabulary, units), Shape.of(5), 1);
        LayerProbe dense = new LayerProbe(Dense.of(units), Shape.of(5, vocabulary), 1)) {
      embedding.parameter("w").value().set(w);
      dense.parameter("w").value().set(w);
      assertThat(embedding.forward(symbols)).isEqualTo(dense.forward(oneHot));
      embedding.backward(dy);
      dense.backward(dy);
      assertThat(embedding.parameter("w").gradient().toArray())
          .containsExactly(dense.parameter("w").gradient().toArray(), within(1e-6f));
    }
  }

  @Test
  void permuteTurnsAxes() {
    try (LayerProbe turn = new LayerProbe(Permute.of(2, 1), Shape.of(2, 3), 2)) {
      assertThat(turn.outputShape).isEqualTo(Shape.of(3, 2));
      assertThat(turn.forward(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
          .containsExactly(1, 4, 2, 5, 3, 6, 7, 10, 8, 11, 9, 12);
      assertThat(turn.backward(1, 4, 2, 5, 3, 6, 7, 10, 8, 11, 9, 12))
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
    assertThat(Permute.of(3, 1, 2).outputShape(Shape.of(4, 5, 6))).isEqualTo(Shape.of(6, 4, 5));
    assertThat(Permute.of(3, 1, 2).sources(Shape.of(2, 1, 3))).containsExactly(0, 3, 1, 4, 2, 5);
    assertThatThrownBy(() -> Permute.of(2, 1).outputShape(Shape.of(1, 2, 3)))
        .isInstanceOf(ShapeException.class).hasMessage("got input 1×2×3, needs 2 axes to permute");
    assertThatThrownBy(() -> Permute.of(0, 1)).hasMessageContaining("[0, 1]");
  }

  @Test
  void aResidualBlockAddsWhatGoesRound() {
    try (LayerProbe block = new LayerProbe(Residual.of(new Relu()), Shape.of(2), 1)) {
      assertThat(block.forward(-1, 3)).containsExactly(-1, 6);
      assertThat(block.backward(5, 7)).containsExactly(5, 14);
    }
    Residual small = Residual.of(Conv2d.of(4, 3).withPadding(Padding.SAME).withStride(2, 2), new BatchNorm());
    NetworkSpec spec = NetworkSpec.of("r", Shape.of(2, 6, 6), small.withSkip(Conv2d.of(4, 1).withStride(2, 2)));
    assertThat(spec.output()).isEqualTo(Shape.of(4, 3, 3));
    assertThat(spec.parameters().keySet()).containsExactly("residual1.conv1.w", "residual1.conv1.b",
        "residual1.norm1.gamma", "residual1.norm1.beta", "residual1.norm1.running_mean",
        "residual1.norm1.running_variance", "residual1.skip.w", "residual1.skip.b");
    assertThat(spec.parameterCount()).isEqualTo(2 * 9 * 4 + 4 + 16 + 2 * 4 + 4);
    assertThat(spec.trainableCount()).isEqualTo(spec.parameterCount() - 8);
    assertThat(spec.computesLike(NetworkSpec.of("s", Shape.of(2, 6, 6),
        spec.layer(0).withInitializer(Initializer.HE_NORMAL)))).isTrue();
    assertThat(spec.flops()).isEqualTo(2L * 9 * 2 * 36 + 2 * 36 + 2L * 2 * 36 + 36);
    assertThatThrownBy(() -> NetworkSpec.of("r", Shape.of(2, 6, 6), small)).hasMessage(
        "residual1 (Residual): got input 2×6×6, its layers make 4×3×3 of it and its skip 2×6×6; needs both alike: "
            + "keep the shape, or let the skip be a projection (1×1 convolution or dense)");
    assertThatThrownBy(() -> NetworkSpec.of("r", Shape.of(5), Residual.of(Conv2d.of(2, 3)))).hasMessage(
        "residual1 (Residual): conv1 (Conv2D): got input 5, needs an image of three axes: channels×height×width");
  }

  @Test
  void activationsGiveTheirWorkedNumbers() {
    try (LayerProbe sigmoid = new LayerProbe(new Sigmoid(), Shape.of(3), 1);
        LayerProbe tanh = new LayerProbe(new Tanh(), Shape.of(2), 1);
        LayerProbe leaky = new LayerProbe(new LeakyRelu(0.1), Shape.of(3), 1)) {
      assertThat(sigmoid.forward(0, 2, -200)).containsExactly(new float[] {0.5f, 0.8808f, 0}, within(1e-4f));
      assertThat(sigmoid.backward(1, 1, 1)).containsExactly(new float[] {0.25f, 0.105f, 0}, within(1e-4f));
      assertThat(tanh.forward(0, 1)).containsExactly(new float[] {0, 0.7616f}, within(1e-4f));
      assertThat(tanh.backward(1, 1)).containsExactly(new float[] {1, 0.42f}, within(1e-4f));
      assertThat(leaky.forward(-2, 0, 3)).containsExactly(-0.2f, 0, 3);
      assertThat(leaky.backward(1, 2, 5)).containsExactly(0.1f, 0.2f, 5);
    }
    assertThatThrownBy(() -> new LeakyRelu(Double.NaN)).hasMessageContaining("alpha");
  }

  /** On [time, features] a dense layer is the same layer at every step. */
  @Property(tries = 40)
  void denseWorksOnEachTimeStepAlone(@ForAll @IntRange(min = 1, max = 5) int time,
      @ForAll @IntRange(min = 1, max = 4) int features, @ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] x = LayerProbe.spread(time * features, random);
    try (LayerProbe all = new LayerProbe(Dense.of(3), Shape.of(time, features), 1);
        LayerProbe one = new LayerProbe(Dense.of(3), Shape.of(features), 1)) {
      for (String name : new String[] {"w", "b"}) {
        float[] values = LayerProbe.spread(all.parameter(name).value().size(), random);
        all.parameter(name).value().set(values);
        one.parameter(name).value().set(values);
      }
      float[] y = all.forward(x);
      for (int t = 0; t < time; t++) {
        assertThat(Arrays.copyOfRange(y, t * 3, t * 3 + 3)).containsExactly(
            one.forward(Arrays.copyOfRange(x, t * features, (t + 1) * features)), within(1e-6f));
      }
    }
  }

  /** Keras prints signals with their channels last, and sequences as they are. */
  @Test
  void theSummaryPrintsSignalsAsKerasDoes() {
    NetworkSpec spec = NetworkSpec.of("har", Shape.of(9, 128), Conv1d.of(64, 3), new Relu(), MaxPool1d.of(2),
        Residual.of(Conv1d.of(64, 3).withPadding(Padding.CAUSAL)), Permute.of(2, 1), Dense.of(5), new Flatten());
    assertThat(spec.summary()).contains("""
         conv1 (Conv1D)              (None, 126, 64)           1792
         relu1 (ReLU)                (None, 126, 64)           0
         pool1 (MaxPooling1D)        (None, 63, 64)            0
         residual1 (Residual)        (None, 63, 64)            12352
         permute1 (Permute)          (None, 63, 64)            0
         dense1 (Dense)              (None, 63, 5)             325
         flatten (Flatten)           (None, 315)               0
        """);
  }
}
