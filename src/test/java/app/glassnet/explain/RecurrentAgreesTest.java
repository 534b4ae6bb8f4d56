package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.CellActivation;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The arithmetic of recurrent steps, forward and backward, is the engine's, for any cell, shape and weights. */
class RecurrentAgreesTest {
  private static final double NEAR = 2e-5;

  /** A layer on some steps, weights as large as {@code scale}, and the one sequence it reads. */
  record Setting(Recurrent layer, int steps, int features, float scale, long seed) {
    NetworkSpec spec(int length) {
      return new NetworkSpec("n", Shape.of(length, features), List.of(layer.withReturnSequences(true)),
          new MeanSquaredError());
    }

    Map<String, float[]> parameters() {
      SeededRandom random = new SeededRandom(seed);
      Map<String, float[]> all = new LinkedHashMap<>();
      layer.parameters(Shape.of(steps, features)).forEach(p -> all.put(p.name(), random(p.shape().size(), random)));
      return all;
    }

    private float[] random(int count, SeededRandom random) {
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = scale * (2 * random.nextFloat() - 1);
      }
      return values;
    }

    Network network(int length) {
      Map<String, float[]> named = new LinkedHashMap<>();
      parameters().forEach((name, values) -> named.put(layer.stem() + "1." + name, values));
      return Network.of(new Weights(spec(length), named));
    }

    /** Forward and backward on these steps, from these first states. */
    Unrolled run(Network network, int from, int length, float[] h, float[] c) {
      SeededRandom random = new SeededRandom(seed + 1 + from);
      Pass pass = network.pass(1);
      pass.states(0).getFirst().setFirst(h);
      if (c != null) {
        pass.states(0).get(1).setFirst(c);
      }
      pass.input(random(length * features, random));
      pass.targets(random(length * layer.units(), random));
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      return pass.unrolled(0, 0, true).getFirst();
    }

    float[] state() {
      return random(layer.units(), new SeededRandom(seed - 1));
    }

    float[] cell() {
      return layer instanceof Lstm ? random(layer.units(), new SeededRandom(seed - 2)) : null;
    }
  }

  @Provide
  Arbitrary<Setting> settings() {
    Arbitrary<Recurrent> layers = Combinators.combine(Arbitraries.integers().between(0, 5),
        Arbitraries.integers().between(1, 6)).as((kind, units) -> switch (kind) {
          case 0 -> SimpleRnn.of(units);
          case 1 -> SimpleRnn.of(units).withActivation(CellActivation.RELU);
          case 2 -> SimpleRnn.of(units).withActivation(CellActivation.LINEAR);
          case 3 -> Lstm.of(units);
          case 4 -> Gru.of(units);
          default -> Gru.of(units).withResetAfter(true);
        });
    return Combinators.combine(layers, Arbitraries.integers().between(1, 6), Arbitraries.integers().between(1, 4),
        Arbitraries.of(0.3f, 1f), Arbitraries.longs()).as(Setting::new);
  }

  @Property(tries = 120)
  void everyUnitOfEveryStepIsTheEngines(@ForAll("settings") Setting s) {
    Map<String, float[]> p = s.parameters();
    try (Network network = s.network(s.steps())) {
      Unrolled u = s.run(network, 0, s.steps(), s.state(), s.cell());
      for (int t = 0; t < s.steps(); t++) {
        for (int j = 0; j < s.layer().units(); j++) {
          float[] x = u.x()[t];
          switch (s.layer()) {
            case SimpleRnn rnn -> {
              RnnStep step = RnnStep.of(rnn, p, x, u.h()[t], j);
              gate(step.state(), u, t);
              near(step.h(), u.h()[t + 1][j], "h");
            }
            case Lstm _ -> {
              LstmStep step = LstmStep.of(p, x, u.h()[t], u.c()[t], j);
              for (GateStep gate : List.of(step.forget(), step.input(), step.output(), step.candidate())) {
                gate(gate, u, t);
              }
              near(step.c(), u.c()[t + 1][j], "c");
              near(step.kept() + step.added(), u.c()[t + 1][j], "c");
              near(step.h(), u.h()[t + 1][j], "h");
            }
            case Gru gru -> {
              GruStep step = GruStep.of(gru, p, x, u.h()[t], j);
              gate(step.update(), u, t);
              gate(step.reset(), u, t);
              gate(step.candidate(), u, t);
              near(step.h(), u.h()[t + 1][j], "h");
              near(step.kept() + step.added(), u.h()[t + 1][j], "h");
              if (gru.resetAfter()) {
                near(step.product().sum(), u.sums().get("q")[t][j], "q");
              }
            }
          }
        }
      }
    }
  }

  private static void gate(GateStep step, Unrolled u, int t) {
    near(step.sum(), u.sums().get(step.gate())[t][step.unit()], "sum of " + step.gate());
    near(step.value(), u.gates().get(step.gate())[t][step.unit()], step.gate());
  }

  @Property(tries = 120)
  void theWayBackIsTheEngines(@ForAll("settings") Setting s) {
    try (Network network = s.network(s.steps())) {
      Unrolled u = s.run(network, 0, s.steps(), s.state(), s.cell());
      Bptt back = Bptt.of(s.layer(), s.parameters(), u.x(), u.h(), u.c(), u.gradients().own(), 0,
          Double.POSITIVE_INFINITY);
      for (int t = 0; t < s.steps(); t++) {
        BpttStep step = back.steps().get(t);
        near(step.h(), u.gradients().h(t), "dh");
        near(step.before(), t == 0 ? u.gradients().h0() : u.gradients().next()[t - 1], "dh before");
        if (u.c() != null) {
          near(step.c(), u.gradients().c()[t], "dc");
        }
        for (Map.Entry<String, double[]> gate : step.sums().entrySet()) {
          near(gate.getValue(), u.gradients().sums().get(gate.getKey())[t], "d" + gate.getKey());
        }
        for (String name : s.parameters().keySet()) {
          float[] contribution = u.contribution(name, t);
          near(step.contribution(name), contribution, "contribution to " + name);
          near(u.contributionNorm(name, t), Math.sqrt(squares(contribution)), "length of it");
        }
      }
      network.pass(1).parameterGradients().forEach((key, gradient) ->
          near(back.gradients().get(key.substring(key.indexOf('.') + 1)), gradient, key));
      assertThat(back.scale()).isEqualTo(1);
    }
  }

  /** Cut into windows it is a stateful layer on batches as long as a window. */
  @Property(tries = 60)
  void truncationIsWhatBatchesOfAStatefulLayerDo(@ForAll("settings") Setting s, @ForAll @IntRange(min = 2, max = 3) int windows) {
    float[][] x = new float[windows * s.steps()][];
    float[][] own = new float[x.length][];
    float[][] h = new float[x.length + 1][];
    float[][] c = s.cell() == null ? null : new float[x.length + 1][];
    Map<String, double[]> wanted = new LinkedHashMap<>();
    Setting carrying = new Setting(s.layer().withStateful(true), s.steps(), s.features(), s.scale(), s.seed());
    try (Network network = carrying.network(s.steps())) {
      float[] last = s.state();
      float[] lastCell = s.cell();
      for (int w = 0; w < windows; w++) {
        Unrolled u = carrying.run(network, w * s.steps(), s.steps(), last, lastCell);
        for (int t = 0; t < s.steps(); t++) {
          x[w * s.steps() + t] = u.x()[t];
          own[w * s.steps() + t] = u.gradients().own()[t];
        }
        for (int t = 0; t <= s.steps(); t++) {
          h[w * s.steps() + t] = u.h()[t];
          if (c != null) {
            c[w * s.steps() + t] = u.c()[t];
          }
        }
        last = u.h()[s.steps()];
        lastCell = c == null ? null : u.c()[s.steps()];
        network.pass(1).parameterGradients().forEach((key, gradient) ->
            BpttStep.add(BpttStep.doubles(gradient), wanted.computeIfAbsent(key, _ -> new double[gradient.length])));
      }
      Bptt back = Bptt.of(s.layer(), s.parameters(), x, h, c, own, s.steps(), Double.POSITIVE_INFINITY);
      wanted.forEach((key, gradient) -> near(back.gradients().get(key.substring(key.indexOf('.') + 1)), gradient, key));
    }
  }

  @Property(tries = 40)
  void clippingKeepsTheDirectionAndLimitsTheLength(@ForAll("settings") Setting s) {
    try (Network network = s.network(s.steps())) {
      Unrolled u = s.run(network, 0, s.steps(), s.state(), s.cell());
      List<Bptt> both = new ArrayList<>();
      for (double limit : new double[] {Double.POSITIVE_INFINITY, 0.01}) {
        both.add(Bptt.of(s.layer(), s.parameters(), u.x(), u.h(), u.c(), u.gradients().own(), 0, limit));
      }
      double squares = 0;
      for (String name : s.parameters().keySet()) {
        for (int i = 0; i < both.get(1).clipped(name).length; i++) {
          double clipped = both.get(1).clipped(name)[i];
          squares += clipped * clipped;
          assertThat(clipped).isEqualTo(both.get(0).gradients().get(name)[i] * both.get(1).scale());
        }
      }
      near(Math.sqrt(squares), Math.min(0.01, both.get(0).norm()), "length");
    }
  }

  @Test
  void wrongArgumentsAreRefused() {
    Map<String, float[]> p = Map.of("U", new float[2], "V", new float[4], "b", new float[2]);
    assertThatThrownBy(() -> RnnStep.of(SimpleRnn.of(2), p, new float[2], new float[2], 0))
        .hasMessage("input weights of h: got 2 numbers, needs 4");
    assertThatThrownBy(() -> RnnStep.of(SimpleRnn.of(2), p, new float[1], new float[2], 2))
        .hasMessage("unit 2: there are 2, counted from 0");
    assertThatThrownBy(() -> Bptt.of(SimpleRnn.of(2), p, new float[0][], new float[1][2], null, new float[0][], -1, 1))
        .hasMessageContaining("window -1");
  }

  private static double squares(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  private static void near(double[] got, float[] want, String what) {
    near(got, BpttStep.doubles(want), what);
  }

  private static void near(double[] got, double[] want, String what) {
    assertThat(got).as(what).hasSameSizeAs(want);
    for (int i = 0; i < got.length; i++) {
      near(got[i], want[i], what);
    }
  }

  private static void near(double got, double want, String what) {
    assertThat(got).as(what).isCloseTo(want, within(NEAR * Math.max(1, Math.abs(want))));
  }
}
