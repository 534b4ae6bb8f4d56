package app.glassnet.engine.training;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.optimizer.Adam;
import java.util.List;

/**
 * Short sequences of pairs of numbers with a target at every time step: their sum, or whether it is positive (class 1).
 * Cut at different lengths when {@code cut}; what stands behind is noise, and no class at all.
 */
record Waves(int size, long seed, boolean ofClasses, boolean cut) implements Examples {
  static final int STEPS = 6;
  static final Waves SUMS = new Waves(120, 1, false, false);
  static final Waves SUMS_HELD_OUT = new Waves(130, 2, false, false);
  static final Waves SIGNS = new Waves(120, 1, true, true);
  static final Waves SIGNS_HELD_OUT = new Waves(130, 2, true, true);
  static final Settings SETTINGS = new Settings(16, new Adam(0.02, 0.9, 0.999, 1e-7), 5);
  static final NetworkSpec TO_SUMS = new NetworkSpec("sums", Shape.of(STEPS, 2),
      List.of(Dense.of(8), new Relu(), Dense.of(1)), new MeanSquaredError());
  static final NetworkSpec TO_SIGNS =
      NetworkSpec.of("signs", Shape.of(STEPS, 2), Dense.of(8), new Relu(), Dense.of(2));

  @Override
  public Shape shape() {
    return Shape.of(STEPS, 2);
  }

  @Override
  public int classes() {
    return ofClasses ? 2 : 0;
  }

  @Override
  public void copyInput(int i, float[] to, int offset) {
    SeededRandom random = SeededRandom.stream(seed, i);
    for (int k = 0; k < 2 * STEPS; k++) {
      to[offset + k] = (float) random.nextGaussian();
    }
  }

  float[] input(int i) {
    float[] input = new float[2 * STEPS];
    copyInput(i, input, 0);
    return input;
  }

  float[] target(int i) {
    float[] target = new float[STEPS];
    copyTarget(i, target, 0);
    return target;
  }

  @Override
  public int targets() {
    return STEPS;
  }

  @Override
  public void copyTarget(int i, float[] to, int offset) {
    float[] input = input(i);
    for (int step = 0; step < STEPS; step++) {
      float sum = input[2 * step] + input[2 * step + 1];
      boolean counts = length(i) == 0 || step < length(i);
      to[offset + step] = !ofClasses ? sum : !counts ? -1 : sum > 0 ? 1 : 0;
    }
  }

  @Override
  public int length(int i) {
    return cut ? 1 + i % STEPS : 0;
  }
}
