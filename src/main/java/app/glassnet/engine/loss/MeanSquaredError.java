package app.glassnet.engine.loss;

/**
 * Mean squared error: {@code 1/n · Σ_i (ŷ_i − y_i)²} over the n numbers of a row; gradient {@code 2(ŷ_i − y_i)/n}.
 *
 * <p>Worked number: predicted (1, 4), wanted (3, 3): (4 + 1)/2 = 2.5, gradient (−2, 1). Source: Gauss, "Theoria
 * motus", 1809.
 */
public record MeanSquaredError() implements Loss {
  @Override
  public String type() {
    return "mean_squared_error";
  }

  @Override
  public double of(float[] prediction, float[] target) {
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      double error = (double) prediction[i] - target[i];
      sum += error * error;
    }
    return sum / target.length;
  }

  @Override
  public void gradient(float[] prediction, float[] target, float[] gradient) {
    for (int i = 0; i < target.length; i++) {
      gradient[i] = 2 * (prediction[i] - target[i]) / target.length;
    }
  }
}
