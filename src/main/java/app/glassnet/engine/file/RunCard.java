package app.glassnet.engine.file;

import app.glassnet.engine.training.Settings;

/**
 * How a network came to be, so that it can be made again.
 *
 * @param data what it was trained on, for example {@code mnist}; empty when it was not
 * @param initialSeed the seed its first weights were drawn from
 * @param settings what it was trained with at the end; null when it was not trained
 * @param steps updates of its weights
 * @param accuracy share of right answers on the held-out examples, 0 … 1; NaN when it was not measured
 * @param program the program and its version that wrote it
 * @param alphabet the symbols a network for text reads and writes, in the order of their numbers; empty for others
 */
public record RunCard(String data, long initialSeed, Settings settings, long steps, double accuracy, String program,
    String alphabet) {

  /** Of a network that is not for text. */
  public RunCard(String data, long initialSeed, Settings settings, long steps, double accuracy, String program) {
    this(data, initialSeed, settings, steps, accuracy, program, "");
  }
}
