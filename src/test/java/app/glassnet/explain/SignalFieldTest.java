package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.AvgPool1d;
import app.glassnet.engine.layer.BatchNorm;
import app.glassnet.engine.layer.Conv1d;
import app.glassnet.engine.layer.GlobalAvgPool1d;
import app.glassnet.engine.layer.LayerProbe;
import app.glassnet.engine.layer.LeakyRelu;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.layer.Permute;
import app.glassnet.engine.layer.Residual;
import app.glassnet.engine.layer.Tanh;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Receptive fields of networks for signals, where channels count as rows and time steps as columns. */
class SignalFieldTest {
  private static final Shape INPUT = Shape.of(2, 16);

  /** A number outside a unit's field can be anything and the unit stays as it is. */
  @Property(tries = 60)
  void aUnitSeesItsFieldAndNothingElse(@ForAll @IntRange(min = 0, max = 2) int which, @ForAll long seed) {
    Conv1d conv = new Conv1d(3, 3, 1, Padding.CAUSAL, 2, Initializer.HE_NORMAL);
    Residual block = Residual.of(conv.withPadding(Padding.SAME), new Tanh()).withSkip(Conv1d.of(3, 1));
    NetworkSpec spec = switch (which) {
      case 0 -> NetworkSpec.of("a", INPUT, conv, new LeakyRelu(), new AvgPool1d(2, 2, Padding.VALID), block);
      case 1 -> NetworkSpec.of("b", INPUT, block, new BatchNorm(), Permute.of(2, 1));
      default -> NetworkSpec.of("c", INPUT, new AvgPool1d(3, 1, Padding.SAME), new GlobalAvgPool1d());
    };
    int unit = (int) Math.floorMod(seed, (long) spec.output().size());
    ReceptiveField field = ReceptiveField.of(spec, spec.size() - 1, unit);
    float[] x = LayerProbe.spread(INPUT.size(), new SeededRandom(seed));
    try (Network network = Network.create(spec, seed)) {
      Pass pass = network.pass(1);
      float before = unit(pass, x, unit);
      for (int i = 0; i < x.length; i++) {
        x[i] += field.contains(i / 16, i % 16) ? 0 : 3;
      }
      assertThat(unit(pass, x, unit)).isEqualTo(before);
      for (int i = 0; i < x.length; i++) {
        x[i] += field.contains(i / 16, i % 16) ? 3 : 0;
      }
      assertThat(unit(pass, x, unit)).as("and the field matters").isNotEqualTo(before);
    }
  }

  private static float unit(Pass pass, float[] x, int unit) {
    pass.input(x);
    pass.forward(false);
    float[] output = new float[pass.spec().output().size()];
    pass.copyOutput(pass.spec().size() - 1, 0, output);
    return output[unit];
  }

  @Test
  void aCausalDilatedConvolutionSeesThePast() {
    NetworkSpec spec = NetworkSpec.of("c", INPUT, Conv1d.of(3, 3).withDilation(2).withPadding(Padding.CAUSAL));
    ReceptiveField field = ReceptiveField.of(spec, 0, 16 + 9);
    assertThat(field.columns()).isEqualTo(new Span(5, 9));
    assertThat(field.rows()).as("all channels").isEqualTo(new Span(0, 1));
    assertThat(field.fullRows()).as("channels have no border").isEqualTo(new Span(0, 1));
    assertThat(ReceptiveField.of(spec, 0, 1).columns()).isEqualTo(new Span(0, 1));
    assertThat(ReceptiveField.of(spec, 0, 1).fullColumns()).isEqualTo(new Span(-3, 1));
  }
}
