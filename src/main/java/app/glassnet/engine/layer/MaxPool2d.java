package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * Pooling: every window of every feature map becomes its largest number. No parameters.
 *
 * @param windowHeight rows of the window
 * @param windowWidth columns of the window
 * @param strideY step downwards
 * @param strideX step to the right
 * @param padding border; its cells never count
 */
public record MaxPool2d(int windowHeight, int windowWidth, int strideY, int strideX, Padding padding) implements Layer {
  public MaxPool2d {
    Options.positive("window", windowHeight, windowWidth);
    Options.positive("stride", strideY, strideX);
  }

  /** Square windows side by side. */
  public static MaxPool2d of(int window) {
    return new MaxPool2d(window, window, window, window, Padding.VALID);
  }

  @Override
  public String type() {
    return "maxpool2d";
  }

  @Override
  public String kerasType() {
    return "MaxPooling2D";
  }

  @Override
  public String stem() {
    return "pool";
  }

  /** How the window slides down this input. */
  public Axis vertical(Shape input) {
    Axis.checkImage(input);
    return Axis.vertical(input.dim(1), windowHeight, strideY, 1, padding);
  }

  /** How the window slides across this input. */
  public Axis horizontal(Shape input) {
    Axis.checkImage(input);
    return Axis.horizontal(input.dim(2), windowWidth, strideX, 1, padding);
  }

  @Override
  public Shape outputShape(Shape input) {
    Axis y = vertical(input);
    Axis x = horizontal(input);
    Axis.check(input, y, x);
    return Shape.of(input.dim(0), y.out(), x.out());
  }

  /** window − 1 comparisons an output. */
  @Override
  public long flops(Shape input) {
    return (windowHeight * windowWidth - 1L) * outputShape(input).size();
  }
}
