package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Workers;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A layer at work that takes one example after the other, so that several threads can each work on a {@link Share} of
 * the batch. Neighbours of this kind are run together, an example through all of them before the next: what one layer
 * leaves is still in the cache when the next one takes it.
 *
 * <p><b>How a layer uses it:</b> its run extends this class and writes {@link #forward(int, Share)} and
 * {@link #backward(int, Share, boolean)} for one example. They may be called for two examples of different shares at
 * once: working memory comes from {@link #perWorker} and is taken by {@code share.worker()}; tensors are written at the
 * example's own place. What is the same for all examples (weights in another order) is made in {@link #beginForward}.
 * Gradients of parameters, which all examples add to, get an array for every share: cleared in {@link #beginBackward},
 * added to by {@code share.number()}, and summed in that order in {@link #endBackward}. So the sum is the same bit for
 * bit whoever did the work. A layer whose examples meet, or that is one big product, implements {@link LayerRun} itself;
 * it may cut its own work with {@link Share#each} or {@link Workers}.
 */
public abstract class SharedRun implements LayerRun {
  private static final int SHARES = 16;
  // Numbers made by all layers; fewer take less than the 50 µs until a helper is awake.
  private static final long WORTH_SHARING = 50_000;

  protected final Wiring at;

  protected SharedRun(Wiring at) {
    this.at = at;
  }

  /** Once before a forward pass, on the thread that owns the arrays. */
  protected void beginForward(boolean training) {}

  /** Input values to output values. */
  protected abstract void forward(int example, Share share);

  /** Once before a backward pass, on the thread that owns the arrays. */
  protected void beginBackward(boolean inputGradient) {}

  /** Output gradients to input gradients, when wanted, and this example's part of the parameters' gradients. */
  protected abstract void backward(int example, Share share, boolean inputGradient);

  /** Once after a backward pass, on the thread that owns the arrays. */
  protected void endBackward() {}

  /** Working memory for every thread that may come. */
  protected final <T> List<T> perWorker(Supplier<T> buffers) {
    return Stream.generate(buffers).limit(Math.min(Workers.COUNT, shares())).toList();
  }

  /** How many shares the batch is cut into. */
  protected final int shares() {
    return Math.min(SHARES, at.batch());
  }

  @Override
  public final void forward(boolean training) {
    forward(List.of(this), training);
  }

  @Override
  public final void backward(boolean inputGradient) {
    backward(List.of(this), inputGradient);
  }

  /** Runs layers that follow each other, the first one first. */
  public static void forward(List<SharedRun> chain, boolean training) {
    chain.forEach(run -> run.beginForward(training));
    share(chain, (run, example, share) -> run.forward(example, share));
  }

  /**
   * Runs layers that follow each other backwards, the last one first.
   *
   * @param inputGradient whether the first layer, at the end of this list, makes its input's gradient too
   */
  public static void backward(List<SharedRun> chain, boolean inputGradient) {
    SharedRun first = chain.getLast();
    for (SharedRun run : chain) {
      // Arrays are made here, before threads meet.
      run.at.output().gradient();
      if (run != first || inputGradient) {
        run.at.input().gradient();
      }
      run.beginBackward(run != first || inputGradient);
    }
    share(chain, (run, example, share) -> run.backward(example, share, run != first || inputGradient));
    chain.forEach(SharedRun::endBackward);
  }

  private interface Step {
    void run(SharedRun run, int example, Share share);
  }

  /** Others get a turn after each layer of each example, on the thread that owns the arrays. */
  private static void share(List<SharedRun> chain, Step step) {
    int batch = chain.getFirst().at.batch();
    long made = chain.stream().mapToLong(run -> (long) batch * run.at.outputShape().size()).sum();
    Share.each(batch, SHARES, made > WORTH_SHARING, share -> {
      for (int example = share.first(); example < share.end(); example++) {
        for (SharedRun run : chain) {
          step.run(run, example, share);
          if (share.worker() == 0) {
            run.at.pause().run();
          }
        }
      }
    });
  }
}
