package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients of recurrent layers against central differences of Σ(y·dy) + Σ(last states·their gradients): of inputs,
 * weights and first states, with all options, and with sequences of different lengths.
 */
class RecurrentGradientTest {
  private static final int BATCH = 9;
  private static final int STEPS = 4;
  private static final int FEATURES = 2;
  private static final float STEP = 0.02f;
  private static final int[] LENGTHS = {4, 1, 3, 2, 4, 4, 1, 2, 3};

  static Stream<Arguments> layers() {
    List<Recurrent> cells = new ArrayList<>();
    for (CellActivation activation : CellActivation.values()) {
      cells.add(SimpleRnn.of(3).withActivation(activation));
    }
    cells.addAll(List.of(Lstm.of(3), Gru.of(3), Gru.of(3).withResetAfter(true)));
    List<Arguments> all = new ArrayList<>();
    for (Recurrent cell : cells) {
      for (boolean sequences : new boolean[] {true, false}) {
        for (int[] lengths : new int[][] {null, LENGTHS}) {
          Recurrent layer = cell.withReturnSequences(sequences);
          all.add(of(layer, lengths));
          all.add(of(new Bidirectional(layer), lengths));
        }
      }
    }
    return all.stream();
  }

  private static Arguments of(Layer layer, int[] lengths) {
    return Arguments.of(Named.of(layer + (lengths == null ? "" : " with lengths"), layer), lengths);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void agreesWithDifferences(Layer layer, int[] lengths) {
    SeededRandom random = new SeededRandom(5);
    Shape in = Shape.of(STEPS, FEATURES);
    try (LayerProbe probe = new LayerProbe(layer, in, BATCH)) {
      RecurrentRun run = probe.recurrent();
      run.lengths(lengths);
      List<CellState> states = run.states();
      List<float[]> firsts = new ArrayList<>();
      List<float[]> lastGradients = new ArrayList<>();
      for (CellState state : states) {
        firsts.add(LayerProbe.spread(state.first().length, random));
        lastGradients.add(LayerProbe.spread(state.first().length, random));
        state.setFirst(firsts.getLast());
        state.setLastGradient(lastGradients.getLast());
      }
      for (Parameter p : probe.parameters) {
        float[] values = LayerProbe.spread(p.value().size(), random);
        p.value().set(layer.toString().contains("RELU") ? awayFromTheKink(p, values) : values);
      }
      float[] x = LayerProbe.spread(BATCH * in.size(), random);
      float[] dy = LayerProbe.spread(BATCH * probe.outputShape.size(), random);
      probe.forward(x);
      float[] dx = probe.backward(dy);
      List<float[]> gradients = probe.parameters.stream().map(p -> p.gradient().toArray()).toList();
      List<float[]> firstGradients = states.stream().map(CellState::firstGradient).toList();
      DoubleSupplier objective = () -> {
        double sum = dot(probe.forward(probe.input.value().toArray()), dy);
        for (int s = 0; s < states.size(); s++) {
          sum += dot(states.get(s).last(), lastGradients.get(s));
        }
        return sum;
      };
      check("x", dx, probe.input.value(), objective);
      for (int i = 0; i < gradients.size(); i++) {
        check(probe.parameters.get(i).spec().name(), gradients.get(i), probe.parameters.get(i).value(), objective);
      }
      for (int s = 0; s < states.size(); s++) {
        check(states.get(s), firsts.get(s), firstGradients.get(s), objective);
      }
      if (lengths != null) {
        behindTheEndNothingHasAGradient(dx);
      }
    }
  }

  /** Two units that are always on and one that is always off: at 0 itself a ReLU has no slope to compare with. */
  private static float[] awayFromTheKink(Parameter p, float[] values) {
    if (p.spec().name().endsWith("b")) {
      return new float[] {2, -2, 2.5f};
    }
    for (int i = 0; i < values.length; i++) {
      values[i] *= 0.2f;
    }
    return values;
  }

  private static void behindTheEndNothingHasAGradient(float[] dx) {
    for (int i = 0; i < dx.length; i++) {
      if (i / FEATURES % STEPS >= LENGTHS[i / FEATURES / STEPS]) {
        assertThat(dx[i]).isZero();
      }
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static void check(String what, float[] gradient, Tensor values, DoubleSupplier objective) {
    float[] start = values.toArray();
    for (int i = 0; i < gradient.length; i++) {
      check(what, i, gradient[i], start, values::set, objective);
    }
  }

  private static void check(CellState state, float[] start, float[] gradient, DoubleSupplier objective) {
    for (int i = 0; i < gradient.length; i += 5) {
      check("first " + state.name(), i, gradient[i], start, state::setFirst, objective);
    }
  }

  /** Richardson's mean of two central differences, so that the step may be large against rounding. */
  private static void check(String what, int i, float gradient, float[] start, Consumer<float[]> set,
      DoubleSupplier objective) {
    double near = difference(i, STEP, start, set, objective);
    double far = difference(i, 2 * STEP, start, set, objective);
    set.accept(start);
    double want = near + (near - far) / 3;
    assertThat((double) gradient).as("gradient of %s[%d]", what, i)
        .isCloseTo(want, within(1.5e-3 * Math.max(1, Math.abs(want))));
  }

  private static double difference(int i, float step, float[] start, Consumer<float[]> set,
      DoubleSupplier objective) {
    float[] moved = start.clone();
    moved[i] = start[i] + step;
    double width = moved[i];
    set.accept(moved);
    double up = objective.getAsDouble();
    moved[i] = start[i] - step;
    width -= moved[i];
    set.accept(moved);
    return (up - objective.getAsDouble()) / width;
  }
}
