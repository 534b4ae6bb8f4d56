package app.glassnet.rooms.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import app.glassnet.explain.Forcing;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is drawn on every wire is the engine's, and so is what the formula says. */
class CellValuesTest {
  private static final double NEAR = 3e-5;

  private record Case(Recurrent layer, Map<String, float[]> parameters, Unrolled unrolled) {}

  private static Case run(Kind kind, int units, boolean after, int steps, int features, long seed) {
    Recurrent layer = kind.layer(units, after);
    NetworkSpec spec = new NetworkSpec("n", Shape.of(steps, features), List.of(layer), new MeanSquaredError());
    SeededRandom random = new SeededRandom(seed);
    Map<String, float[]> arrays = new LinkedHashMap<>();
    spec.parameters().forEach((key, p) -> arrays.put(key, random(p.shape().size(), random)));
    try (Network network = Network.of(new Weights(spec, arrays))) {
      Pass pass = network.pass(1);
      pass.input(random(steps * features, random));
      pass.forward(false);
      return new Case(layer, MemorySession.shortNames(arrays, spec.layerName(0)),
          pass.unrolled(0, 0, false).getFirst());
    }
  }

  private static float[] random(int count, SeededRandom random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return values;
  }

  @Property(tries = 100)
  void everyWireCarriesTheEnginesNumbers(@ForAll Kind kind, @ForAll boolean after,
      @ForAll @IntRange(min = 1, max = 6) int units, @ForAll @IntRange(min = 1, max = 3) int features,
      @ForAll long seed) {
    Case c = run(kind, units, after, 4, features, seed);
    Unrolled u = c.unrolled;
    for (int t = 0; t < 4; t++) {
      CellValues v = CellValues.of(c.layer, c.parameters, u, t);
      int step = t;
      u.gates().forEach((gate, values) -> assertThat(v.get(gate)).isEqualTo(values[step]));
      for (int j = 0; j < units; j++) {
        double made = switch (kind) {
          case RNN -> Math.tanh(v.get("ux")[j] + v.get("vh")[j] + v.get("b")[j]);
          case LSTM -> v.get("o")[j] * v.get("tc")[j];
          case GRU -> v.get("zh")[j] + v.get("zg")[j];
        };
        assertThat(made).isCloseTo(u.h()[t + 1][j], within(NEAR));
        if (kind == Kind.LSTM) {
          assertThat((double) v.get("fc")[j] + v.get("ic")[j]).isCloseTo(u.c()[t + 1][j], within(NEAR));
        }
      }
      for (Wiring.Part part : Wiring.of(kind, after).parts()) {
        assertThat(v.get(part.id())).as(part.id()).isNotNull();
      }
    }
  }

  @Property(tries = 60)
  void theFormulaEndsInTheNumberOnTheWire(@ForAll Kind kind, @ForAll boolean after, @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 3) int t, @ForAll @IntRange(min = 0, max = 2) int unit, @ForAll boolean open) {
    Case c = run(kind, 3, after, 4, 2, seed);
    List<Forcing> forced = kind.gates.stream().map(g -> new Forcing(g, -1, open, 2)).toList();
    for (List<Forcing> all : List.of(List.<Forcing>of(), forced)) {
      Shown shown = Shown.of(c.layer, c.parameters, c.unrolled, null, null, all, null, 0, true);
      CellValues v = CellValues.of(c.layer, c.parameters, shown.now(), t);
      for (Wiring.Part part : Wiring.of(kind, after).parts()) {
        int at = Math.min(unit, v.get(part.id()).length - 1);
        Formula f = CellArithmetic.of(shown, t, new Focus(part.id(), at), all, Texts.of("memory"));
        String end = f.result().substring(f.result().lastIndexOf(' ') + 1).replace(Numbers.MINUS, '-').replace(",", "");
        double value = v.get(part.id())[at];
        assertThat(Double.parseDouble(end)).as(part.id() + " " + f.result())
            .isCloseTo(value, within(0.006 * Math.abs(value) + 2e-4));
      }
    }
  }

  @Test
  void cellsGetAsManyParametersAsCanBe() throws Exception {
    TaskData data = TaskData.load(Task.AIR);
    assertThat(Nets.spec(data, Kind.LSTM, 8, false).parameterCount()).isEqualTo(329);
    assertThat(Nets.units(data, Kind.GRU, 8, false)).isEqualTo(9);
    assertThat(Nets.units(data, Kind.RNN, 8, false)).isEqualTo(17);
  }

  @Test
  void aFilmKeepsItsEndsAndForgetsEverySecondWhenItIsFull() {
    Film film = new Film();
    for (int i = 0; i < 1000; i++) {
      film.add(new Film.Frame(i, 1, Map.of()));
    }
    assertThat(film.frames()).hasSizeBetween(Film.MOST / 3, Film.MOST);
    assertThat(film.frames().getFirst().step()).isZero();
    assertThat(film.frames().getLast().step()).isGreaterThan(900);
    assertThat(film.frames()).isSortedAccordingTo((a, b) -> Long.compare(a.step(), b.step()));
  }

  @Test
  void theLatchWantsTheLastFlaggedNumber() {
    LatchExamples examples = new LatchExamples(3, 24, 1);
    float[] x = new float[48];
    float[] y = new float[24];
    examples.copyInput(1, x, 0);
    examples.copyTarget(1, y, 0);
    float kept = Float.NaN;
    for (int t = 0; t < 24; t++) {
      kept = x[2 * t + 1] == 1 ? x[2 * t] : kept;
      assertThat(y[t]).isEqualTo(kept);
    }
  }
}
