package app.glassnet.data.text;

import app.glassnet.engine.Shape;
import app.glassnet.engine.training.Examples;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of sequences for an encoder–decoder: one-hot [source + target steps, symbols + 2], the source, then what the
 * decoder reads under teacher forcing: the start sign and the right target one step behind. What is wanted is the target,
 * then the end sign, which also fills up shorter ones. Immutable.
 */
public final class SequencePairs implements Examples {
  private final List<int[]> sources;
  private final List<int[]> targets;
  private final int symbols;
  private final int sourceSteps;
  private final int targetSteps;

  /**
   * @param sources all of one length; numbers below {@code symbols}; copied
   * @param targets one for each source
   * @param targetSteps one more than the longest target, for the end sign
   */
  public SequencePairs(List<int[]> sources, List<int[]> targets, int symbols, int targetSteps) {
    this.sources = sources.stream().map(int[]::clone).toList();
    this.targets = targets.stream().map(int[]::clone).toList();
    this.symbols = symbols;
    this.sourceSteps = sources.getFirst().length;
    this.targetSteps = targetSteps;
    if (sources.size() != targets.size() || sources.stream().anyMatch(s -> s.length != sourceSteps)
        || targets.stream().anyMatch(t -> t.length >= targetSteps)) {
      throw new IllegalArgumentException("pairs need as many targets as sources, sources of one length, and targets "
          + "shorter than " + targetSteps);
    }
  }

  /** What the decoder reads first. */
  public int start() {
    return symbols;
  }

  /** What it writes when it is done. */
  public int end() {
    return symbols + 1;
  }

  @Override
  public int size() {
    return sources.size();
  }

  @Override
  public Shape shape() {
    return Shape.of(sourceSteps + targetSteps, classes());
  }

  @Override
  public int classes() {
    return symbols + 2;
  }

  @Override
  public void copyInput(int i, float[] to, int offset) {
    Arrays.fill(to, offset, offset + shape().size(), 0);
    for (int t = 0; t < sourceSteps + targetSteps; t++) {
      int token = t < sourceSteps ? sources.get(i)[t] : t == sourceSteps ? start() : target(i, t - sourceSteps - 1);
      to[offset + t * classes() + token] = 1;
    }
  }

  private int target(int i, int step) {
    return step < targets.get(i).length ? targets.get(i)[step] : end();
  }

  @Override
  public int targets() {
    return targetSteps;
  }

  @Override
  public void copyTarget(int i, float[] to, int offset) {
    for (int t = 0; t < targetSteps; t++) {
      to[offset + t] = target(i, t);
    }
  }
}
