package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import java.util.List;

/**
 * A layer that reads a sequence step by step and carries a state h from each step to the next: {@code [time, features]}
 * becomes {@code [time, units]}, or the last step's {@code [units]}. The same weights work at every step, so a network
 * with these layers runs on any number of steps.
 */
public sealed interface Recurrent extends Layer permits SimpleRnn, Lstm, Gru {
  /** Length of the state. */
  int units();

  /** Whether the output is h at every step, or at the last one alone. */
  boolean returnSequences();

  /** Whether a batch goes on from the state the batch before it ended with, example by example. */
  boolean stateful();

  /** The names of the gates whose sums are worked out at each step. */
  List<String> gates();

  /** The same layer with or without the output of every step. */
  Recurrent withReturnSequences(boolean sequences);

  @Override
  Recurrent withInitializer(Initializer initializer);

  @Override
  Recurrent withStateful(boolean carry);

  @Override
  default Shape outputShape(Shape input) {
    if (input.rank() != 2) {
      throw new ShapeException("got input %s, needs a sequence: time×features".formatted(input));
    }
    return returnSequences() ? Shape.of(input.dim(0), units()) : Shape.of(units());
  }

  /** Writes the options that all have. */
  @Override
  default void write(JsonOptions to) {
    to.put("units", units()).put("return_sequences", returnSequences()).put("stateful", stateful());
  }

  /** The arrays of one gate: input weights, hidden weights and bias; Keras draws the hidden ones orthogonal. */
  static List<ParameterSpec> gate(String input, String hidden, String bias, int inputs, int units,
      Initializer initializer, Initializer biasInitializer) {
    return List.of(
        new ParameterSpec(input, Shape.of(inputs, units), initializer, inputs, units),
        new ParameterSpec(hidden, Shape.of(units, units), Initializer.ORTHOGONAL, units, units),
        new ParameterSpec(bias, Shape.of(units), biasInitializer, inputs, units));
  }
}
