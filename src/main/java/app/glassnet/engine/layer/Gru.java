package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.Initializer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gated recurrent unit: one state and two gates. At each step
 *
 * <pre>{@code
 * z = σ(W_z·x + U_z·h_{t−1} + b_z)              update: 1 keeps
 * r = σ(W_r·x + U_r·h_{t−1} + b_r)              reset
 * h̃ = tanh(W_h·x + U_h·(r ∘ h_{t−1}) + b_h)     candidate
 * h_t = z ∘ h_{t−1} + (1 − z) ∘ h̃
 * }</pre>
 *
 * <p>With {@code resetAfter} the reset comes after the product, as Keras and PyTorch have it by default:
 * {@code h̃ = tanh(W_h·x + b_h + r ∘ (U_h·h_{t−1} + b_h_recurrent))}. Some texts swap z and 1 − z.
 *
 * <p>Shapes: x [time, features], each W [features, units], U [units, units], b [units]; h [units]; products are
 * x·W + h·U, with row vectors. Gradients: {@code dz = dh ∘ (h_{t−1} − h̃)}, {@code dh̃ = dh ∘ (1 − z)},
 * {@code dr = (dh̃·U_hᵀ) ∘ h_{t−1}} (after: {@code dh̃ ∘ (h_{t−1}·U_h + b)}), each times the slope of its squashing function.
 *
 * <p>Worked number: z = r = σ(0) = 0.5, h_{t−1} = 1, the candidate's sum 1·0.5·1 = 0.5: h̃ = 0.4621 and
 * h_t = 0.5 + 0.5·0.4621 = 0.7311. Parameters: 3·(features·units + units² + units), and 3·units more with resetAfter,
 * where Keras keeps a second bias for every gate: 16 units on 14 features have 1,488 and 1,536. Source: Cho et al.,
 * "Learning phrase representations using RNN encoder–decoder", 2014.
 *
 * @param units length of h
 * @param resetAfter whether r is applied after the product
 * @param returnSequences whether y is h at every step or at the last alone
 * @param stateful whether a batch goes on from the last one's state
 * @param initializer how each W is drawn; each U starts orthogonal, the biases at 0
 */
public record Gru(int units, boolean resetAfter, boolean returnSequences, boolean stateful, Initializer initializer)
    implements Recurrent {
  private static final int Z = 0;
  private static final int R = 1;
  private static final int H = 2;
  /** With the reset after the product: the product. */
  private static final int Q = 3;
  private static final int U_H = 7;
  private static final int SECOND_BIASES = 9;

  public Gru {
    Options.positive("units", units);
  }

  /** Reset before the product, as Cho et al. have it; last step only. */
  public static Gru of(int units) {
    return new Gru(units, false, false, false, Initializer.GLOROT_UNIFORM);
  }

  /** The same with the reset before or after the product. */
  public Gru withResetAfter(boolean after) {
    return new Gru(units, after, returnSequences, stateful, initializer);
  }

  @Override
  public List<String> gates() {
    return resetAfter ? List.of("z", "r", "h", "q") : List.of("z", "r", "h");
  }

  @Override
  public Gru withReturnSequences(boolean sequences) {
    return new Gru(units, resetAfter, sequences, stateful, initializer);
  }

  @Override
  public Gru withStateful(boolean carry) {
    return new Gru(units, resetAfter, returnSequences, carry, initializer);
  }

  @Override
  public Gru withInitializer(Initializer other) {
    return new Gru(units, resetAfter, returnSequences, stateful, other);
  }

  @Override
  public String type() {
    return "gru";
  }

  @Override
  public String kerasType() {
    return "GRU";
  }

  @Override
  public String stem() {
    return "gru";
  }

  /** {@code W_z U_z b_z}, the same for r and h, and with resetAfter {@code b_z_recurrent} and so on. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    int inputs = input.dim(1);
    List<ParameterSpec> all = new ArrayList<>(Stream.of("z", "r", "h").flatMap(gate -> Recurrent.gate(
        "W_" + gate, "U_" + gate, "b_" + gate, inputs, units, initializer, Initializer.ZEROS).stream()).toList());
    if (resetAfter) {
      Stream.of("z", "r", "h").map(gate -> "b_" + gate + "_recurrent")
          .forEach(name -> all.add(new ParameterSpec(name, Shape.of(units), Initializer.ZEROS, inputs, units)));
    }
    return List.copyOf(all);
  }

  /** Two for every weight and step, and eight a unit: three squashings, three products, two sums. */
  @Override
  public long flops(Shape input) {
    return input.dim(0) * (6L * (input.dim(1) + units) * units + 8L * units);
  }

  @Override
  public void write(JsonOptions to) {
    Recurrent.super.write(to);
    to.put("reset_after", resetAfter).put(initializer);
  }

  static Gru read(JsonOptions from) {
    return new Gru(from.whole("units"), from.flag("reset_after", false), from.flag("return_sequences", true),
        from.flag("stateful", false), from.initializer());
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  /**
   * Gates that read x and h share one product: z and r, and with resetAfter the candidate's part of h, whose rows for x
   * are zeros then. The rest of the candidate has a product of its own.
   */
  private final class Run extends Recurrence {
    private final boolean after = resetAfter;
    private final float[][] forward = RowProduct.matrix(inputs + units, (after ? 3 : 2) * units);
    private final float[][] candidate = RowProduct.matrix(after ? inputs : inputs + units, units);
    private final float[][] back = RowProduct.matrix((after ? 3 : 2) * units, units);
    private final float[][] candidateBack = RowProduct.matrix(units, units);
    private final float[] biases = new float[(after ? 3 : 2) * units];
    private final float[] candidateBias = new float[units];
    private final float[] second = new float[3 * units];

    Run(Wiring wiring) {
      super(wiring, Gru.this, "h");
    }

    @Override
    void load() {
      for (int g = 0; g < 2; g++) {
        copy(3 * g, forward, 0, g * units);
        copy(3 * g + 1, forward, inputs, g * units);
        copy(3 * g + 2, biases, g * units);
      }
      copy(3 * H, candidate, 0, 0);
      copy(3 * H + 2, candidateBias, 0);
      if (after) {
        copy(U_H, forward, inputs, 2 * units);
        for (int g = 0; g < 3; g++) {
          copy(SECOND_BIASES + g, second, g * units);
        }
        for (int j = 0; j < 3 * units; j++) {
          biases[j] = j < 2 * units ? biases[j] + second[j] : second[j];
        }
      } else {
        copy(U_H, candidate, inputs, 0);
      }
    }

    @Override
    void loadBack() {
      copyTurned(3 * Z + 1, back, 0);
      copyTurned(3 * R + 1, back, units);
      if (after) {
        copyTurned(U_H, back, 2 * units);
      } else {
        copyTurned(U_H, candidateBack, 0);
      }
    }

    @Override
    Factor factor(int parameter) {
      return parameter < SECOND_BIASES ? super.factor(parameter) : Factor.ONE;
    }

    @Override
    int gate(int parameter) {
      if (parameter >= SECOND_BIASES) {
        return parameter == SECOND_BIASES + H ? Q : parameter - SECOND_BIASES;
      }
      return after && parameter == U_H ? Q : super.gate(parameter);
    }

    @Override
    Cell cell(int first, int examples) {
      return after ? new After(this, first, examples) : new Before(this, first, examples);
    }
  }

  /** What both kinds do. */
  private abstract static class Work extends Cell {
    final RowProduct sums;
    final RowProduct candidate;
    final RowProduct gradients;
    final float[] candidateBias;
    private final float[] biases;

    Work(Run run, int first, int examples, int gates) {
      super(run, first, examples, gates);
      sums = new RowProduct(run.forward, examples);
      candidate = new RowProduct(run.candidate, examples);
      gradients = new RowProduct(run.back, examples);
      biases = run.biases;
      candidateBias = run.candidateBias;
    }

    final void gates(int t) {
      sums.in(x[t], inputs, 0).in(state[0][t], units, inputs).start(biases).run();
      sums.out(pre[Z][t], units, 0).out(pre[R][t], units, units);
      Squash.sigmoid(pre[Z][t], gate[Z][t], size);
      Squash.sigmoid(pre[R][t], gate[R][t], size);
    }

    final void newState(int t) {
      Squash.tanh(pre[H][t], gate[H][t], size);
      Gru.mix(gate[Z][t], state[0][t], gate[H][t], state[0][t + 1], size);
    }

    final void newStateBack(int t) {
      float[] dh = stateGradient[0][t + 1];
      toUpdate(dh, state[0][t], gate[H][t], gate[Z][t], preGradient[Z], size);
      toCandidate(dh, gate[Z][t], gate[H][t], preGradient[H], size);
    }
  }

  private static final class Before extends Work {
    private final float[][] resetState;
    private final float[] resetGradient;
    private final RowProduct candidateGradient;
    private Tensor resetStates;

    Before(Run run, int first, int examples) {
      super(run, first, examples, 3);
      resetState = new float[steps][size];
      resetGradient = new float[size];
      candidateGradient = new RowProduct(run.candidateBack, examples);
    }

    @Override
    void step(int t) {
      gates(t);
      multiply(gate[R][t], state[0][t], resetState[t], size);
      candidate.in(x[t], inputs, 0).in(resetState[t], units, inputs).start(candidateBias).run().out(pre[H][t], units, 0);
      newState(t);
    }

    @Override
    void stepBack(int t) {
      newStateBack(t);
      candidateGradient.in(preGradient[H], units, 0).start().run().out(resetGradient, units, 0);
      toReset(resetGradient, state[0][t], gate[R][t], preGradient[R], size);
      gradients.in(preGradient[Z], units, 0).in(preGradient[R], units, units).start().run();
      gradients.out(stateGradient[0][t], units, 0);
      addProduct(stateGradient[0][t + 1], gate[Z][t], stateGradient[0][t], size);
      addProduct(resetGradient, gate[R][t], stateGradient[0][t], size);
      resetStates.write(t * size, resetState[t], 0, size);
    }

    @Override
    void prepareBack() {
      resetStates = new Tensor(steps * examples, units);
    }

    @Override
    Tensor hidden(int parameter) {
      return parameter == U_H ? resetStates : super.hidden(parameter);
    }

    @Override
    public void close() {
      super.close();
      if (resetStates != null) {
        resetStates.close();
      }
    }
  }

  private static final class After extends Work {
    After(Run run, int first, int examples) {
      super(run, first, examples, 4);
    }

    @Override
    void step(int t) {
      gates(t);
      sums.out(pre[Q][t], units, 2 * units);
      candidate.in(x[t], inputs, 0).start(candidateBias).run().out(pre[H][t], units, 0);
      addProduct(gate[R][t], pre[Q][t], pre[H][t], size);
      newState(t);
    }

    @Override
    void stepBack(int t) {
      newStateBack(t);
      toReset(preGradient[H], pre[Q][t], gate[R][t], preGradient[R], size);
      multiply(preGradient[H], gate[R][t], preGradient[Q], size);
      gradients.in(preGradient[Z], units, 0).in(preGradient[R], units, units).in(preGradient[Q], units, 2 * units);
      gradients.start().run().out(stateGradient[0][t], units, 0);
      addProduct(stateGradient[0][t + 1], gate[Z][t], stateGradient[0][t], size);
    }
  }

  // One array is written in each loop: the JIT compiler turns such loops into vector instructions.

  private static void multiply(float[] a, float[] b, float[] product, int count) {
    for (int n = 0; n < count; n++) {
      product[n] = a[n] * b[n];
    }
  }

  private static void addProduct(float[] a, float[] b, float[] to, int count) {
    for (int n = 0; n < count; n++) {
      to[n] += a[n] * b[n];
    }
  }

  private static void mix(float[] z, float[] before, float[] candidate, float[] h, int count) {
    for (int n = 0; n < count; n++) {
      h[n] = z[n] * before[n] + (1 - z[n]) * candidate[n];
    }
  }

  private static void toUpdate(float[] dh, float[] before, float[] candidate, float[] z, float[] to, int count) {
    for (int n = 0; n < count; n++) {
      to[n] = dh[n] * (before[n] - candidate[n]) * z[n] * (1 - z[n]);
    }
  }

  private static void toCandidate(float[] dh, float[] z, float[] candidate, float[] to, int count) {
    for (int n = 0; n < count; n++) {
      to[n] = dh[n] * (1 - z[n]) * (1 - candidate[n] * candidate[n]);
    }
  }

  private static void toReset(float[] gradient, float[] factor, float[] r, float[] to, int count) {
    for (int n = 0; n < count; n++) {
      to[n] = gradient[n] * factor[n] * r[n] * (1 - r[n]);
    }
  }
}
