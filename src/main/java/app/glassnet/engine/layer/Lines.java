package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Tensor;

/**
 * Number-by-number work on tensors, a line at a time: a stretch that fits the processor's first cache is copied to a
 * plain array, worked on there and copied back. Loops over plain arrays that start at 0 are turned into vector
 * instructions by the JIT compiler; loops over memory outside the heap are not (JDK 25 cannot rule out that two
 * stretches overlap), and three to four times slower, copies included.
 */
final class Lines {
  /** Numbers in a line: 8 KB, so that three lines fit a first-level cache of 32 KB. */
  static final int LENGTH = 2048;

  private Lines() {}

  /** What happens to a line. */
  interface Step {
    /** Fills {@code out} from {@code in}, both from 0 to {@code count}. */
    void apply(float[] in, float[] out, int count);
  }

  /** What happens to two lines. */
  interface Step2 {
    /** Fills {@code out} from {@code a} and {@code b}, all from 0 to {@code count}. */
    void apply(float[] a, float[] b, float[] out, int count);
  }

  /** Buffers for one layer at work. */
  static final class Buffers {
    private final float[] a = new float[LENGTH];
    private final float[] b = new float[LENGTH];
    private final float[] out = new float[LENGTH];

    /** {@code to = step(from)}. */
    void map(Tensor from, Tensor to, Step step) {
      for (int at = 0; at < from.size(); at += LENGTH) {
        int count = Math.min(LENGTH, from.size() - at);
        from.read(at, a, 0, count);
        step.apply(a, out, count);
        to.write(at, out, 0, count);
      }
    }

    /** {@code to = step(first, second)}. */
    void map(Tensor first, Tensor second, Tensor to, Step2 step) {
      for (int at = 0; at < first.size(); at += LENGTH) {
        int count = Math.min(LENGTH, first.size() - at);
        first.read(at, a, 0, count);
        second.read(at, b, 0, count);
        step.apply(a, b, out, count);
        to.write(at, out, 0, count);
      }
    }
  }

  /**
   * Sum of {@code count} numbers from {@code from} on, always added in the same order: four running sums, so that one
   * addition need not wait for the one before.
   */
  static float sum(float[] x, int from, int count) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = from;
    for (; i <= from + count - 4; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    for (; i < from + count; i++) {
      s0 += x[i];
    }
    return s0 + s1 + (s2 + s3);
  }
}
