package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * Dropout: while training, each number is set to 0 with probability {@code rate} and the others are divided by
 * {@code 1 − rate}; in inference nothing happens.
 *
 * @param rate share that is dropped, 0 ≤ rate < 1
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
}
