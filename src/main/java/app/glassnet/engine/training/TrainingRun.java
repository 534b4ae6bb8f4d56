package app.glassnet.engine.training;

import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A network in training. One thread of its own owns the network and every array of it; every method here may be called
 * from any thread, returns at once, and has its effect at the next safe point: changes between two steps, readings
 * between two layers.
 *
 * <p>Commands take effect in the order they were given. Only a reading (trace, weights, snapshot, start of an
 * evaluation) may overtake, during a step, commands that leave the weights alone. Each command's future completes on
 * the training thread with the snapshot published for it, or exceptionally, and then the run is as it was before. What
 * hangs on a future or listens to snapshots must return at once; use the {@code …Async} methods for work that takes
 * time.
 */
public final class TrainingRun implements AutoCloseable {

  private TrainingRun() {}

  /**
   * Starts a run, paused.
   *
   * @param start the network and its weights
   * @param train the examples to train on
   * @param heldOut the examples to evaluate on
   */
  public static TrainingRun open(Weights start, Examples train, Examples heldOut, Settings settings) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Takes one step after the other until paused. From a failure it goes on with the last good weights. */
  public CompletableFuture<Snapshot> play() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Waits, after the step at work. */
  public CompletableFuture<Snapshot> pause() {
    throw new UnsupportedOperationException("comes next");
  }

  /** One training step, or the rest of the one that is being walked through; pauses. */
  public CompletableFuture<Snapshot> step() {
    throw new UnsupportedOperationException("comes next");
  }

  /** The next of forward, loss, backward, update; pauses. */
  public CompletableFuture<Snapshot> subStep() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Forgets everything: fresh weights from this seed, step 0, empty curves, the optimiser's state anew; pauses. */
  public CompletableFuture<Snapshot> reset(long seed) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Puts another network in place of this one, paused, at step 0 with empty curves. The examples stay. */
  public CompletableFuture<Snapshot> load(Weights weights) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Puts another network and other examples in place, paused, at step 0 with empty curves. */
  public CompletableFuture<Snapshot> load(Weights weights, Examples train, Examples heldOut) {
    throw new UnsupportedOperationException("comes next");
  }

  /**
   * Trains on with other settings. A change of the learning rate alone keeps the optimiser's state; another optimiser
   * starts its own anew. Another batch size counts from the next batch, another seed from the next epoch.
   */
  public CompletableFuture<Snapshot> apply(Settings settings) {
    throw new UnsupportedOperationException("comes next");
  }

  /** The settings in force as of the latest snapshot. */
  public Settings settings() {
    return latest().settings();
  }

  /** What the network makes of an input: outputs only. */
  public CompletableFuture<Trace> trace(float[] input) {
    return trace(input, TraceDetail.OUTPUTS);
  }

  /** What the network makes of an input ({@code network.input().size()} numbers, copied). */
  public CompletableFuture<Trace> trace(float[] input, TraceDetail detail) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Evaluates the weights of this moment on the held-out examples; the result also goes into the curves. */
  public CompletableFuture<Evaluation> evaluate() {
    throw new UnsupportedOperationException("comes next");
  }

  /**
   * Evaluates the weights of this moment, slice by slice, while the run goes on. Cancelling the future ends it.
   *
   * @param limit how many examples, from the first on; 0 for all
   */
  public CompletableFuture<Evaluation> evaluate(Examples examples, int limit) {
    throw new UnsupportedOperationException("comes next");
  }

  /** A copy of the weights; after a failure, the last good ones. */
  public CompletableFuture<Weights> weights() {
    throw new UnsupportedOperationException("comes next");
  }

  /** From now on every snapshot carries the trace of this input (copied); null for none. */
  public void watch(float[] input) {
    throw new UnsupportedOperationException("comes next");
  }

  /** What every snapshot carries from now on; {@link SnapshotContent#NUMBERS} at first. */
  public void show(SnapshotContent content) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Who hears of every snapshot, on the training thread; one listener, null for none. It must return at once. */
  public void onSnapshot(Consumer<Snapshot> listener) {
    throw new UnsupportedOperationException("comes next");
  }

  /**
   * Asks for a snapshot at the next safe point, between two layers. Asking again before it is there changes nothing.
   * Without being asked, one is published for every command, failure and evaluation.
   */
  public void requestSnapshot() {
    throw new UnsupportedOperationException("comes next");
  }

  /** The last snapshot published. */
  public Snapshot latest() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Ends the thread and frees the arrays; returns when that is done. Commands still waiting complete exceptionally. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("comes next");
  }
}
