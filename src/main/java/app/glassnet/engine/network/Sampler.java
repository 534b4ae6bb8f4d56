package app.glassnet.engine.network;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.loss.LossRun;

/**
 * Reads and writes a sequence of symbols one at a time with a trained network: each recurrent layer goes on from the
 * state the last symbol left. The network reads one-hot symbols and says which comes next. Used by one thread alone.
 */
public final class Sampler implements AutoCloseable {
  private final Network network;
  private final Pass pass;
  private final float[] input;
  private float[] logits;

  /**
   * @param weights of a network that reads [time, symbols] and puts out as many numbers a step
   * @throws IllegalArgumentException when it does something else
   */
  public Sampler(Weights weights) {
    NetworkSpec spec = weights.spec();
    Shape output = spec.output();
    if (spec.input().rank() != 2 || output.dim(output.rank() - 1) != spec.input().dim(1) || !spec.loss().onClasses()) {
      throw new IllegalArgumentException("network \"%s\" turns %s into %s; to write, it must read one-hot symbols and say "
          .formatted(spec.name(), spec.input(), output) + "which comes next");
    }
    network = Network.of(new Weights(spec.stepwise(), weights.arrays()));
    pass = network.pass(1);
    input = new float[spec.input().dim(1)];
  }

  /** Forgets everything read. */
  public void reset() {
    pass.resetState();
    logits = null;
  }

  /** Reads one symbol. */
  public void read(int token) {
    input[token] = 1;
    pass.input(input);
    input[token] = 0;
    pass.forward(false);
    logits = pass.logits(0);
  }

  /** How likely each symbol is to come next, at temperature 1. */
  public float[] probabilities() {
    return probabilities(logits(), 1);
  }

  /**
   * Chooses what comes next; {@link #read} it to go on.
   *
   * @param temperature below 1 the likely becomes likelier, above 1 less so; 0 takes the likeliest
   */
  public int choose(double temperature, SeededRandom random) {
    return choose(logits(), temperature, random);
  }

  private float[] logits() {
    if (logits == null) {
      throw new IllegalStateException("a first symbol must be read before one can say what comes next");
    }
    return logits;
  }

  /** Softmax of the logits over the temperature, which is above 0. */
  static float[] probabilities(float[] logits, double temperature) {
    float[] p = new float[logits.length];
    float largest = logits[LossRun.largest(logits)];
    for (int i = 0; i < p.length; i++) {
      p[i] = (float) ((logits[i] - largest) / temperature);
    }
    Softmax.softmax(p);
    return p;
  }

  /** Draws from the softmax of the logits over the temperature; at 0 the likeliest, the first of equals. */
  static int choose(float[] logits, double temperature, SeededRandom random) {
    if (!(temperature >= 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a temperature is a finite number, 0 or more, got " + temperature);
    }
    if (temperature == 0) {
      return LossRun.largest(logits);
    }
    float[] p = probabilities(logits, temperature);
    double left = random.nextDouble();
    int last = 0;
    for (int i = 0; i < p.length; i++) {
      last = p[i] > 0 ? i : last;
      left -= p[i];
      if (left < 0) {
        return i;
      }
    }
    return last;
  }

  @Override
  public void close() {
    network.close();
  }
}
