package app.glassnet.engine.layer;

/** What a simple recurrent cell does to its sum. The slope is told from the result. */
public enum CellActivation {
  TANH, RELU, LINEAR;

  void apply(float[] x, float[] y, int count) {
    switch (this) {
      case TANH -> Squash.tanh(x, y, count);
      case RELU -> {
        for (int n = 0; n < count; n++) {
          y[n] = Math.max(x[n], 0);
        }
      }
      case LINEAR -> System.arraycopy(x, 0, y, 0, count);
    }
  }

  /** {@code dx = dy · slope}, with y as {@link #apply} gave it. */
  void back(float[] y, float[] dy, float[] dx, int count) {
    switch (this) {
      case TANH -> {
        for (int n = 0; n < count; n++) {
          dx[n] = dy[n] * (1 - y[n] * y[n]);
        }
      }
      case RELU -> {
        for (int n = 0; n < count; n++) {
          dx[n] = y[n] > 0 ? dy[n] : 0;
        }
      }
      case LINEAR -> System.arraycopy(dy, 0, dx, 0, count);
    }
  }
}
