package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/** Rectified linear unit: {@code y = max(0, x)}, number by number. */
public record Relu() implements Layer {
  @Override
  public String type() {
    return "relu";
  }

  @Override
  public String kerasType() {
    return "ReLU";
  }

  @Override
  public String stem() {
    return "relu";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public long flops(Shape input) {
    return input.size();
  }
}
