package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.Initializer;
import java.util.Arrays;
import java.util.List;

/**
 * Batch normalisation: each channel is brought to mean 0 and variance 1, then stretched and moved by learned numbers.
 *
 * <p>{@code y = gamma·x̂ + beta} with {@code x̂ = (x − μ) / √(σ² + epsilon)}, channel by channel. While training, μ and σ²
 * are mean and (biased) variance of the channel over the batch and all its positions, and the running ones move towards
 * them: {@code running ← momentum·running + (1 − momentum)·batch}. In inference μ and σ² are the running ones. Shapes:
 * x and y [channels, height, width], [channels, time] or, each feature being a channel, [features]; gamma, beta,
 * running_mean, running_variance [channels]. The running ones are saved but not trained.
 *
 * <p>Gradients, sums over the M numbers of a channel: {@code dbeta = Σ dy}, {@code dgamma = Σ dy·x̂}, and
 * {@code dx = gamma/√(σ² + epsilon) · (dy − dbeta/M − x̂·dgamma/M)}; in inference the last two terms fall away, because μ
 * and σ² do not depend on x.
 *
 * <p>Worked number: (1, 3) has mean 2 and variance 1; with gamma 2, beta 5 and epsilon 0 it becomes (3, 7). Source:
 * Ioffe and Szegedy, "Batch normalization", 2015; momentum as in Keras (PyTorch's is 1 − momentum).
 *
 * @param momentum share of the running statistics that a step keeps, 0 ≤ momentum &lt; 1
 * @param epsilon keeps the root away from 0, above 0 and below 1
 */
public record BatchNorm(double momentum, double epsilon) implements Layer {
  public BatchNorm {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("momentum is at least 0 and below 1, got " + momentum);
    }
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("epsilon is above 0 and below 1, got " + epsilon);
    }
  }

  /** Keras's defaults: 0.99, 0.001. */
  public BatchNorm() {
    this(0.99, 0.001);
  }

  @Override
  public String type() {
    return "batchnorm";
  }

  @Override
  public String kerasType() {
    return "BatchNormalization";
  }

  @Override
  public String stem() {
    return "norm";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  /** {@code gamma}, {@code beta}, {@code running_mean} and {@code running_variance}, all [channels]. */
  @Override
  public List<ParameterSpec> parameters(Shape input) {
    Shape channels = Shape.of(input.dim(0));
    return List.of(new ParameterSpec("gamma", channels, Initializer.ONES, 1, 1),
        new ParameterSpec("beta", channels, Initializer.ZEROS, 1, 1),
        new ParameterSpec("running_mean", channels, Initializer.ZEROS, 1, 1, false),
        new ParameterSpec("running_variance", channels, Initializer.ONES, 1, 1, false));
  }

  /** In inference: a multiplication and an addition a number. */
  @Override
  public long flops(Shape input) {
    return 2L * input.size();
  }

  @Override
  public void write(JsonOptions to) {
    to.put("momentum", momentum).put("epsilon", epsilon);
  }

  static BatchNorm read(JsonOptions from) {
    BatchNorm keras = new BatchNorm();
    return new BatchNorm(from.number("momentum", keras.momentum), from.number("epsilon", keras.epsilon));
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run implements LayerRun {
    private final Wiring at;
    private final int channels;
    private final int positions;
    private final float[] x;
    private final float[] dy;
    private final float[] mean;
    private final float[] variance;
    private final float[] gamma;
    private final float[] beta;
    private final double[] sums;
    private final double[] products;
    private boolean trained;

    Run(Wiring wiring) {
      at = wiring;
      channels = wiring.inputShape().dim(0);
      positions = wiring.inputShape().size() / channels;
      x = new float[wiring.inputShape().size()];
      dy = new float[x.length];
      mean = new float[channels];
      variance = new float[channels];
      gamma = new float[channels];
      beta = new float[channels];
      sums = new double[channels];
      products = new double[channels];
    }

    private Tensor value(int parameter) {
      return at.parameters().get(parameter).value();
    }

    @Override
    public void forward(boolean training) {
      trained = training;
      if (training) {
        measure();
        follow(value(2), mean);
        follow(value(3), variance);
      } else {
        value(2).read(0, mean, 0, channels);
        value(3).read(0, variance, 0, channels);
      }
      value(0).read(0, gamma, 0, channels);
      value(1).read(0, beta, 0, channels);
      for (int example = 0; example < at.batch(); example++) {
        at.input().value().read(example * x.length, x, 0, x.length);
        for (int c = 0; c < channels; c++) {
          float scale = gamma[c] * root(c);
          float shift = beta[c] - mean[c] * scale;
          for (int i = c * positions; i < (c + 1) * positions; i++) {
            x[i] = x[i] * scale + shift;
          }
        }
        at.output().value().write(example * x.length, x, 0, x.length);
      }
    }

    /** 1 / √(σ² + epsilon). */
    private float root(int c) {
      return (float) (1 / Math.sqrt(variance[c] + epsilon));
    }

    /** Mean and variance of the batch, in two passes: the difference of squares would lose digits. */
    private void measure() {
      double count = (double) at.batch() * positions;
      Arrays.fill(sums, 0);
      gather(false);
      for (int c = 0; c < channels; c++) {
        mean[c] = (float) (sums[c] / count);
      }
      Arrays.fill(sums, 0);
      gather(true);
      for (int c = 0; c < channels; c++) {
        variance[c] = (float) (sums[c] / count);
      }
    }

    private void gather(boolean squares) {
      for (int example = 0; example < at.batch(); example++) {
        at.input().value().read(example * x.length, x, 0, x.length);
        for (int c = 0; c < channels; c++) {
          double sum = 0;
          for (int i = c * positions; i < (c + 1) * positions; i++) {
            double d = x[i] - mean[c];
            sum += squares ? d * d : x[i];
          }
          sums[c] += sum;
        }
      }
    }

    private void follow(Tensor running, float[] batch) {
      float[] values = running.toArray();
      for (int c = 0; c < channels; c++) {
        values[c] = (float) (momentum * values[c] + (1 - momentum) * batch[c]);
      }
      running.set(values);
    }

    @Override
    public void backward(boolean inputGradient) {
      Arrays.fill(sums, 0);
      Arrays.fill(products, 0);
      for (int example = 0; example < at.batch(); example++) {
        read(example);
        for (int c = 0; c < channels; c++) {
          float root = root(c);
          for (int i = c * positions; i < (c + 1) * positions; i++) {
            sums[c] += dy[i];
            products[c] += dy[i] * (x[i] - mean[c]) * root;
          }
        }
      }
      for (int c = 0; c < channels; c++) {
        gamma[c] = (float) products[c];
        beta[c] = (float) sums[c];
      }
      at.parameters().get(0).gradient().set(gamma);
      at.parameters().get(1).gradient().set(beta);
      if (inputGradient) {
        inputGradients();
      }
    }

    private void inputGradients() {
      double count = trained ? (double) at.batch() * positions : Double.POSITIVE_INFINITY;
      value(0).read(0, gamma, 0, channels);
      for (int example = 0; example < at.batch(); example++) {
        read(example);
        for (int c = 0; c < channels; c++) {
          float root = root(c);
          float scale = gamma[c] * root;
          float level = (float) (sums[c] / count);
          float slope = (float) (products[c] / count) * root;
          for (int i = c * positions; i < (c + 1) * positions; i++) {
            dy[i] = scale * (dy[i] - level - (x[i] - mean[c]) * slope);
          }
        }
        at.input().gradient().write(example * dy.length, dy, 0, dy.length);
      }
    }

    private void read(int example) {
      at.input().value().read(example * x.length, x, 0, x.length);
      at.output().gradient().read(example * dy.length, dy, 0, dy.length);
    }
  }
}
