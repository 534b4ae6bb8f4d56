package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentTest {
  static Stream<Recurrent> cells() {
    return Stream.of(SimpleRnn.of(5), Lstm.of(5), Gru.of(5), Gru.of(5).withResetAfter(true));
  }

  @Test
  void kerasCountsOfParameters() {
    assertThat(Lstm.of(8).parameterCount(Shape.of(20, 1))).isEqualTo(320);
    assertThat(SimpleRnn.of(8).parameterCount(Shape.of(20, 1))).isEqualTo(80);
    assertThat(Gru.of(16).parameterCount(Shape.of(120, 14))).isEqualTo(1488);
    assertThat(Gru.of(16).withResetAfter(true).parameterCount(Shape.of(120, 14))).isEqualTo(1536);
    assertThat(new Bidirectional(Lstm.of(8)).parameterCount(Shape.of(20, 1))).isEqualTo(640);
    Shape first = Lstm.of(32).withReturnSequences(true).outputShape(Shape.of(120, 3));
    assertThat(Lstm.of(32).parameterCount(Shape.of(120, 3)) + Lstm.of(16).parameterCount(first) + 16 * 72 + 72)
        .isEqualTo(8968);
  }

  @Test
  void namesAndShapesOfParameters() {
    assertThat(names(SimpleRnn.of(5))).containsExactly("U", "V", "b");
    assertThat(names(Lstm.of(5))).containsExactly("W_f", "U_f", "b_f", "W_i", "U_i", "b_i", "W_o", "U_o", "b_o", "W_c",
        "U_c", "b_c");
    assertThat(names(Gru.of(5))).containsExactly("W_z", "U_z", "b_z", "W_r", "U_r", "b_r", "W_h", "U_h", "b_h");
    assertThat(names(new Bidirectional(SimpleRnn.of(5)))).containsExactly("forward.U", "forward.V", "forward.b",
        "backward.U", "backward.V", "backward.b");
    assertThat(Lstm.of(5).parameters(Shape.of(7, 3)).subList(0, 3)).extracting(ParameterSpec::shape)
        .containsExactly(Shape.of(3, 5), Shape.of(5, 5), Shape.of(5));
  }

  private static List<String> names(Layer layer) {
    return layer.parameters(Shape.of(7, 3)).stream().map(ParameterSpec::name).toList();
  }

  @Test
  void shapesOfOutputs() {
    assertThat(Lstm.of(5).outputShape(Shape.of(7, 3))).isEqualTo(Shape.of(5));
    assertThat(Lstm.of(5).withReturnSequences(true).outputShape(Shape.of(7, 3))).isEqualTo(Shape.of(7, 5));
    assertThat(new Bidirectional(Lstm.of(5).withReturnSequences(true)).outputShape(Shape.of(7, 3)))
        .isEqualTo(Shape.of(7, 10));
    assertThatThrownBy(() -> Gru.of(5).outputShape(Shape.of(1, 28, 28))).isInstanceOf(ShapeException.class)
        .hasMessage("got input 1×28×28, needs a sequence: time×features");
  }

  @Test
  void workedNumbersOfTheDocumentation() {
    try (LayerProbe rnn = new LayerProbe(SimpleRnn.of(1).withReturnSequences(true), Shape.of(2, 1), 1)) {
      set(rnn, 0.5f, 0.8f, 0);
      assertThat(rnn.forward(1, 1)).containsExactly(new float[] {0.4621f, 0.7012f}, within(5e-5f));
    }
    try (LayerProbe lstm = new LayerProbe(Lstm.of(1), Shape.of(1, 1), 1)) {
      set(lstm, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
      lstm.recurrent().states().get(1).setFirst(new float[] {1});
      assertThat(lstm.forward(1)[0]).isCloseTo(0.3534f, within(5e-5f));
      assertThat(lstm.recurrent().states().get(1).last()[0]).isCloseTo(0.8808f, within(5e-5f));
    }
    try (LayerProbe gru = new LayerProbe(Gru.of(1), Shape.of(1, 1), 1)) {
      set(gru, 0, 0, 0, 0, 0, 0, 0, 1, 0);
      gru.recurrent().states().getFirst().setFirst(new float[] {1});
      assertThat(gru.forward(1)[0]).isCloseTo(0.7311f, within(5e-5f));
    }
  }

  private static void set(LayerProbe probe, float... values) {
    for (int i = 0; i < values.length; i++) {
      probe.parameters.get(i).value().set(new float[] {values[i]});
    }
  }

  /** The last output of a sequence is the output of a layer that gives the last alone, and is its last state. */
  @ParameterizedTest
  @MethodSource("cells")
  void theLastStepAloneIsTheEndOfTheSequence(Recurrent cell) {
    try (LayerProbe all = started(cell.withReturnSequences(true), 6, 2); LayerProbe last = started(cell, 6, 2)) {
      float[] x = LayerProbe.spread(2 * 6 * 3, new SeededRandom(3));
      float[] sequence = all.forward(x);
      float[] end = last.forward(x);
      assertThat(Arrays.copyOfRange(sequence, 25, 30)).containsExactly(Arrays.copyOf(end, 5));
      assertThat(all.recurrent().states().getFirst().last()).containsExactly(end);
    }
  }

  /** A sequence in two halves through a stateful layer is the whole sequence; after a reset it begins anew. */
  @ParameterizedTest
  @MethodSource("cells")
  void aStatefulLayerGoesOnWhereTheBatchBeforeEnded(Recurrent cell) {
    Recurrent layer = cell.withReturnSequences(true);
    float[] x = LayerProbe.spread(2 * 6 * 3, new SeededRandom(3));
    try (LayerProbe whole = started(layer, 6, 2); LayerProbe half = started(layer.withStateful(true), 3, 2);
        LayerProbe other = started(layer, 3, 2)) {
      float[] want = whole.forward(x);
      float[] firstHalf = half(x, 0, 9);
      assertThat(half.forward(firstHalf)).containsExactly(half(want, 0, 15));
      assertThat(half.forward(half(x, 1, 9))).containsExactly(half(want, 1, 15));
      assertThat(half.forward(firstHalf)).isNotEqualTo(half(want, 0, 15));
      half.recurrent().resetState();
      assertThat(half.forward(firstHalf)).containsExactly(half(want, 0, 15));
      other.forward(firstHalf);
      assertThat(other.forward(firstHalf)).as("a layer that is not stateful").containsExactly(half(want, 0, 15));
    }
  }

  private static float[] half(float[] both, int which, int size) {
    float[] half = new float[2 * size];
    System.arraycopy(both, which * size, half, 0, size);
    System.arraycopy(both, (2 + which) * size, half, size, size);
    return half;
  }

  /** A shorter sequence ends as it would alone, its output stands still behind, and what stands there does not matter. */
  @ParameterizedTest
  @MethodSource("cells")
  void stepsBehindTheEndLeaveTheStateAsItIs(Recurrent cell) {
    Recurrent layer = cell.withReturnSequences(true);
    float[] x = LayerProbe.spread(2 * 6 * 3, new SeededRandom(3));
    try (LayerProbe both = started(layer, 6, 2); LayerProbe alone = started(layer, 4, 1)) {
      both.recurrent().lengths(new int[] {4, 6});
      float[] y = both.forward(x);
      float[] want = alone.forward(Arrays.copyOf(x, 12));
      assertThat(Arrays.copyOf(y, 20)).containsExactly(want);
      assertThat(Arrays.copyOfRange(y, 20, 25)).containsExactly(Arrays.copyOfRange(want, 15, 20));
      assertThat(Arrays.copyOfRange(y, 25, 30)).containsExactly(Arrays.copyOfRange(want, 15, 20));
      x[13] = 9;
      assertThat(both.forward(x)).containsExactly(y);
      both.recurrent().lengths(null);
      assertThat(both.forward(x)).isNotEqualTo(y);
    }
  }

  @Test
  void bothDirectionsAreTheLayerOnTheSequenceAndOnTheSequenceTurned() {
    Recurrent layer = Gru.of(5).withReturnSequences(true);
    float[] x = LayerProbe.spread(4 * 3, new SeededRandom(3));
    float[] turned = new float[12];
    for (int t = 0; t < 3; t++) {
      System.arraycopy(x, t * 3, turned, (2 - t) * 3, 3);
    }
    try (LayerProbe both = started(new Bidirectional(layer), 4, 1); LayerProbe forward = started(layer, 3, 1)) {
      both.recurrent().lengths(new int[] {3});
      float[] y = both.forward(x);
      copy(both, 0, forward);
      float[] there = forward.forward(Arrays.copyOf(x, 9));
      copy(both, 9, forward);
      float[] back = forward.forward(Arrays.copyOf(turned, 9));
      for (int t = 0; t < 3; t++) {
        assertThat(Arrays.copyOfRange(y, t * 10, t * 10 + 5)).containsExactly(Arrays.copyOfRange(there, t * 5, t * 5 + 5));
        assertThat(Arrays.copyOfRange(y, t * 10 + 5, t * 10 + 10))
            .containsExactly(Arrays.copyOfRange(back, (2 - t) * 5, (3 - t) * 5));
      }
      assertThat(Arrays.copyOfRange(y, 30, 40)).containsOnly(0);
    }
  }

  private static void copy(LayerProbe from, int first, LayerProbe to) {
    for (int i = 0; i < to.parameters.size(); i++) {
      to.parameters.get(i).value().set(from.parameters.get(first + i).value().toArray());
    }
  }

  /** How many examples are worked on side by side changes nothing, down to the bit. */
  @ParameterizedTest
  @MethodSource("cells")
  void anExampleIsTheSameInAnyBatch(Recurrent cell) {
    float[] x = LayerProbe.spread(37 * 6 * 3, new SeededRandom(3));
    try (LayerProbe many = started(cell, 6, 37); LayerProbe one = started(cell, 6, 1)) {
      float[] y = many.forward(x);
      for (int e = 0; e < 37; e += 6) {
        assertThat(one.forward(Arrays.copyOfRange(x, e * 18, (e + 1) * 18)))
            .containsExactly(Arrays.copyOfRange(y, e * 5, (e + 1) * 5));
      }
    }
  }

  @Test
  void lengthsThatCannotBeAreRefused() {
    try (LayerProbe probe = started(Lstm.of(5), 6, 2)) {
      assertThatThrownBy(() -> probe.recurrent().lengths(new int[] {1})).hasMessage("1 lengths for 2 examples");
      assertThatThrownBy(() -> probe.recurrent().lengths(new int[] {6, 7}))
          .hasMessage("a length of 7: sequences here have 1 to 6 steps");
      assertThatThrownBy(() -> probe.recurrent().states().getFirst().setFirst(new float[5]))
          .hasMessage("a state of 10 numbers is needed, got 5");
    }
  }

  private static LayerProbe started(Layer layer, int steps, int batch) {
    LayerProbe probe = new LayerProbe(layer, Shape.of(steps, 3), batch);
    SeededRandom random = new SeededRandom(17);
    probe.parameters.forEach(p -> p.value().set(LayerProbe.spread(p.value().size(), random)));
    return probe;
  }
}
