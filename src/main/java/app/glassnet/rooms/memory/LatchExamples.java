package app.glassnet.rooms.memory;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.training.Examples;

/**
 * Sequences made by a rule: at every step a number from −1 to 1 comes by, and about every sixth is flagged. Wanted at
 * every step is the last flagged number: it has to be kept while others pass. The first step is always flagged.
 */
final class LatchExamples implements Examples {
  private static final double OFTEN = 0.16;

  private final int steps;
  private final float[][] inputs;
  private final float[][] wanted;

  LatchExamples(int count, int steps, long seed) {
    this.steps = steps;
    inputs = new float[count][2 * steps];
    wanted = new float[count][steps];
    SeededRandom random = new SeededRandom(seed);
    for (int i = 0; i < count; i++) {
      float kept = 0;
      for (int t = 0; t < steps; t++) {
        float value = Math.round((2 * random.nextFloat() - 1) * 100) / 100f;
        boolean flag = t == 0 || random.nextDouble() < OFTEN;
        kept = flag ? value : kept;
        inputs[i][2 * t] = value;
        inputs[i][2 * t + 1] = flag ? 1 : 0;
        wanted[i][t] = kept;
      }
    }
  }

  @Override
  public int size() {
    return inputs.length;
  }

  @Override
  public Shape shape() {
    return Shape.of(steps, 2);
  }

  @Override
  public int classes() {
    return 0;
  }

  @Override
  public void copyInput(int i, float[] to, int offset) {
    System.arraycopy(inputs[i], 0, to, offset, 2 * steps);
  }

  @Override
  public int targets() {
    return steps;
  }

  @Override
  public void copyTarget(int i, float[] to, int offset) {
    System.arraycopy(wanted[i], 0, to, offset, steps);
  }
}
