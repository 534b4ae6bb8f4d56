package app.glassnet.data.text;

import app.glassnet.engine.Shape;
import app.glassnet.engine.training.Examples;
import java.util.Arrays;

/**
 * A text as examples: window i reads the symbols from i·steps on, one-hot [steps, symbols], and is to say at every step
 * which symbol comes next. Windows follow one another without overlap, so that a stateful network reads on from one to
 * the next. Immutable.
 */
public final class TextExamples implements Examples {
  private final int[] tokens;
  private final int from;
  private final int size;
  private final int steps;
  private final int symbols;

  /**
   * @param tokens the text as numbers below {@code symbols}; copied
   * @param from the first place used
   * @param to where it ends, not included
   * @param steps length of a window
   */
  public TextExamples(int[] tokens, int from, int to, int steps, int symbols) {
    if (from < 0 || to > tokens.length || from > to || steps < 1) {
      throw new IllegalArgumentException("windows of %d symbols from %d to %d of %d".formatted(steps, from, to,
          tokens.length));
    }
    this.tokens = tokens.clone();
    this.from = from;
    this.size = Math.max(0, (to - from - 1) / steps);
    this.steps = steps;
    this.symbols = symbols;
  }

  /** The place of the text where a window begins. */
  public int first(int i) {
    return from + i * steps;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Shape shape() {
    return Shape.of(steps, symbols);
  }

  @Override
  public int classes() {
    return symbols;
  }

  @Override
  public void copyInput(int i, float[] to, int offset) {
    Arrays.fill(to, offset, offset + steps * symbols, 0);
    for (int t = 0; t < steps; t++) {
      to[offset + t * symbols + tokens[first(i) + t]] = 1;
    }
  }

  @Override
  public int targets() {
    return steps;
  }

  @Override
  public void copyTarget(int i, float[] to, int offset) {
    for (int t = 0; t < steps; t++) {
      to[offset + t] = tokens[first(i) + t + 1];
    }
  }
}
