package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import java.util.List;

/**
 * Simple recurrent layer (Elman's): {@code h_t = tanh(U·x_t + V·h_{t−1} + b)}; with row vectors, as they lie in memory,
 * x·U + h·V + b.
 *
 * <p>Shapes: x [time, features], U [features, units], V [units, units], b [units], h and y [time, units]. Gradients, from
 * the last step to the first: {@code da_t = dh_t ∘ (1 − h_t²)}, {@code dh_{t−1} = own + da_t·Vᵀ}, and summed over the
 * steps {@code dU = x_tᵀ·da_t}, {@code dV = h_{t−1}ᵀ·da_t}, {@code db = da_t}: backpropagation through time.
 *
 * <p>Worked number: U = 0.5, V = 0.8, b = 0, x = 1, 1: h_1 = tanh 0.5 = 0.4621, h_2 = tanh(0.5 + 0.8·0.4621) = 0.7012.
 * Parameters: features·units + units² + units; 8 units on 1 feature have 80. Source: Elman, "Finding structure in time",
 * 1990; the gradients: Werbos, "Backpropagation through time", 1990.
 *
 * @param units length of h
 * @param activation tanh, usually
 * @param returnSequences whether y is h at every step or at the last alone
 * @param stateful whether a batch goes on from the last one's state
 * @param initializer how U is drawn; V starts orthogonal, b at 0
 */
public record SimpleRnn(int units, CellActivation activation, boolean returnSequences, boolean stateful,
    Initializer initializer) implements Recurrent {
  public SimpleRnn {
    Options.positive("units", units);
  }

  /** Keras's defaults: tanh, last step only. */
  public static SimpleRnn of(int units) {
    return new SimpleRnn(units, CellActivation.TANH, false, false, Initializer.GLOROT_UNIFORM);
  }

  @Override
  public List<String> gates() {
    return List.of("h");
  }

  @Override
  public SimpleRnn withReturnSequences(boolean sequences) {
    return new SimpleRnn(units, activation, sequences, stateful, initializer);
  }

  @Override
  public SimpleRnn withStateful(boolean carry) {
    return new SimpleRnn(units, activation, returnSequences, carry, initializer);
  }

  @Override
  public SimpleRnn withInitializer(Initializer other) {
    return new SimpleRnn(units, activation, returnSequences, stateful, other);
  }

  public SimpleRnn withActivation(CellActivation other) {
    return new SimpleRnn(units, other, returnSequences, stateful, initializer);
  }

  @Override
  public String type() {
    return "simple_rnn";
  }

  @Override
  public String kerasType() {
    return "SimpleRNN";
  }

  @Override
  public String stem() {
    return "rnn";
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return Recurrent.gate("U", "V", "b", input.dim(1), units, initializer, Initializer.ZEROS);
  }

  /** Two for every weight and step, one for the activation. */
  @Override
  public long flops(Shape input) {
    return input.dim(0) * (2L * (input.dim(1) + units) * units + units);
  }

  @Override
  public void write(JsonOptions to) {
    Recurrent.super.write(to);
    to.put("activation", activation).put(initializer);
  }

  static SimpleRnn read(JsonOptions from) {
    return new SimpleRnn(from.whole("units"), from.choice("activation", CellActivation.TANH),
        from.flag("return_sequences", true), from.flag("stateful", false), from.initializer());
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run extends Recurrence {
    private final float[][] forward = RowProduct.matrix(inputs + units, units);
    private final float[][] back = RowProduct.matrix(units, units);
    private final float[] bias = new float[units];

    Run(Wiring wiring) {
      super(wiring, SimpleRnn.this, "h");
    }

    @Override
    void load() {
      copy(0, forward, 0, 0);
      copy(1, forward, inputs, 0);
      copy(2, bias, 0);
    }

    @Override
    void loadBack() {
      copyTurned(1, back, 0);
    }

    @Override
    Cell cell(int first, int examples) {
      RowProduct sums = new RowProduct(forward, examples);
      RowProduct gradients = new RowProduct(back, examples);
      return new Cell(this, first, examples, 1) {
        @Override
        void step(int t) {
          sums.in(x[t], inputs, 0).in(state[0][t], units, inputs).start(bias).run().out(pre[0][t], units, 0);
          activation.apply(pre[0][t], gate[0][t], size);
          System.arraycopy(gate[0][t], 0, state[0][t + 1], 0, size);
        }

        @Override
        void stepBack(int t) {
          activation.back(gate[0][t], stateGradient[0][t + 1], preGradient[0], size);
          gradients.in(preGradient[0], units, 0).start().run().out(stateGradient[0][t], units, 0);
        }
      };
    }
  }
}
