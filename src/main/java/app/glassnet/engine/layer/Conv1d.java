package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import java.util.List;

/**
 * 1-D convolution along time (cross-correlation: the kernel is not turned).
 *
 * <p>{@code y[f, o] = b[f] + Σ_c Σ_k w[f, c, k] · x[c, o·stride − before + k·dilation]}, numbers outside the signal
 * being 0. Shapes: x [channels, time], w [filters, channels, kernel], b [filters], y [filters, positions] with the
 * number of positions of {@link Axis}. Padding {@code causal} puts {@code dilation·(kernel − 1)} zeros before the
 * signal, so y[·, o] sees nothing after x[·, o·stride].
 *
 * <p>It is the 2-D convolution of an image of one row, and works as {@link Conv2d} does; gradients are there.
 *
 * <p>Worked number: the kernel (−1 0 1) on (2 2 6 8) gives 6 − 2 = 4 and 8 − 2 = 6; with dilation 2 and causal padding
 * the kernel (1 1 1) on (1 2 3 4 5) ends with 1 + 3 + 5 = 9. 9 channels to 64 filters of width 3 have 3·9·64 + 64 =
 * 1,792 parameters. Source: Waibel et al., "Phoneme recognition using time-delay neural networks", 1989; causal and
 * dilated: van den Oord et al., "WaveNet", 2016.
 *
 * @param filters number of kernels, and of channels made
 * @param kernel width of a kernel
 * @param stride step along time
 * @param padding border
 * @param dilation distance of kernel cells in the input
 * @param initializer how the kernels are drawn; the biases start at 0
 */
public record Conv1d(int filters, int kernel, int stride, Padding padding, int dilation, Initializer initializer)
    implements Layer {
  public Conv1d {
    Options.positive("filters", filters);
    Options.positive("kernel", kernel);
    Options.positive("stride", stride);
    Options.positive("dilation", dilation);
    Options.forSignal(padding);
  }

  /** Stride 1, no padding, Keras's Glorot uniform start. */
  public static Conv1d of(int filters, int kernel) {
    return new Conv1d(filters, kernel, 1, Padding.VALID, 1, Initializer.GLOROT_UNIFORM);
  }

  public Conv1d withPadding(Padding p) {
    return new Conv1d(filters, kernel, stride, p, dilation, initializer);
  }

  public Conv1d withStride(int s) {
    return new Conv1d(filters, kernel, s, padding, dilation, initializer);
  }

  public Conv1d withDilation(int d) {
    return new Conv1d(filters, kernel, stride, padding, d, initializer);
  }

  @Override
  public Conv1d withInitializer(Initializer i) {
    return new Conv1d(filters, kernel, stride, padding, dilation, i);
  }

  @Override
  public String type() {
    return "conv1d";
  }

  @Override
  public String kerasType() {
    return "Conv1D";
  }

  @Override
  public String stem() {
    return "conv";
  }

  /** How the kernel slides along this signal. */
  public Axis time(Shape input) {
    return Axis.time(input, kernel, stride, dilation, padding);
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(filters, time(input).out());
  }

  /** {@code w} [filters, channels, kernel] and {@code b} [filters]. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    Axis.checkSignal(input);
    int fanIn = input.dim(0) * kernel;
    int fanOut = filters * kernel;
    return List.of(
        new ParameterSpec("w", Shape.of(filters, input.dim(0), kernel), initializer, fanIn, fanOut),
        new ParameterSpec("b", Shape.of(filters), Initializer.ZEROS, fanIn, fanOut));
  }

  /** Each output takes kernel·channels multiplications and as many additions (the last one adds the bias). */
  @Override
  public long flops(Shape input) {
    return 2L * kernel * input.dim(0) * outputShape(input).size();
  }

  @Override
  public void write(JsonOptions to) {
    to.put("filters", filters).put("kernel", kernel).put("stride", stride).putSignal(padding)
        .put("dilation", dilation).put(initializer);
  }

  static Conv1d read(JsonOptions from) {
    return new Conv1d(from.whole("filters"), from.whole("kernel"), from.whole("stride", 1), from.signalPadding(),
        from.whole("dilation", 1), from.initializer());
  }

  /** Shapes [channels, 1, time] hold the same numbers in the same order. */
  @Override
  public LayerRun run(Wiring wiring) {
    return onImage(wiring.inputShape())
        .run(wiring.as(Axis.image(wiring.inputShape()), Axis.image(wiring.outputShape())));
  }

  /** The 2-D convolution that does the same to this signal as an image of one row, {@link Axis#image}. */
  public Conv2d onImage(Shape input) {
    return new Conv2d(filters, 1, kernel, 1, stride, time(input).border(), 1, dilation, initializer);
  }
}
