package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/** An image becomes a vector: channel after channel, row after row. Keras, channels last, has the same numbers in another order. */
public record Flatten() implements Layer {
  @Override
  public String type() {
    return "flatten";
  }

  @Override
  public String kerasType() {
    return "Flatten";
  }

  @Override
  public String stem() {
    return "flatten";
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(input.size());
  }

  @Override
  public long flops(Shape input) {
    return 0;
  }
}
