package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * An image becomes a vector: {@code [channels, height, width]} → {@code [channels·height·width]}.
 *
 * <p>Channel after channel, row after row: pixel (c, y, x) goes to place {@code (c·height + y)·width + x}. Worked
 * number: 16 maps of 5×5 become 400 numbers, and (3, 1, 2) goes to place (3·5 + 1)·5 + 2 = 82. Keras keeps channels last, so it
 * has the same numbers in another order; weights after a Flatten do not carry over without reordering.
 */
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
    int size = wiring.inputShape().size();
    return new SharedRun(wiring) {
      @Override
      protected void forward(int example, Share share) {
        at.output().value().copyFrom(at.input().value(), example * size, (example + 1) * size);
      }

      @Override
      protected void backward(int example, Share share, boolean inputGradient) {
        if (inputGradient) {
          at.input().gradient().copyFrom(at.output().gradient(), example * size, (example + 1) * size);
        }
      }
    };
  }
}
