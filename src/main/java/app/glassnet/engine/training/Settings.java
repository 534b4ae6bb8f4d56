package app.glassnet.engine.training;

import app.glassnet.engine.optimizer.Clipping;
import app.glassnet.engine.optimizer.OptimizerSpec;
import app.glassnet.engine.optimizer.Schedule;

/**
 * What a run trains with. Every part can be changed while it runs.
 *
 * @param batchSize examples a step, at least 1; the last batch of an epoch may hold fewer
 * @param optimizer how gradients change the weights
 * @param seed of the order of the examples and of dropout
 * @param evaluateEvery steps between two evaluations on the held-out examples; 0 for none
 * @param evaluateOn how many held-out examples such an evaluation takes, from the first on; 0 for all
 * @param order in which order the examples come, and whether recurrent layers carry their state along
 * @param schedule how the learning rate changes from step to step
 * @param clipping limits on the gradients
 */
public record Settings(int batchSize, OptimizerSpec optimizer, long seed, int evaluateEvery, int evaluateOn,
    BatchOrder order, Schedule schedule, Clipping clipping) {

  public Settings {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size " + batchSize + ": needs at least 1 example a step");
    }
    if (optimizer == null || order == null || schedule == null || clipping == null) {
      throw new IllegalArgumentException("settings need an optimiser, an order, a schedule and a clipping");
    }
    if (evaluateEvery < 0 || evaluateOn < 0) {
      throw new IllegalArgumentException(
          "evaluation every " + evaluateEvery + " steps on " + evaluateOn + " examples: neither can be negative");
    }
  }

  /** Shuffled, with a constant learning rate and no clipping. */
  public Settings(int batchSize, OptimizerSpec optimizer, long seed, int evaluateEvery, int evaluateOn) {
    this(batchSize, optimizer, seed, evaluateEvery, evaluateOn, BatchOrder.SHUFFLED, new Schedule.Constant(),
        Clipping.NONE);
  }

  /** Without evaluations of its own accord. */
  public Settings(int batchSize, OptimizerSpec optimizer, long seed) {
    this(batchSize, optimizer, seed, 0, 0);
  }

  public Settings withBatchSize(int size) {
    return new Settings(size, optimizer, seed, evaluateEvery, evaluateOn, order, schedule, clipping);
  }

  public Settings withOptimizer(OptimizerSpec other) {
    return new Settings(batchSize, other, seed, evaluateEvery, evaluateOn, order, schedule, clipping);
  }

  public Settings withLearningRate(double rate) {
    return withOptimizer(optimizer.withLearningRate(rate));
  }

  public Settings withSeed(long other) {
    return new Settings(batchSize, optimizer, other, evaluateEvery, evaluateOn, order, schedule, clipping);
  }

  /** Evaluates every {@code steps} steps on the first {@code examples} of the held-out part (0 for all). */
  public Settings withEvaluation(int steps, int examples) {
    return new Settings(batchSize, optimizer, seed, steps, examples, order, schedule, clipping);
  }

  public Settings withOrder(BatchOrder other) {
    return new Settings(batchSize, optimizer, seed, evaluateEvery, evaluateOn, other, schedule, clipping);
  }

  public Settings withSchedule(Schedule other) {
    return new Settings(batchSize, optimizer, seed, evaluateEvery, evaluateOn, order, other, clipping);
  }

  public Settings withClipping(Clipping other) {
    return new Settings(batchSize, optimizer, seed, evaluateEvery, evaluateOn, order, schedule, other);
  }

  /** The learning rate of the step after so many updates. */
  public double learningRate(long step) {
    return optimizer.learningRate() * schedule.factor(step);
  }
}
