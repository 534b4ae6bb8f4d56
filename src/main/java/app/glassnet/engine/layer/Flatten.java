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


  /** The numbers lie in memory as they should already: they are only copied. */
  @Override
  public LayerRun run(Wiring wiring) {
    return new LayerRun() {
      @Override
      public void forward(boolean training) {
        wiring.output().value().copyFrom(wiring.input().value());
      }

      @Override
      public void backward(boolean inputGradient) {
        if (inputGradient) {
          wiring.input().gradient().copyFrom(wiring.output().gradient());
        }
      }
    };
  }
}
