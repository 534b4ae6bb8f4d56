package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;

/**
 * Global average pooling along time: every channel becomes its mean; {@code [channels, time]} → {@code [channels]}. No
 * parameters.
 *
 * <p>{@code y[c] = (Σ_t x[c, t]) / time}; {@code dx[c, t] = dy[c] / time}. For a sequence [time, features], put a
 * {@link Permute} before it.
 *
 * <p>Worked number: (7 3 5) becomes 5. Source: Lin, Chen, Yan, "Network in network", 2013.
 */
public record GlobalAvgPool1d() implements Layer {
  @Override
  public String type() {
    return "global_avgpool1d";
  }

  @Override
  public String kerasType() {
    return "GlobalAveragePooling1D";
  }

  @Override
  public String stem() {
    return "pool";
  }

  @Override
  public Shape outputShape(Shape input) {
    Axis.checkSignal(input);
    return Shape.of(input.dim(0));
  }

  /** time − 1 additions and one division a channel. */
  @Override
  public long flops(Shape input) {
    return input.size();
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new GlobalAvgPool2d.Means(wiring);
  }
}
