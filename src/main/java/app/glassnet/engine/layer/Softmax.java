package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import java.util.List;

/**
 * Softmax over the last axis: {@code y_i = exp(x_i) / Σ_j exp(x_j)}; the outputs are positive and sum to 1.
 *
 * <p>Any shape. Gradient: {@code dx_i = y_i·(dy_i − Σ_j dy_j·y_j)}. Worked number: (2, 1, 0) becomes
 * (0.665, 0.245, 0.090). Source: Bridle, "Training stochastic model recognition algorithms as networks can lead to
 * maximum mutual information estimation of parameters", 1990.
 */
public record Softmax() implements Layer {
  @Override
  public String type() {
    return "softmax";
  }

  @Override
  public String kerasType() {
    return "Softmax";
  }

  @Override
  public String stem() {
    return "softmax";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  /** Subtract the maximum, exponential, sum, divide: four an output. */
  @Override
  public long flops(Shape input) {
    return 4L * input.size();
  }


  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private static final class Run extends SharedRun {
    private final int size = at.inputShape().size();
    private final int width = at.inputShape().dim(at.inputShape().rank() - 1);
    private final List<float[][]> lines = perWorker(() -> new float[2][width]);

    Run(Wiring wiring) {
      super(wiring);
    }

    @Override
    protected void forward(int example, Share share) {
      float[] y = lines.get(share.worker())[0];
      for (int row = example * size; row < (example + 1) * size; row += width) {
        at.input().value().read(row, y, 0, width);
        softmax(y);
        at.output().value().write(row, y, 0, width);
      }
    }

    /** dx_i = y_i·(dy_i − Σ_j dy_j y_j). */
    @Override
    protected void backward(int example, Share share, boolean inputGradient) {
      float[] y = lines.get(share.worker())[0];
      float[] dy = lines.get(share.worker())[1];
      for (int row = example * size; inputGradient && row < (example + 1) * size; row += width) {
        at.output().value().read(row, y, 0, width);
        at.output().gradient().read(row, dy, 0, width);
        double mean = 0;
        for (int i = 0; i < width; i++) {
          mean += (double) dy[i] * y[i];
        }
        for (int i = 0; i < width; i++) {
          dy[i] = (float) (y[i] * (dy[i] - mean));
        }
        at.input().gradient().write(row, dy, 0, width);
      }
    }
  }

  /** Replaces scores by their softmax. The largest is subtracted first, so that no exponential overflows. */
  public static void softmax(float[] scores) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float s : scores) {
      largest = Math.max(largest, s);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      double e = Math.exp(scores[i] - largest);
      scores[i] = (float) e;
      sum += e;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (scores[i] / sum);
    }
  }
}
