package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Product;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.Initializer;
import java.util.Arrays;
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


  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  /** Example by example, so that an example's patches stay in the cache between unfolding and product. */
  private final class Run implements LayerRun {
    private final Wiring at;
    private final Patches patches;
    private final int rows;
    private final int positions;
    private final float[] image;
    private final float[] maps;
    private final float[] unfolded;
    private final float[] biasGradient = new float[filters];
    private final Tensor columns;
    private Tensor columnGradients;
    private final Product forward;
    private Product weightGradient;
    private Product inputGradient;

    Run(Wiring wiring) {
      at = wiring;
      patches = new Patches(wiring.inputShape().dim(0), vertical(wiring.inputShape()), horizontal(wiring.inputShape()));
      rows = patches.rows();
      positions = patches.positions();
      image = new float[wiring.inputShape().size()];
      maps = new float[filters * positions];
      unfolded = new float[rows * positions];
      columns = new Tensor(rows, positions);
      forward = new Product(false, false, filters, positions, rows, weights().value(), columns, at.output().value());
    }

    private Parameter weights() {
      return at.parameters().get(0);
    }

    private Parameter bias() {
      return at.parameters().get(1);
    }

    /** maps [filters × positions] = bias + kernels [filters × rows] · patches [rows × positions]. */
    @Override
    public void forward(boolean training) {
      float[] b = bias().value().toArray();
      for (int f = 0; f < filters; f++) {
        Arrays.fill(maps, f * positions, (f + 1) * positions, b[f]);
      }
      for (int example = 0; example < at.batch(); example++) {
        unfold(example);
        at.output().value().write(example * maps.length, maps, 0, maps.length);
        forward.add(0, 0, example * maps.length);
      }
    }

    private void unfold(int example) {
      at.input().value().read(example * image.length, image, 0, image.length);
      patches.unfold(image, unfolded);
      columns.write(0, unfolded, 0, unfolded.length);
    }

    /** dW = Σ dY·patchesᵀ, db = Σ dY, and the input's gradient is Wᵀ·dY folded back. */
    @Override
    public void backward(boolean wantInput) {
      Tensor dy = at.output().gradient();
      prepareBackward(dy, wantInput);
      weights().gradient().clear();
      Arrays.fill(biasGradient, 0);
      for (int example = 0; example < at.batch(); example++) {
        int mapsAt = example * maps.length;
        dy.read(mapsAt, maps, 0, maps.length);
        for (int f = 0; f < filters; f++) {
          biasGradient[f] += Lines.sum(maps, f * positions, positions);
        }
        unfold(example);
        weightGradient.add(mapsAt, 0, 0);
        if (wantInput) {
          inputGradient.set(0, mapsAt, 0);
          columnGradients.read(0, unfolded, 0, unfolded.length);
          Arrays.fill(image, 0);
          patches.fold(unfolded, image);
          at.input().gradient().write(example * image.length, image, 0, image.length);
        }
      }
      bias().gradient().set(biasGradient);
    }

    private void prepareBackward(Tensor dy, boolean wantInput) {
      if (weightGradient == null) {
        weightGradient = new Product(false, true, filters, rows, positions, dy, columns, weights().gradient());
      }
      if (wantInput && inputGradient == null) {
        columnGradients = new Tensor(rows, positions);
        inputGradient = new Product(true, false, rows, positions, filters, weights().value(), dy, columnGradients);
      }
    }

    @Override
    public void close() {
      columns.close();
      if (columnGradients != null) {
        columnGradients.close();
      }
    }
  }
}
