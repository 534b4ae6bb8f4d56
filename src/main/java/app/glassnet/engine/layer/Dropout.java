package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;

/**
 * Dropout: while training, each number is set to 0 with probability {@code rate} and the others are divided by
 * {@code 1 − rate}; in inference nothing happens. Any shape. What is drawn comes from the network's seed.
 *
 * <p>The division keeps the mean as it is ("inverted" dropout). Worked number: rate 0.2 turns 1 into 0 or 1.25, and the
 * mean stays 0.8·1.25 = 1. Source: Srivastava et al., "Dropout: a simple way to prevent neural networks from
 * overfitting", 2014.
 *
 * @param rate share that is dropped, 0 ≤ rate &lt; 1
 */
public record Dropout(double rate) implements Layer {
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout rate is at least 0 and below 1, got " + rate);
    }
  }

  @Override
  public String type() {
    return "dropout";
  }

  @Override
  public String kerasType() {
    return "Dropout";
  }

  @Override
  public String stem() {
    return "dropout";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public long flops(Shape input) {
    return 0;
  }

  @Override
  public void write(JsonOptions to) {
    to.put("rate", rate);
  }

  static Dropout read(JsonOptions from) {
    return new Dropout(from.number("rate"));
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run implements LayerRun {
    private final Wiring at;
    private final Lines lines = new Lines();
    private final float[] drawn = new float[Lines.LENGTH];
    private final Tensor factors;
    private boolean dropping;

    Run(Wiring wiring) {
      at = wiring;
      factors = new Tensor(wiring.batch(), wiring.inputShape().size());
    }

    @Override
    public void forward(boolean training) {
      dropping = training && rate > 0;
      if (dropping) {
        draw();
        lines.map(at.input().value(), factors, at.output().value(), Dropout::multiply);
      } else {
        at.output().value().copyFrom(at.input().value());
      }
    }

    private void draw() {
      float kept = (float) (1 / (1 - rate));
      for (int from = 0; from < factors.size(); from += drawn.length) {
        int count = Math.min(drawn.length, factors.size() - from);
        for (int i = 0; i < count; i++) {
          drawn[i] = at.random().nextFloat() < rate ? 0 : kept;
        }
        factors.write(from, drawn, 0, count);
      }
    }

    /** The gradient takes the way the numbers took. */
    @Override
    public void backward(boolean inputGradient) {
      if (inputGradient && dropping) {
        lines.map(at.output().gradient(), factors, at.input().gradient(), Dropout::multiply);
      } else if (inputGradient) {
        at.input().gradient().copyFrom(at.output().gradient());
      }
    }

    @Override
    public void close() {
      factors.close();
    }
  }

  private static void multiply(float[] x, float[] factor, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = x[i] * factor[i];
    }
  }
}
