package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.Arrays;

/**
 * Global average pooling: every feature map becomes its mean; {@code [channels, height, width]} → {@code [channels]}. No
 * parameters.
 *
 * <p>{@code y[c] = (Σ over rows, columns of x[c, ·, ·]) / (height·width)}. Every pixel gets that share of the gradient:
 * {@code dx[c, r, k] = dy[c] / (height·width)}.
 *
 * <p>Worked number: the map (7 3 / 8 7) becomes 25/4 = 6.25. Source: Lin, Chen, Yan, "Network in network", 2013.
 */
public record GlobalAvgPool2d() implements Layer {
  @Override
  public String type() {
    return "global_avgpool2d";
  }

  @Override
  public String kerasType() {
    return "GlobalAveragePooling2D";
  }

  @Override
  public String stem() {
    return "pool";
  }

  @Override
  public Shape outputShape(Shape input) {
    Axis.checkImage(input);
    return Shape.of(input.dim(0));
  }

  /** As many additions and divisions as numbers: the first of a map is not added to anything, its mean is divided. */
  @Override
  public long flops(Shape input) {
    return input.size();
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Means(wiring);
  }

  /** Rows of numbers become their means; a row is a map, or a channel of a signal. */
  static final class Means implements LayerRun {
    private final Wiring at;
    private final float[] row;
    private final float[] means;

    Means(Wiring wiring) {
      at = wiring;
      row = new float[wiring.inputShape().size() / wiring.inputShape().dim(0)];
      means = new float[wiring.batch() * wiring.inputShape().dim(0)];
    }

    @Override
    public void forward(boolean training) {
      for (int i = 0; i < means.length; i++) {
        at.input().value().read(i * row.length, row, 0, row.length);
        double sum = 0;
        for (float value : row) {
          sum += value;
        }
        means[i] = (float) (sum / row.length);
      }
      at.output().value().set(means);
    }

    @Override
    public void backward(boolean inputGradient) {
      if (!inputGradient) {
        return;
      }
      at.output().gradient().read(0, means, 0, means.length);
      for (int i = 0; i < means.length; i++) {
        Arrays.fill(row, means[i] / row.length);
        at.input().gradient().write(i * row.length, row, 0, row.length);
      }
    }
  }
}
