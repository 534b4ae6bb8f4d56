package app.glassnet.rooms.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.explain.SlidingKernel;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the page says of every position adds up, whatever is set. */
class ComputationTest {
  private static final int ROWS = 7;
  private static final int COLUMNS = 6;
  private final Sums sums = new Sums(Texts.of("convolution", Locale.ENGLISH));

  @Provide
  Arbitrary<Settings> settings() {
    return Settingses.any().filter(s -> s.fits(ROWS, COLUMNS));
  }

  private static Grid grid(long seed) {
    float[] values = new float[ROWS * COLUMNS];
    Random random = new Random(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(10);
    }
    return new Grid(ROWS, COLUMNS, values, ColourScale.INTENSITY, 9);
  }

  @Property(tries = 150)
  void everySumOnThePageIsTheNumberInTheCell(@ForAll("settings") Settings s, @ForAll long seed) {
    Computation c = Computation.of(s, grid(seed), null);
    for (int p = 0; p < c.positions(); p++) {
      Formula f = sums.of(c, p, null, false);
      double said = f.lines().stream().flatMap(l -> l.terms().stream()).mapToDouble(t -> product(t.text())).sum();
      switch (s.mode()) {
        case FORWARD -> {
          assertThat(said + s.bias()).isEqualTo(c.sums()[p], within(1e-3));
          assertThat(f.result()).startsWith("= " + Numbers.format(c.sums()[p]));
        }
        case BACKWARD -> {
          float number = c.atKernel(p) ? c.kernelGradient()[p] : c.inputGradient()[p - c.slides().taps()];
          assertThat(f.result()).isEqualTo("= " + Numbers.format(number));
        }
        case TRANSPOSED -> assertThat(said).isEqualTo(
            SlidingKernel.sum(Relations.stamps(c, p)), within(1e-3));
      }
    }
    if (c.transposed()) {
      for (int cell = 0; cell < c.sums().length; cell++) {
        assertThat(c.partial(cell, c.positions() - 1)).isEqualTo(c.sums()[cell], within(1e-3f));
      }
    }
  }

  /** "(−2 × 3)", with " = −6" behind it in a stamp. */
  private static double product(String text) {
    String[] factors = text.substring(1, text.indexOf(')')).replace(Numbers.MINUS, '-').split(" × ");
    return Double.parseDouble(factors[0]) * Double.parseDouble(factors[1]);
  }

  /** An output cell lights its window; each cell of the window lights the output cell. */
  @Property(tries = 100)
  void hoverGoesBothWays(@ForAll("settings") Settings s, @ForAll long seed) {
    Computation c = Computation.of(s, grid(seed), null);
    if (c.backward()) {
      return;
    }
    for (int cell = 0; cell < c.made().length; cell++) {
      Spot out = new Spot(Relations.OUTPUT, cell / c.madeColumns(), cell % c.madeColumns());
      for (Spot lit : Relations.of(c, 0, out)) {
        if (lit.part().equals(Relations.INPUT)) {
          assertThat(Relations.of(c, 0, lit)).contains(out);
        }
      }
    }
    for (int r = -2; r < ROWS + 2; r++) {
      for (int k = -2; k < COLUMNS + 2; k++) {
        Spot in = new Spot(Relations.INPUT, r, k);
        Set<Spot> lit = Relations.of(c, 0, in);
        lit.stream().filter(l -> l.part().equals(Relations.OUTPUT))
            .forEach(o -> assertThat(Relations.of(c, 0, o)).contains(in));
      }
    }
  }

  @Test
  void guessesAreCounted() {
    Guesses g = Guesses.NONE.turned(true);
    assertThat(g.asks(3)).isTrue();
    for (int i = 0; i < 7; i++) {
      g = g.with(i, i % 2 == 0);
      assertThat(g.asks(i)).isFalse();
    }
    assertThat(g.right()).isEqualTo(4);
    assertThat(g.wrong()).isEqualTo(3);
    assertThat(g.last()).containsExactly(true, false, true, false, true);
    assertThat(Guesses.hits(7, 7)).isTrue();
    assertThat(Guesses.hits(7.4, 7)).isFalse();
    assertThat(Guesses.hits(0.22, 0.2196)).isTrue();
    assertThat(Guesses.hits(0.25, 0.2196)).isFalse();
  }

  @Test
  void whatDoesNotFitIsMovedToWhatDoes() {
    var model = new ConvolutionModel();
    model.source.set(grid(1));
    model.kernel.set(Settingses.kernel(7, 7, 1));
    assertThat(model.kernel.get().columns()).isEqualTo(6);
    model.dilationY.set(4);
    assertThat(model.computed().settings().fits(ROWS, COLUMNS)).isTrue();
    model.padding.set(PaddingKind.CUSTOM);
    model.border.set(app.glassnet.explain.Border.REFLECT);
    model.left.set(6);
    assertThat(model.left.get()).isEqualTo(COLUMNS - 1);
    model.source.set(new Grid(1, 1, new float[] {3}, ColourScale.INTENSITY, 9));
    assertThat(model.computed().settings().fits(1, 1)).isTrue();
    model.mode.set(Mode.TRANSPOSED);
    assertThat(model.computed().settings().fits(1, 1)).isTrue();
  }

  @Test
  void largeInputsKeepAKernelOneCanRead() {
    StageLayout small = StageLayout.of(760, 360, 0, 13, 8, 8, 3, 3, 6, 6);
    assertThat(small.cell()).isEqualTo(small.kernel()).isGreaterThan(40);
    StageLayout large = StageLayout.of(760, 360, 40, 13, 96, 96, 8, 5, 94, 94);
    assertThat(large.kernel()).isGreaterThan(27);
    assertThat(large.cell() * 96 * 2 + large.kernel() * 5).isLessThanOrEqualTo(780);
  }
}
