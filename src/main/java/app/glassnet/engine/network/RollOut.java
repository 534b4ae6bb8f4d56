package app.glassnet.engine.network;

/**
 * A forecast that goes on and on: the network predicts the next value of a series, takes it for true, and predicts the
 * next from it. Its errors become its own input.
 */
public final class RollOut {
  private RollOut() {}

  /**
   * Rolls a network out on a network of its own.
   *
   * @param weights a network [time, 1] whose last output is the value after its window
   * @param window the values before the first one predicted, as many as the network reads
   * @param steps how many values to predict
   */
  public static float[] run(Weights weights, float[] window, int steps) {
    float[] read = window.clone();
    float[] predicted = new float[steps];
    try (Network network = Network.of(weights)) {
      Pass pass = network.pass(1);
      for (int i = 0; i < steps; i++) {
        pass.resetState();
        pass.input(read);
        pass.forward(false);
        float[] out = pass.logits(0);
        predicted[i] = out[out.length - 1];
        System.arraycopy(read, 1, read, 0, read.length - 1);
        read[read.length - 1] = predicted[i];
      }
    }
    return predicted;
  }
}
