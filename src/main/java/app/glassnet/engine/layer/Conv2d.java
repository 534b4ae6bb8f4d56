package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import java.util.List;

/**
 * 2-D convolution (in truth cross-correlation, as in every deep-learning library).
 *
 * @param filters number of kernels, and of feature maps made
 * @param kernelHeight rows of a kernel
 * @param kernelWidth columns of a kernel
 * @param strideY step downwards
 * @param strideX step to the right
 * @param padding border
 * @param dilationY distance of kernel rows in the input
 * @param dilationX distance of kernel columns in the input
 * @param initializer how the kernels are drawn; the biases start at 0
 */
public record Conv2d(int filters, int kernelHeight, int kernelWidth, int strideY, int strideX, Padding padding,
    int dilationY, int dilationX, Initializer initializer) implements Layer {
  public Conv2d {
    Options.positive("filters", filters);
    Options.positive("kernel", kernelHeight, kernelWidth);
    Options.positive("stride", strideY, strideX);
    Options.positive("dilation", dilationY, dilationX);
  }

  /** Square kernels, stride 1, no padding, Keras's Glorot uniform start. */
  public static Conv2d of(int filters, int kernel) {
    return new Conv2d(filters, kernel, kernel, 1, 1, Padding.VALID, 1, 1, Initializer.GLOROT_UNIFORM);
  }

  public Conv2d withPadding(Padding p) {
    return new Conv2d(filters, kernelHeight, kernelWidth, strideY, strideX, p, dilationY, dilationX, initializer);
  }

  public Conv2d withStride(int y, int x) {
    return new Conv2d(filters, kernelHeight, kernelWidth, y, x, padding, dilationY, dilationX, initializer);
  }

  public Conv2d withDilation(int y, int x) {
    return new Conv2d(filters, kernelHeight, kernelWidth, strideY, strideX, padding, y, x, initializer);
  }

  public Conv2d withInitializer(Initializer i) {
    return new Conv2d(filters, kernelHeight, kernelWidth, strideY, strideX, padding, dilationY, dilationX, i);
  }

  @Override
  public String type() {
    return "conv2d";
  }

  @Override
  public String kerasType() {
    return "Conv2D";
  }

  @Override
  public String stem() {
    return "conv";
  }

  /** How the kernel slides down this input. */
  public Axis vertical(Shape input) {
    Axis.checkImage(input);
    return Axis.vertical(input.dim(1), kernelHeight, strideY, dilationY, padding);
  }

  /** How the kernel slides across this input. */
  public Axis horizontal(Shape input) {
    Axis.checkImage(input);
    return Axis.horizontal(input.dim(2), kernelWidth, strideX, dilationX, padding);
  }

  @Override
  public Shape outputShape(Shape input) {
    Axis y = vertical(input);
    Axis x = horizontal(input);
    Axis.check(input, y, x);
    return Shape.of(filters, y.out(), x.out());
  }

  /** {@code w} [filters, channels, kernelHeight, kernelWidth] and {@code b} [filters]. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    Axis.checkImage(input);
    int field = kernelHeight * kernelWidth;
    int fanIn = input.dim(0) * field;
    return List.of(
        new ParameterSpec("w", Shape.of(filters, input.dim(0), kernelHeight, kernelWidth), initializer,
            fanIn, filters * field),
        new ParameterSpec("b", Shape.of(filters), Initializer.ZEROS, fanIn, filters * field));
  }

  /** Each output takes kh·kw·channels multiplications and as many additions (the last one adds the bias). */
  @Override
  public long flops(Shape input) {
    return 2L * kernelHeight * kernelWidth * input.dim(0) * outputShape(input).size();
  }
}
