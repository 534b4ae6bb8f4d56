package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.BatchNorm;
import java.util.ArrayList;
import java.util.List;

/**
 * One number on its way through batch normalisation: x̂ = (x − μ) / √(σ² + ε), y = γ·x̂ + β. While training, μ and σ² are
 * the mean and the biased variance of the number's channel over the whole batch; in inference they are the running ones.
 * (1, 3) with γ 2, β 5 and ε 0: μ = 2, σ² = 1, x̂ = ∓1, y = 3 and 7.
 *
 * @param input x
 * @param mean μ of the channel
 * @param variance σ² of the channel
 * @param normalised x̂
 * @param gamma the channel's γ
 * @param beta the channel's β
 * @param output y
 */
public record BatchNormStep(double input, double mean, double variance, double normalised, double gamma, double beta,
    double output) {

  /**
   * Computes one number as training does.
   *
   * @param shape shape of one example; its first axis are the channels
   * @param batch all examples, one after the other, row-major
   * @param gamma one a channel
   * @param beta one a channel
   * @param cell the number's place in {@code batch}
   * @throws IllegalArgumentException when the arrays do not fit, or the cell does not exist
   */
  public static BatchNormStep training(BatchNorm layer, Shape shape, float[] batch, float[] gamma, float[] beta,
      int cell) {
    int channel = channel(shape, batch, cell);
    List<Integer> cells = cells(shape, batch.length, channel);
    double mean = cells.stream().mapToDouble(i -> batch[i]).average().orElseThrow();
    double variance = cells.stream().mapToDouble(i -> (batch[i] - mean) * (batch[i] - mean)).average().orElseThrow();
    return of(layer, batch[cell], mean, variance, gamma[channel], beta[channel]);
  }

  /** Computes one number of one example as inference does; {@code mean} and {@code variance} are the running ones. */
  public static BatchNormStep inference(BatchNorm layer, Shape shape, float[] input, float[] gamma, float[] beta,
      float[] mean, float[] variance, int cell) {
    int channel = channel(shape, input, cell);
    return of(layer, input[cell], mean[channel], variance[channel], gamma[channel], beta[channel]);
  }

  /**
   * The gradient of one number in training, with a term for every output of its channel: all of them move when it does,
   * through μ and σ². With M numbers in the channel, ∂y[j]/∂x[i] = γ/√(σ² + ε) · ((i = j) − 1/M − x̂[i]·x̂[j]/M).
   *
   * @param outputGradients ∂L/∂y of the whole batch
   */
  public static GradientStep gradient(BatchNorm layer, Shape shape, float[] batch, float[] gamma,
      float[] outputGradients, int cell) {
    Checks.length("output gradients", outputGradients, batch.length);
    int channel = channel(shape, batch, cell);
    BatchNormStep at = training(layer, shape, batch, gamma, gamma, cell);
    double scale = gamma[channel] / Math.sqrt(at.variance + layer.epsilon());
    List<Integer> cells = cells(shape, batch.length, channel);
    List<GradientStep.Term> terms = new ArrayList<>();
    for (int j : cells) {
      double other = normalise(layer, batch[j], at.mean, at.variance);
      double factor = scale * ((j == cell ? 1 : 0) - (1 + at.normalised * other) / cells.size());
      terms.add(new GradientStep.Term(j, outputGradients[j], factor));
    }
    return GradientStep.of(terms);
  }

  private static BatchNormStep of(BatchNorm layer, double x, double mean, double variance, double gamma, double beta) {
    double normalised = normalise(layer, x, mean, variance);
    return new BatchNormStep(x, mean, variance, normalised, gamma, beta, gamma * normalised + beta);
  }

  private static double normalise(BatchNorm layer, double x, double mean, double variance) {
    return (x - mean) / Math.sqrt(variance + layer.epsilon());
  }

  private static int channel(Shape shape, float[] batch, int cell) {
    if (batch.length == 0 || batch.length % shape.size() != 0) {
      throw new IllegalArgumentException("batch: got " + batch.length + " numbers, needs a multiple of " + shape.size());
    }
    Checks.index("cell", cell, batch.length);
    return cell % shape.size() / (shape.size() / shape.dim(0));
  }

  private static List<Integer> cells(Shape shape, int length, int channel) {
    int positions = shape.size() / shape.dim(0);
    List<Integer> cells = new ArrayList<>();
    for (int example = 0; example < length; example += shape.size()) {
      for (int i = 0; i < positions; i++) {
        cells.add(example + channel * positions + i);
      }
    }
    return cells;
  }
}
