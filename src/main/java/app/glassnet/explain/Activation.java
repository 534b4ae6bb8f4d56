package app.glassnet.explain;

/** What is done to a sum before it is put out, and how much of a gradient it lets through. Names as in Keras. */
public enum Activation {
  /** The sum itself. */
  LINEAR,
  /** max(0, z); its slope at 0 counts as 0. */
  RELU,
  /** 1 / (1 + e^−z). */
  SIGMOID,
  /** tanh z. */
  TANH;

  public double of(double z) {
    return switch (this) {
      case LINEAR -> z;
      case RELU -> Math.max(0, z);
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
    };
  }

  /** Its derivative at z. */
  public double slope(double z) {
    return switch (this) {
      case LINEAR -> 1;
      case RELU -> z > 0 ? 1 : 0;
      case SIGMOID -> of(z) * (1 - of(z));
      case TANH -> 1 - of(z) * of(z);
    };
  }
}
