package app.glassnet.engine.loss;

/**
 * Huber's loss: squares near 0, straight further out. With the error {@code e = ŷ − y} the mean over the row of
 * {@code e²/2} where |e| ≤ delta, and of {@code delta·(|e| − delta/2)} elsewhere; gradient: e cut off at ±delta, over n.
 *
 * <p>Worked number: delta 1, predicted (1, 3.5), wanted (3, 3): (1.5 + 0.125)/2 = 0.8125, gradient (−½, ¼). Source:
 * Huber, "Robust estimation of a location parameter", 1964.
 *
 * @param delta where the straight part begins, above 0; Keras's default is 1
 */
public record Huber(double delta) implements Loss {
  public Huber {
    if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("delta of Huber's loss is a finite number above 0, got " + delta);
    }
  }

  @Override
  public String type() {
    return "huber";
  }

  @Override
  public double of(float[] prediction, float[] target) {
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      double error = Math.abs((double) prediction[i] - target[i]);
      sum += error <= delta ? error * error / 2 : delta * (error - delta / 2);
    }
    return sum / target.length;
  }

  @Override
  public void gradient(float[] prediction, float[] target, float[] gradient) {
    for (int i = 0; i < target.length; i++) {
      float error = prediction[i] - target[i];
      gradient[i] = (float) Math.clamp(error, -delta, delta) / target.length;
    }
  }
}
