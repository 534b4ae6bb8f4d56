package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.engine.network.Network;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A layer run in plain Java is the engine's, and a forced gate does what its value says, from its step on. */
class CellRunTest {
  private static final double NEAR = 2e-5;

  @Provide
  Arbitrary<RecurrentAgreesTest.Setting> settings() {
    return new RecurrentAgreesTest().settings();
  }

  @Property(tries = 120)
  void withFreeGatesItIsTheEngines(@ForAll("settings") RecurrentAgreesTest.Setting s) {
    try (Network network = s.network(s.steps())) {
      Unrolled engine = s.run(network, 0, s.steps(), s.state(), s.cell());
      Unrolled own = CellRun.of(s.layer(), s.parameters(), engine.x(), s.state(), s.cell(), List.of());
      near(own.h(), engine.h());
      if (engine.c() != null) {
        near(own.c(), engine.c());
      }
      assertThat(own.gates().keySet()).isEqualTo(engine.gates().keySet());
      own.gates().forEach((gate, values) -> near(values, engine.gates().get(gate)));
      own.sums().forEach((gate, values) -> near(values, engine.sums().get(gate)));
    }
  }

  @Property(tries = 80)
  void whatIsForcedChangesNothingBefore(@ForAll("settings") RecurrentAgreesTest.Setting s,
      @ForAll @IntRange(min = 0, max = 5) int from, @ForAll boolean open) {
    float[][] x = new float[s.steps()][s.features()];
    Unrolled free = CellRun.of(s.layer(), s.parameters(), x, s.state(), s.cell(), List.of());
    List<Forcing> all = s.layer().gates().stream().filter(g -> "fiozr".contains(g))
        .map(g -> new Forcing(g, -1, open, from)).toList();
    Unrolled forced = CellRun.of(s.layer(), s.parameters(), x, s.state(), s.cell(), all);
    for (int t = 0; t < Math.min(from, s.steps()); t++) {
      assertThat(forced.h()[t + 1]).isEqualTo(free.h()[t + 1]);
    }
    for (Forcing f : all) {
      for (int t = from; t < s.steps(); t++) {
        for (float value : forced.gates().get(f.gate())[t]) {
          assertThat(value).isEqualTo(open ? 1 : 0);
        }
      }
    }
  }

  @Test
  void forgetOpenAndInputShutKeepsTheCellStateForEver() {
    Recurrent layer = Lstm.of(2);
    float[] c0 = {0.5f, -2};
    Map<String, float[]> p = new RecurrentAgreesTest.Setting(layer, 9, 1, 1, 3).parameters();
    Unrolled u = CellRun.of(layer, p, new float[9][1], new float[2], c0,
        List.of(new Forcing("f", -1, true, 0), new Forcing("i", -1, false, 0)));
    assertThat(u.c()[9]).isEqualTo(c0);
    Unrolled one = CellRun.of(layer, p, new float[9][1], new float[2], c0,
        List.of(new Forcing("f", 1, true, 0), new Forcing("i", 1, false, 0)));
    assertThat(one.c()[9][1]).isEqualTo(c0[1]);
    assertThat(one.c()[9][0]).isNotEqualTo(c0[0]);
  }

  @Test
  void updateOpenKeepsTheStateOfAGru() {
    Recurrent layer = Gru.of(2);
    float[] h0 = {0.25f, -0.75f};
    Map<String, float[]> p = new RecurrentAgreesTest.Setting(layer, 5, 1, 1, 3).parameters();
    assertThat(CellRun.of(layer, p, new float[5][1], h0, null, List.of(new Forcing("z", -1, true, 0))).h()[5])
        .isEqualTo(h0);
  }

  @Test
  void theLastForcingCountsAndCandidatesAreNoGates() {
    List<Forcing> both = List.of(new Forcing("f", -1, true, 2), new Forcing("f", 3, false, 4));
    assertThat(Forcing.of(both, "f", 1, 3, 0.3)).isEqualTo(0.3);
    assertThat(Forcing.of(both, "f", 3, 3, 0.3)).isEqualTo(1);
    assertThat(Forcing.of(both, "f", 4, 3, 0.3)).isEqualTo(0);
    assertThat(Forcing.of(both, "f", 4, 2, 0.3)).isEqualTo(1);
    assertThat(Forcing.of(both, "i", 4, 2, 0.3)).isEqualTo(0.3);
    assertThatThrownBy(() -> new Forcing("c", 0, true, 0)).hasMessageContaining("gates are f, i, o, z, r");
  }

  private static void near(float[][] own, float[][] engine) {
    for (int t = 0; t < engine.length; t++) {
      for (int j = 0; j < engine[t].length; j++) {
        assertThat((double) own[t][j]).isCloseTo(engine[t][j], within(NEAR * Math.max(1, Math.abs(engine[t][j]))));
      }
    }
  }
}
