package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Tensor;

/**
 * Number-by-number work on tensors, a line at a time: a stretch that fits the processor's first cache is copied to a
 * plain array, worked on there and copied back. Loops over plain arrays that start at 0 are turned into vector
 * instructions by the JIT compiler; loops over memory outside the heap are not (JDK 25 cannot rule out that two
 * stretches overlap) and take two to six times as long, copies included.
 *
 * <p>One object serves one thread at one layer: it holds the lines.
 */
final class Lines {
  /** Numbers in a line: 8 KB, so that three lines fit a first-level cache of 32 KB. */
  static final int LENGTH = 2048;

  private final float[] a = new float[LENGTH];
  private final float[] b = new float[LENGTH];
  private final float[] out = new float[LENGTH];

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

  /** {@code to = step(from)}. */
  void map(Tensor from, Tensor to, Step step) {
    map(from, to, 0, from.size(), step);
  }

  /** {@code to = step(from)} for the numbers from position {@code first} to {@code end}. */
  void map(Tensor from, Tensor to, int first, int end, Step step) {
    for (int at = first; at < end; at += LENGTH) {
      int count = Math.min(LENGTH, end - at);
      from.read(at, a, 0, count);
      step.apply(a, out, count);
      to.write(at, out, 0, count);
    }
  }

  /** {@code to = step(one, other)}. */
  void map(Tensor one, Tensor other, Tensor to, Step2 step) {
    map(one, other, to, 0, one.size(), step);
  }

  /** {@code to = step(one, other)} for the numbers from position {@code first} to {@code end}. */
  void map(Tensor one, Tensor other, Tensor to, int first, int end, Step2 step) {
    for (int at = first; at < end; at += LENGTH) {
      int count = Math.min(LENGTH, end - at);
      one.read(at, a, 0, count);
      other.read(at, b, 0, count);
      step.apply(a, b, out, count);
      to.write(at, out, 0, count);
    }
  }
}
