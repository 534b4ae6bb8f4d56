package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/** Softmax over the last axis: {@code y_i = exp(x_i) / Σ_j exp(x_j)}; the outputs are positive and sum to 1. */
public record Softmax() implements Layer {
  @Override
  public String type() {
    return "softmax";
  }

  @Override
  public String kerasType() {
    return "Softmax";
  }

  @Override
  public String stem() {
    return "softmax";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  /** Subtract the maximum, exponential, sum, divide: four an output. */
  @Override
  public long flops(Shape input) {
    return 4L * input.size();
  }
}
