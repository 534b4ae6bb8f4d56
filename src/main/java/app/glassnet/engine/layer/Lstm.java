package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import java.util.List;

/**
 * Long short-term memory: three gates decide what a cell state c forgets, takes in and shows. At each step
 *
 * <pre>{@code
 * f = σ(W_f·x + U_f·h_{t−1} + b_f)      forget      c_t = f ∘ c_{t−1} + i ∘ c̃
 * i = σ(W_i·x + U_i·h_{t−1} + b_i)      input       h_t = o ∘ tanh(c_t)
 * o = σ(W_o·x + U_o·h_{t−1} + b_o)      output
 * c̃ = tanh(W_c·x + U_c·h_{t−1} + b_c)   candidate
 * }</pre>
 *
 * <p>Shapes: x [time, features], each W [features, units], U [units, units], b [units]; h and c [units]; products are
 * x·W + h·U, with row vectors. Gradients: {@code dc_t = dc from the next step + dh_t ∘ o ∘ (1 − tanh² c_t)}; then
 * {@code do = dh_t ∘ tanh c_t}, {@code df = dc_t ∘ c_{t−1}}, {@code di = dc_t ∘ c̃}, {@code dc̃ = dc_t ∘ i}, each times
 * the slope of its squashing function; {@code dc_{t−1} = dc_t ∘ f}. The state's own way back meets f alone and no
 * weight: it eases vanishing gradients, not exploding ones.
 *
 * <p>Worked number: all gates at σ(0) = 0.5, c_{t−1} = 1, c̃ = tanh 1 = 0.7616: c_t = 0.5 + 0.3808 = 0.8808 and
 * h_t = 0.5·tanh 0.8808 = 0.3534. Parameters: 4·(features·units + units² + units); 8 units on 1 feature have 320.
 * Source: Hochreiter and Schmidhuber, "Long short-term memory", 1997; the forget gate: Gers, Schmidhuber, Cummins,
 * "Learning to forget", 2000; b_f starts at 1 (Jozefowicz et al. 2015), as in Keras.
 *
 * @param units length of h and of c
 * @param returnSequences whether y is h at every step or at the last alone
 * @param stateful whether a batch goes on from the last one's states
 * @param initializer how each W is drawn; each U starts orthogonal, b_f at 1, the other biases at 0
 */
public record Lstm(int units, boolean returnSequences, boolean stateful, Initializer initializer)
    implements Recurrent {
  private static final int F = 0;
  private static final int I = 1;
  private static final int O = 2;
  private static final int C = 3;

  public Lstm {
    Options.positive("units", units);
  }

  /** Keras's defaults: last step only. */
  public static Lstm of(int units) {
    return new Lstm(units, false, false, Initializer.GLOROT_UNIFORM);
  }

  @Override
  public List<String> gates() {
    return List.of("f", "i", "o", "c");
  }

  @Override
  public Lstm withReturnSequences(boolean sequences) {
    return new Lstm(units, sequences, stateful, initializer);
  }

  @Override
  public Lstm withStateful(boolean carry) {
    return new Lstm(units, returnSequences, carry, initializer);
  }

  @Override
  public Lstm withInitializer(Initializer other) {
    return new Lstm(units, returnSequences, stateful, other);
  }

  @Override
  public String type() {
    return "lstm";
  }

  @Override
  public String kerasType() {
    return "LSTM";
  }

  @Override
  public String stem() {
    return "lstm";
  }

  /** {@code W_f U_f b_f}, and the same for i, o and c. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return gates().stream().flatMap(gate -> Recurrent.gate("W_" + gate, "U_" + gate, "b_" + gate,
        input.dim(1), units, initializer, gate.equals("f") ? Initializer.ONES : Initializer.ZEROS).stream()).toList();
  }

  /** Two for every weight and step, and nine a unit: five squashings, three products, a sum. */
  @Override
  public long flops(Shape input) {
    return input.dim(0) * (8L * (input.dim(1) + units) * units + 9L * units);
  }

  @Override
  public void write(JsonOptions to) {
    Recurrent.super.write(to);
    to.put(initializer);
  }

  static Lstm read(JsonOptions from) {
    return new Lstm(from.whole("units"), from.flag("return_sequences", true), from.flag("stateful", false),
        from.initializer());
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  /** All gates share one product: their weights stand side by side. */
  private final class Run extends Recurrence {
    private final float[][] forward = RowProduct.matrix(inputs + units, 4 * units);
    private final float[][] back = RowProduct.matrix(4 * units, units);
    private final float[] biases = new float[4 * units];

    Run(Wiring wiring) {
      super(wiring, Lstm.this, "h", "c");
    }

    @Override
    void load() {
      for (int g = 0; g < 4; g++) {
        copy(3 * g, forward, 0, g * units);
        copy(3 * g + 1, forward, inputs, g * units);
        copy(3 * g + 2, biases, g * units);
      }
    }

    @Override
    void loadBack() {
      for (int g = 0; g < 4; g++) {
        copyTurned(3 * g + 1, back, g * units);
      }
    }

    @Override
    Cell cell(int first, int examples) {
      return new Work(this, first, examples);
    }
  }

  private static final class Work extends Cell {
    private final RowProduct sums;
    private final RowProduct gradients;
    private final float[] biases;
    private final float[][] tanhC;

    Work(Run run, int first, int examples) {
      super(run, first, examples, 4);
      sums = new RowProduct(run.forward, examples);
      gradients = new RowProduct(run.back, examples);
      biases = run.biases;
      tanhC = new float[steps][size];
    }

    @Override
    void step(int t) {
      sums.in(x[t], inputs, 0).in(state[0][t], units, inputs).start(biases).run();
      for (int g = 0; g < 4; g++) {
        sums.out(pre[g][t], units, g * units);
      }
      Squash.sigmoid(pre[F][t], gate[F][t], size);
      Squash.sigmoid(pre[I][t], gate[I][t], size);
      Squash.sigmoid(pre[O][t], gate[O][t], size);
      Squash.tanh(pre[C][t], gate[C][t], size);
      remember(gate[F][t], state[1][t], gate[I][t], gate[C][t], state[1][t + 1], size);
      Squash.tanh(state[1][t + 1], tanhC[t], size);
      multiply(gate[O][t], tanhC[t], state[0][t + 1], size);
    }

    @Override
    void stepBack(int t) {
      float[] dh = stateGradient[0][t + 1];
      float[] dc = stateGradient[1][t + 1];
      addThroughTanh(dh, gate[O][t], tanhC[t], dc, size);
      throughSigmoid(dc, state[1][t], gate[F][t], preGradient[F], size);
      throughSigmoid(dc, gate[C][t], gate[I][t], preGradient[I], size);
      throughSigmoid(dh, tanhC[t], gate[O][t], preGradient[O], size);
      throughTanh(dc, gate[I][t], gate[C][t], preGradient[C], size);
      multiply(dc, gate[F][t], stateGradient[1][t], size);
      for (int g = 0; g < 4; g++) {
        gradients.in(preGradient[g], units, g * units);
      }
      gradients.start().run().out(stateGradient[0][t], units, 0);
    }
  }

  // One array is written in each loop: the JIT compiler turns such loops into vector instructions.

  private static void remember(float[] f, float[] before, float[] i, float[] candidate, float[] c, int count) {
    for (int n = 0; n < count; n++) {
      c[n] = f[n] * before[n] + i[n] * candidate[n];
    }
  }

  private static void multiply(float[] a, float[] b, float[] product, int count) {
    for (int n = 0; n < count; n++) {
      product[n] = a[n] * b[n];
    }
  }

  private static void addThroughTanh(float[] dh, float[] o, float[] tanh, float[] dc, int count) {
    for (int n = 0; n < count; n++) {
      dc[n] += dh[n] * o[n] * (1 - tanh[n] * tanh[n]);
    }
  }

  private static void throughSigmoid(float[] gradient, float[] factor, float[] gate, float[] to, int count) {
    for (int n = 0; n < count; n++) {
      to[n] = gradient[n] * factor[n] * gate[n] * (1 - gate[n]);
    }
  }

  private static void throughTanh(float[] gradient, float[] factor, float[] gate, float[] to, int count) {
    for (int n = 0; n < count; n++) {
      to[n] = gradient[n] * factor[n] * (1 - gate[n] * gate[n]);
    }
  }
}
