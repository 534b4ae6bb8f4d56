package app.glassnet.engine.loss;

import app.glassnet.engine.layer.Softmax;

/**
 * Softmax cross-entropy, taken on the logits z of a row: {@code −Σ_i y_i·log softmax(z)_i}, in nats.
 *
 * <p>With targets y that sum to 1 this is {@code log Σ_j exp(z_j) − Σ_i y_i·z_i}; the largest logit is subtracted
 * first, so nothing overflows (log-sum-exp). The gradient with respect to the logits is {@code p − y}. Worked number:
 * logits (2, 1, 0), class 0: log(e² + e + 1) − 2 = 0.4076; gradient (0.6652 − 1, 0.2447, 0.0900). Source: Bishop,
 * "Pattern Recognition and Machine Learning", 2006, section 4.3.4.
 */
public record SoftmaxCrossEntropy() implements Loss {
  @Override
  public String type() {
    return "softmax_cross_entropy";
  }

  @Override
  public boolean onClasses() {
    return true;
  }

  @Override
  public double of(float[] logits, float[] target) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double exponentials = 0;
    double wanted = 0;
    double weight = 0;
    for (int i = 0; i < target.length; i++) {
      exponentials += Math.exp(logits[i] - largest);
      if (target[i] != 0) {
        wanted += target[i] * (logits[i] - largest);
        weight += target[i];
      }
    }
    return weight * Math.log(exponentials) - wanted;
  }

  @Override
  public void gradient(float[] logits, float[] target, float[] gradient) {
    System.arraycopy(logits, 0, gradient, 0, target.length);
    Softmax.softmax(gradient);
    for (int i = 0; i < target.length; i++) {
      gradient[i] -= target[i];
    }
  }
}
