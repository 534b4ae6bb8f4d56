package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Product;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.Initializer;
import java.util.Arrays;
import java.util.List;

/**
 * 2-D convolution (in truth cross-correlation, as in every deep-learning library: the kernel is not turned).
 *
 * <p>{@code y[f, oy, ox] = b[f] + Σ_c Σ_ky Σ_kx w[f, c, ky, kx] · x[c, oy·strideY − top + ky·dilationY,
 * ox·strideX − left + kx·dilationX]}, pixels outside the image being 0. Shapes: x [channels, height, width], w
 * [filters, channels, kernelHeight, kernelWidth], b [filters], y [filters, rows, columns] with the sizes of
 * {@link Axis}.
 *
 * <p>Gradients, from dy of y's shape: {@code db[f] = Σ dy[f, ·, ·]}; {@code dw} is the sum of the pixels each kernel
 * cell met, weighted by dy; {@code dx} gives every pixel the weights of the cells that met it, times dy.
 *
 * <p>Worked number: the Sobel kernel (−1 0 1 / −2 0 2 / −1 0 1) on the corner (2 2 6 / 4 3 4 / 3 9 4) is
 * −2 + 6 − 8 + 8 − 3 + 4 = 5. A 3×3 layer from 1 to 8 maps has 3·3·1·8 + 8 = 80 parameters. Source: LeCun et al.,
 * "Gradient-based learning applied to document recognition", 1998; the course's slides on convolution.
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
    Options.forImage(padding);
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

  @Override
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
  public void write(JsonOptions to) {
    to.put("filters", filters).put("kernel", kernelHeight, kernelWidth).put("stride", strideY, strideX).put(padding)
        .put("dilation", dilationY, dilationX).put(initializer);
  }

  static Conv2d read(JsonOptions from) {
    int[] kernel = from.pair("kernel", null);
    int[] stride = from.pair("stride", new int[] {1, 1});
    int[] dilation = from.pair("dilation", new int[] {1, 1});
    return new Conv2d(from.whole("filters"), kernel[0], kernel[1], stride[0], stride[1], from.padding(),
        dilation[0], dilation[1], from.initializer());
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  /** Working memory of one thread. */
  private final class Buffers {
    private final Patches patches;
    private final float[] image;
    private final Tensor columns;
    private final Product forward;
    private Product weightGradient;
    private Tensor columnGradients;
    private Product inputGradient;

    Buffers(Wiring at, Tensor kernels) {
      Shape input = at.inputShape();
      patches = new Patches(input.dim(0), vertical(input), horizontal(input));
      image = new float[input.size()];
      columns = new Tensor(patches.rows() + 1, patches.positions());
      float[] ones = new float[patches.positions()];
      Arrays.fill(ones, 1);
      columns.write(patches.rows() * ones.length, ones, 0, ones.length);
      forward = new Product(false, false, filters, ones.length, patches.rows() + 1, kernels, columns,
          at.output().value());
    }

    private void unfold(Tensor images, int example) {
      images.read(example * image.length, image, 0, image.length);
      patches.unfold(image, columns, 0);
    }
  }

  /**
   * Example by example: patches, then one product. The bias is one more weight, of a last row of patches that is always
   * 1, so that product and bias, and their gradients, come out of one product. The way back unfolds again: patches of a whole
   * batch do not fit the cache, and to write and read them takes longer than to make them.
   */
  private final class Run extends SharedRun {
    private final int rows = kernelHeight * kernelWidth * at.inputShape().dim(0) + 1;
    private final Tensor kernels = new Tensor(filters, rows);
    private final List<Buffers> buffers = perWorker(() -> new Buffers(at, kernels));
    private final int positions = buffers.getFirst().patches.positions();
    private final int pixels = at.inputShape().size();
    private final float[] packed = new float[filters * rows];
    private final float[] summand = new float[filters * rows];
    private Tensor kernelGradients;

    Run(Wiring wiring) {
      super(wiring);
    }

    @Override
    protected void beginForward(boolean training) {
      Tensor w = at.parameters().get(0).value();
      Tensor b = at.parameters().get(1).value();
      for (int f = 0; f < filters; f++) {
        w.read(f * (rows - 1), packed, f * rows, rows - 1);
        b.read(f, packed, f * rows + rows - 1, 1);
      }
      kernels.set(packed);
    }

    /** maps [filters × positions] = kernels and bias [filters × rows] · patches and ones [rows × positions]. */
    @Override
    protected void forward(int example, Share share) {
      Buffers my = buffers.get(share.worker());
      my.unfold(at.input().value(), example);
      my.forward.set(0, 0, example * filters * positions);
    }

    @Override
    protected void beginBackward(boolean wantInput) {
      Tensor dy = at.output().gradient();
      if (kernelGradients == null) {
        kernelGradients = new Tensor(shares(), filters, rows);
        buffers.forEach(b -> b.weightGradient =
            new Product(false, true, filters, rows, positions, dy, b.columns, kernelGradients));
      }
      kernelGradients.clear();
      for (Buffers b : buffers) {
        if (wantInput && b.inputGradient == null) {
          b.columnGradients = new Tensor(rows - 1, positions);
          b.inputGradient = new Product(true, false, rows - 1, positions, filters, at.parameters().get(0).value(), dy,
              b.columnGradients);
        }
      }
    }

    /** dW = Σ dY·patchesᵀ over the examples; the input's gradient is Wᵀ·dY, folded back. */
    @Override
    protected void backward(int example, Share share, boolean wantInput) {
      Buffers my = buffers.get(share.worker());
      int maps = example * filters * positions;
      my.unfold(at.input().value(), example);
      my.weightGradient.add(maps, 0, share.number() * filters * rows);
      if (wantInput) {
        my.inputGradient.set(0, maps, 0);
        Arrays.fill(my.image, 0);
        my.patches.fold(my.columnGradients, 0, my.image);
        at.input().gradient().write(example * pixels, my.image, 0, pixels);
      }
    }

    @Override
    protected void endBackward() {
      Arrays.fill(packed, 0);
      for (int share = 0; share < shares(); share++) {
        kernelGradients.read(share * packed.length, summand, 0, packed.length);
        for (int i = 0; i < packed.length; i++) {
          packed[i] += summand[i];
        }
      }
      Tensor dw = at.parameters().get(0).gradient();
      Tensor db = at.parameters().get(1).gradient();
      for (int f = 0; f < filters; f++) {
        dw.write(f * (rows - 1), packed, f * rows, rows - 1);
        db.write(f, packed, f * rows + rows - 1, 1);
      }
    }

    @Override
    public void close() {
      kernels.close();
      for (Buffers b : buffers) {
        b.columns.close();
        if (b.columnGradients != null) {
          b.columnGradients.close();
        }
      }
      if (kernelGradients != null) {
        kernelGradients.close();
      }
    }
  }
}
