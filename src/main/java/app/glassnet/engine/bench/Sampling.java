package app.glassnet.engine.bench;

import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Pass;
import java.util.Arrays;

/** Writing text with W4's network: a symbol in, probabilities out, one drawn, and so on. */
final class Sampling {
  private static final int LENGTH = 100;

  private Sampling() {}

  /** Symbols a second. */
  static double rate(double seconds) {
    try (Network network = Network.create(Workload.sampling(), 1)) {
      Pass pass = network.pass(1);
      SeededRandom random = new SeededRandom(3);
      float[] symbol = new float[Workload.SYMBOLS];
      float[] probabilities = new float[Workload.SYMBOLS];
      double millis = Stopwatch.median(seconds, seconds, () -> {
        pass.resetState();
        int drawn = 0;
        for (int i = 0; i < LENGTH; i++) {
          Arrays.fill(symbol, 0);
          symbol[drawn] = 1;
          pass.input(symbol);
          pass.forward(false);
          pass.copyOutput(pass.spec().size() - 1, 0, probabilities);
          drawn = draw(probabilities, random.nextFloat());
        }
      });
      return LENGTH / millis * 1000;
    }
  }

  private static int draw(float[] probabilities, float at) {
    int i = 0;
    for (float sum = probabilities[0]; i < probabilities.length - 1 && sum < at; sum += probabilities[i]) {
      i++;
    }
    return i;
  }
}
