package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Product;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.backend.Workers;
import app.glassnet.engine.init.Initializer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fully connected layer: {@code y = x·W + b}, along the last axis: on {@code [time, features]} it works on each time
 * step alone.
 *
 * <p>{@code y[j] = b[j] + Σ_i x[i]·w[i, j]}. Shapes: x [inputs], w [inputs, units], b [units], y [units]. Gradients:
 * {@code dw[i, j] = x[i]·dy[j]} and {@code db = dy}, summed over the examples; {@code dx[i] = Σ_j w[i, j]·dy[j]}.
 *
 * <p>Worked number: 784 inputs to 128 units have 784·128 + 128 = 100,480 parameters. Source: Rumelhart, Hinton,
 * Williams, "Learning representations by back-propagating errors", 1986.
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
  public Dense withInitializer(Initializer i) {
    return new Dense(units, i);
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
    List<Integer> dims = new ArrayList<>(input.dims());
    dims.set(dims.size() - 1, units);
    return new Shape(dims);
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

  @Override
  public void write(JsonOptions to) {
    to.put("units", units).put(initializer);
  }

  static Dense read(JsonOptions from) {
    return new Dense(from.whole("units"), from.initializer());
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  /**
   * One product for the whole batch; time steps are rows like examples. Large ones are cut: rows on the way forward,
   * inputs on the way back, so that every number has one thread that sums it.
   */
  private final class Run implements LayerRun {
    private static final long WORTH_CUTTING = 1_000_000;
    private static final int PARTS = 4;

    private final Wiring at;
    private final int rows;
    private final int inputs;
    private final int parts;
    private final float[] line = new float[units];
    private final float[] biasGradient = new float[units];
    private final List<Product> forward = new ArrayList<>();
    private final List<Product> weightGradient = new ArrayList<>();
    private final List<Product> inputGradient = new ArrayList<>();

    Run(Wiring wiring) {
      at = wiring;
      rows = wiring.output().value().size() / units;
      inputs = wiring.input().value().size() / rows;
      parts = (long) rows * inputs * units < WORTH_CUTTING ? 1 : PARTS;
      for (int part = 0; part < rowParts(); part++) {
        forward.add(new Product(false, false, from(part + 1, rows, rowParts()) - from(part, rows, rowParts()), units,
            inputs, at.input().value(), weights().value(), at.output().value()));
      }
    }

    /** Few rows are slow, since each part reads all weights. */
    private int rowParts() {
      return Math.min(parts, Math.max(1, rows / 32));
    }

    private static int from(int part, int length, int parts) {
      return part * length / parts;
    }

    private Parameter weights() {
      return at.parameters().get(0);
    }

    private Parameter bias() {
      return at.parameters().get(1);
    }

    @Override
    public void forward(boolean training) {
      bias().value().read(0, line, 0, units);
      Workers.run(forward.size(), true, (part, _) -> {
        int first = from(part, rows, forward.size());
        for (int row = first; row < from(part + 1, rows, forward.size()); row++) {
          at.output().value().write(row * units, line, 0, units);
        }
        forward.get(part).add(first * inputs, 0, first * units);
      });
    }

    /** dW = xᵀ·dy, db = Σ dy over the rows, dx = dy·Wᵀ. */
    @Override
    public void backward(boolean wantInput) {
      Tensor dy = at.output().gradient();
      prepareBackward(dy, wantInput);
      Workers.run(parts, true, (part, _) -> {
        int first = from(part, inputs, parts);
        weightGradient.get(part).set(first, 0, first * units);
        if (wantInput) {
          inputGradient.get(part).set(0, first * units, first);
        }
      });
      Arrays.fill(biasGradient, 0);
      for (int row = 0; row < rows; row++) {
        dy.read(row * units, line, 0, units);
        for (int i = 0; i < units; i++) {
          biasGradient[i] += line[i];
        }
      }
      bias().gradient().set(biasGradient);
    }

    private void prepareBackward(Tensor dy, boolean wantInput) {
      for (int part = weightGradient.size(); part < parts; part++) {
        int length = from(part + 1, inputs, parts) - from(part, inputs, parts);
        weightGradient.add(new Product(true, false, length, units, rows, at.input().value(), inputs, dy, units,
            weights().gradient(), units));
      }
      for (int part = inputGradient.size(); wantInput && part < parts; part++) {
        int length = from(part + 1, inputs, parts) - from(part, inputs, parts);
        inputGradient.add(new Product(false, true, rows, length, units, dy, units, weights().value(), units,
            at.input().gradient(), inputs));
      }
    }
  }
}
