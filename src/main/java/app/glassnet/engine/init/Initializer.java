package app.glassnet.engine.init;

import app.glassnet.engine.Shape;
import java.util.Arrays;

/**
 * How the first values of an array are drawn. The spread keeps the size of signals alike from layer to layer.
 *
 * <p>Glorot and Bengio 2010: variance 2 / (fanIn + fanOut), for tanh and sigmoid, and Keras's choice for most. He et
 * al. 2015: variance 2 / fanIn, for ReLU. A uniform draw on ±√(3·variance) or a normal draw with that variance. Worked
 * number: a 784 → 128 dense layer starts uniform on ±√(6 / 912) = ±0.0811. Saxe, McClelland and Ganguli 2014: an
 * orthogonal matrix, for the way from one time step to the next, see {@link Orthogonal}. {@code RANDOM_UNIFORM} is
 * Keras's for embeddings: ±0.05 whatever the shape.
 */
public enum Initializer {
  ZEROS, ONES, GLOROT_UNIFORM, GLOROT_NORMAL, HE_UNIFORM, HE_NORMAL, RANDOM_UNIFORM, ORTHOGONAL;

  private static final double LIMIT = 0.05;

  /** Draws the values of an array of this shape, row-major; same generator state, same bits. */
  public float[] draw(Shape shape, int fanIn, int fanOut, SeededRandom random) {
    double deviation = Math.sqrt(variance(shape, fanIn, fanOut));
    return switch (this) {
      case ZEROS -> new float[shape.size()];
      case ONES -> {
        float[] ones = new float[shape.size()];
        Arrays.fill(ones, 1);
        yield ones;
      }
      case GLOROT_UNIFORM, HE_UNIFORM, RANDOM_UNIFORM -> {
        float[] values = new float[shape.size()];
        double limit = this == RANDOM_UNIFORM ? LIMIT : Math.sqrt(3 * variance(shape, fanIn, fanOut));
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
        }
        yield values;
      }
      case GLOROT_NORMAL, HE_NORMAL -> {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) (random.nextGaussian() * deviation);
        }
        yield values;
      }
      case ORTHOGONAL -> Orthogonal.draw(shape, random);
    };
  }

  /** The mean square of the drawn values around their mean. */
  public double variance(Shape shape, int fanIn, int fanOut) {
    return switch (this) {
      case ZEROS, ONES -> 0;
      case GLOROT_UNIFORM, GLOROT_NORMAL -> 2.0 / (fanIn + fanOut);
      case HE_UNIFORM, HE_NORMAL -> 2.0 / fanIn;
      case RANDOM_UNIFORM -> LIMIT * LIMIT / 3;
      case ORTHOGONAL -> 1.0 / Math.max(shape.dim(0), shape.size() / shape.dim(0));
    };
  }
}
