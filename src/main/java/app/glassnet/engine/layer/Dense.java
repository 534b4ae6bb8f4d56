package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import java.util.List;

/**
 * Fully connected layer: {@code y = x·W + b}. On {@code [time, features]} it works on each time step alone.
 *
 * @param units length of the output
 * @param initializer how the weights are drawn; the biases start at 0
 */
public record Dense(int units, Initializer initializer) implements Layer {
  public Dense {
    Options.positive("units", units);
  }

  /** Keras's Glorot uniform start. */
  public static Dense of(int units) {
    return new Dense(units, Initializer.GLOROT_UNIFORM);
  }

  @Override
  public String type() {
    return "dense";
  }

  @Override
  public String kerasType() {
    return "Dense";
  }

  @Override
  public String stem() {
    return "dense";
  }

  @Override
  public Shape outputShape(Shape input) {
    return switch (input.rank()) {
      case 1 -> Shape.of(units);
      case 2 -> Shape.of(input.dim(0), units);
      default -> throw new ShapeException(
          "got input %s, needs a vector (or time×features): put a Flatten before it".formatted(input));
    };
  }

  /** {@code w} [inputs, units] and {@code b} [units]. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    int inputs = input.dim(input.rank() - 1);
    return List.of(
        new ParameterSpec("w", Shape.of(inputs, units), initializer, inputs, units),
        new ParameterSpec("b", Shape.of(units), Initializer.ZEROS, inputs, units));
  }

  /** inputs multiplications and as many additions an output (the last one adds the bias). */
  @Override
  public long flops(Shape input) {
    return 2L * input.dim(input.rank() - 1) * outputShape(input).size();
  }
}
