package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * Pooling along time: every window of every channel becomes its largest number. No parameters.
 *
 * <p>{@code y[c, o] = max over k of x[c, o·stride − before + k]}, within the signal. Shapes: x [channels, time], y
 * [channels, positions] with the number of positions of {@link Axis}. The gradient of an output goes to the number that
 * was largest, the first among equal ones. It is {@link MaxPool2d} on an image of one row.
 *
 * <p>Worked number: (7 3 5 2 8) with windows of 2 side by side is (7 5); the 8 has no partner and falls away. Source: as
 * {@link MaxPool2d}.
 *
 * @param window length of the window
 * @param stride step along time
 * @param padding border; its numbers never count; not causal
 */
public record MaxPool1d(int window, int stride, Padding padding) implements Layer {
  public MaxPool1d {
    Options.positive("window", window);
    Options.positive("stride", stride);
    Options.forImage(padding);
    Options.forSignal(padding);
    Options.smallerThanWindow(padding, 1, window);
  }

  /** Windows side by side. */
  public static MaxPool1d of(int window) {
    return new MaxPool1d(window, window, Padding.VALID);
  }

  @Override
  public String type() {
    return "maxpool1d";
  }

  @Override
  public String kerasType() {
    return "MaxPooling1D";
  }

  @Override
  public String stem() {
    return "pool";
  }

  /** How the window slides along this signal. */
  public Axis time(Shape input) {
    return Axis.time(input, window, stride, 1, padding);
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(input.dim(0), time(input).out());
  }

  /** window − 1 comparisons an output. */
  @Override
  public long flops(Shape input) {
    return (window - 1L) * outputShape(input).size();
  }

  @Override
  public void write(JsonOptions to) {
    to.put("window", window).put("stride", stride).putSignal(padding);
  }

  static MaxPool1d read(JsonOptions from) {
    int window = from.whole("window");
    return new MaxPool1d(window, from.whole("stride", window), from.signalPadding());
  }

  /** Shapes [channels, 1, time] hold the same numbers in the same order. */
  @Override
  public LayerRun run(Wiring wiring) {
    return new MaxPool2d(1, window, 1, stride, time(wiring.inputShape()).border())
        .run(wiring.as(Axis.image(wiring.inputShape()), Axis.image(wiring.outputShape())));
  }
}
