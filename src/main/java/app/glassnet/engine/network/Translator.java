package app.glassnet.engine.network;

import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.EncoderDecoder;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the target of a source with a trained encoder–decoder: the decoder reads back each symbol it has just chosen.
 * The network reads one-hot symbols [source + target steps, symbols]. Used by one thread alone.
 */
public final class Translator implements AutoCloseable {
  private final Network network;
  private final int sourceSteps;
  private final int symbols;

  /**
   * @throws IllegalArgumentException when the network does not begin with an encoder–decoder
   */
  public Translator(Weights weights) {
    if (!(weights.spec().layer(0) instanceof EncoderDecoder layer)) {
      throw new IllegalArgumentException("network \"" + weights.spec().name() + "\" does not begin with an encoder–decoder");
    }
    network = Network.of(weights);
    sourceSteps = layer.sourceSteps();
    symbols = weights.spec().input().dim(1);
  }

  /**
   * @param source as many symbols as the network's source has steps
   * @param start what the decoder reads first
   * @param end what it writes when it is done; the rest is left out
   * @param temperature 0 takes the likeliest symbol each time (greedy)
   * @return what was written, without the end
   */
  public List<Integer> write(int[] source, int start, int end, double temperature, SeededRandom random) {
    if (source.length != sourceSteps) {
      throw new IllegalArgumentException("a source of %d symbols is needed, got %d".formatted(sourceSteps, source.length));
    }
    Pass pass = network.pass(1);
    int most = pass.spec().input().dim(0) - sourceSteps;
    float[] input = new float[pass.spec().input().size()];
    for (int step = 0; step < sourceSteps; step++) {
      input[step * symbols + source[step]] = 1;
    }
    int[] written = new int[most];
    int count = 0;
    for (int last = start; count < most; count++) {
      input[(sourceSteps + count) * symbols + last] = 1;
      pass.input(input);
      pass.forward(false);
      float[] logits = pass.logits(0);
      int width = logits.length / most;
      last = Sampler.choose(Arrays.copyOfRange(logits, count * width, (count + 1) * width), temperature, random);
      if (last == end) {
        break;
      }
      written[count] = last;
    }
    return Arrays.stream(written, 0, count).boxed().toList();
  }

  @Override
  public void close() {
    network.close();
  }
}
