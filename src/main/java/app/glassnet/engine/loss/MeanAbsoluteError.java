package app.glassnet.engine.loss;

/**
 * Mean absolute error: {@code 1/n · Σ_i |ŷ_i − y_i|} over the n numbers of a row; gradient {@code sign(ŷ_i − y_i)/n},
 * and 0 where they agree. In the unit of the data, and less moved by outliers than squares.
 *
 * <p>Worked number: predicted (1, 4), wanted (3, 3): (2 + 1)/2 = 1.5, gradient (−½, ½). Source: Laplace, 1774.
 */
public record MeanAbsoluteError() implements Loss {
  @Override
  public String type() {
    return "mean_absolute_error";
  }

  @Override
  public double of(float[] prediction, float[] target) {
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      sum += Math.abs((double) prediction[i] - target[i]);
    }
    return sum / target.length;
  }

  @Override
  public void gradient(float[] prediction, float[] target, float[] gradient) {
    for (int i = 0; i < target.length; i++) {
      gradient[i] = Math.signum(prediction[i] - target[i]) / target.length;
    }
  }
}
