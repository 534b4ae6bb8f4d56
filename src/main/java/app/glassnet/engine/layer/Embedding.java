package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Embedding: each symbol of a sequence, given by its number, becomes a learned vector; {@code [time]} → {@code [time,
 * units]}; of other shapes too, the vectors are a new last axis.
 *
 * <p>{@code y[t, u] = w[x[t], u]}, with w [vocabulary, units] and x[t] a whole number 0 … vocabulary − 1. It is what a
 * dense layer without bias makes of one-hot vectors, looked up instead of multiplied. Gradient: row x[t] of dw gets
 * dy[t, ·], added up where a symbol comes more than once; rows nobody looked up get 0. The numbers of symbols have no
 * gradient: dx is 0.
 *
 * <p>Worked number: with w = (0 1 / 2 3 / 4 5), the sequence (2, 0) becomes (4 5 / 0 1). 64 symbols of 128 numbers are
 * 8,192 parameters. Source: Bengio et al., "A neural probabilistic language model", 2003.
 *
 * @param vocabulary how many symbols there are
 * @param units length of a vector
 * @param initializer how the vectors are drawn
 */
public record Embedding(int vocabulary, int units, Initializer initializer) implements Layer {
  public Embedding {
    Options.positive("vocabulary", vocabulary);
    Options.positive("units", units);
  }

  /** Keras's start: uniform on ±0.05. */
  public static Embedding of(int vocabulary, int units) {
    return new Embedding(vocabulary, units, Initializer.RANDOM_UNIFORM);
  }

  @Override
  public Embedding withInitializer(Initializer i) {
    return new Embedding(vocabulary, units, i);
  }

  @Override
  public String type() {
    return "embedding";
  }

  @Override
  public String kerasType() {
    return "Embedding";
  }

  @Override
  public String stem() {
    return "embedding";
  }

  @Override
  public Shape outputShape(Shape input) {
    List<Integer> dims = new ArrayList<>(input.dims());
    dims.add(units);
    return new Shape(dims);
  }

  /** {@code w} [vocabulary, units]. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return List.of(new ParameterSpec("w", Shape.of(vocabulary, units), initializer, vocabulary, units));
  }

  /** Nothing is calculated. */
  @Override
  public long flops(Shape input) {
    return 0;
  }

  @Override
  public void write(JsonOptions to) {
    to.put("vocabulary", vocabulary).put("units", units).put(initializer);
  }

  static Embedding read(JsonOptions from) {
    return new Embedding(from.whole("vocabulary"), from.whole("units"),
        from.initializer("initializer", Initializer.RANDOM_UNIFORM));
  }

  /** @throws IllegalArgumentException from forward, when a number stands for no symbol */
  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run implements LayerRun {
    private final Wiring at;
    private final int time;
    private final float[] symbols;
    private final float[] vectors = new float[vocabulary * units];
    private final float[] rows;

    Run(Wiring wiring) {
      at = wiring;
      time = wiring.inputShape().size();
      symbols = new float[wiring.batch() * time];
      rows = new float[symbols.length * units];
    }

    @Override
    public void forward(boolean training) {
      at.input().value().read(0, symbols, 0, symbols.length);
      at.parameters().get(0).value().read(0, vectors, 0, vectors.length);
      for (int i = 0; i < symbols.length; i++) {
        System.arraycopy(vectors, symbol(i) * units, rows, i * units, units);
      }
      at.output().value().set(rows);
    }

    private int symbol(int i) {
      int symbol = (int) symbols[i];
      if (symbol != symbols[i] || symbol < 0 || symbol >= vocabulary) {
        throw new IllegalArgumentException(
            "Embedding: got %s at step %d of example %d, needs a whole number 0 … %d, one of %d symbols"
                .formatted(symbols[i], i % time, i / time, vocabulary - 1, vocabulary));
      }
      return symbol;
    }

    @Override
    public void backward(boolean inputGradient) {
      at.output().gradient().read(0, rows, 0, rows.length);
      Arrays.fill(vectors, 0);
      for (int i = 0; i < symbols.length; i++) {
        int to = symbol(i) * units;
        for (int u = 0; u < units; u++) {
          vectors[to + u] += rows[i * units + u];
        }
      }
      at.parameters().get(0).gradient().set(vectors);
      if (inputGradient) {
        at.input().gradient().clear();
      }
    }
  }
}
