package app.glassnet.engine.training;

import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import app.glassnet.engine.training.Command.Kind;
import java.util.Objects;
import java.util.concurrent.Callable;
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

  private final Mailbox mailbox = new Mailbox();
  private final Publisher publisher;
  private final Loop loop;
  private final Thread thread;

  private TrainingRun(Weights start, Examples train, Examples heldOut, Settings settings) {
    publisher = new Publisher(start.spec(), settings);
    loop = new Loop(mailbox, publisher, start, train, heldOut, settings);
    thread = Thread.ofPlatform().daemon().name("training " + start.spec().name()).unstarted(loop);
  }

  /**
   * Starts a run, paused.
   *
   * @param start the network and its weights
   * @param train the examples to train on
   * @param heldOut the examples to evaluate on
   */
  public static TrainingRun open(Weights start, Examples train, Examples heldOut, Settings settings) {
    Objects.requireNonNull(settings, "a run needs settings");
    Objects.requireNonNull(train, "a run needs examples to train on");
    TrainingRun run = new TrainingRun(finite(start), train, heldOut, settings);
    run.thread.start();
    return run;
  }

  /** Takes one step after the other until paused. From a failure it goes on with the last good weights. */
  public CompletableFuture<Snapshot> play() {
    return post(Kind.STATE, loop::play);
  }

  /** Waits, after the step at work. */
  public CompletableFuture<Snapshot> pause() {
    return post(Kind.STATE, loop::pause);
  }

  /** One training step, or the rest of the one that is being walked through; pauses. */
  public CompletableFuture<Snapshot> step() {
    return post(Kind.WEIGHTS, loop::step);
  }

  /** The next of forward, loss, backward, update; pauses. */
  public CompletableFuture<Snapshot> subStep() {
    return post(Kind.WEIGHTS, loop::subStep);
  }

  /** Forgets everything: fresh weights from this seed, step 0, empty curves, the optimiser's state anew; pauses. */
  public CompletableFuture<Snapshot> reset(long seed) {
    return post(Kind.WEIGHTS, () -> loop.reset(seed));
  }

  /** Puts another network in place of this one, paused, at step 0 with empty curves. The examples stay. */
  public CompletableFuture<Snapshot> load(Weights weights) {
    return post(Kind.WEIGHTS, () -> loop.load(finite(weights)));
  }

  /** Puts another network and other examples in place, paused, at step 0 with empty curves. */
  public CompletableFuture<Snapshot> load(Weights weights, Examples train, Examples heldOut) {
    Objects.requireNonNull(train, "a run needs examples to train on");
    return post(Kind.WEIGHTS, () -> loop.load(finite(weights), train, heldOut));
  }

  /**
   * Trains on with other settings. A change of the learning rate alone keeps the optimiser's state; another optimiser
   * starts its own anew. Another batch size counts from the next batch, another seed from the next epoch.
   */
  public CompletableFuture<Snapshot> apply(Settings settings) {
    Objects.requireNonNull(settings, "a run needs settings");
    return post(Kind.STATE, () -> loop.apply(settings));
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
    float[] copy = input.clone();
    return post(Kind.READ, () -> loop.trace(copy, detail));
  }

  /** Evaluates the weights of this moment on the held-out examples; the result also goes into the curves. */
  public CompletableFuture<Evaluation> evaluate() {
    return evaluation(loop::evaluateHeldOut);
  }

  /**
   * Evaluates the weights of this moment, slice by slice, while the run goes on. Cancelling the future ends it.
   *
   * @param limit how many examples, from the first on; 0 for all
   */
  public CompletableFuture<Evaluation> evaluate(Examples examples, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("evaluation on " + limit + " examples: 0 means all, less is not possible");
    }
    return evaluation(result -> loop.evaluate(examples, limit, false, result));
  }

  /** A copy of the weights; after a failure, the last good ones. */
  public CompletableFuture<Weights> weights() {
    return post(Kind.READ, loop::weights);
  }

  /** From now on every snapshot carries the trace of this input (copied); null for none. */
  public void watch(float[] input) {
    checkOpen();
    publisher.watch(input == null ? null : input.clone());
  }

  /** What every snapshot carries from now on; {@link SnapshotContent#NUMBERS} at first. */
  public void show(SnapshotContent content) {
    checkOpen();
    publisher.show(Objects.requireNonNull(content));
  }

  /** Who hears of every snapshot, on the training thread; one listener, null for none. It must return at once. */
  public void onSnapshot(Consumer<Snapshot> listener) {
    checkOpen();
    publisher.listen(listener);
  }

  /**
   * Asks for a snapshot at the next safe point, between two layers. Asking again before it is there changes nothing.
   * Without being asked, one is published for every command, failure and evaluation.
   */
  public void requestSnapshot() {
    if (!mailbox.wantSnapshot()) {
      throw closed();
    }
  }

  /** The last snapshot published. */
  public Snapshot latest() {
    return publisher.latest();
  }

  /** Ends the thread and frees the arrays; returns when that is done. Commands still waiting complete exceptionally. */
  @Override
  public void close() {
    mailbox.close();
    if (Thread.currentThread() == thread) {
      return;
    }
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What using a run after its end gives. */
  static IllegalStateException closed() {
    return new IllegalStateException("this training run is closed; open another one");
  }

  private void checkOpen() {
    if (mailbox.isClosed()) {
      throw closed();
    }
  }

  private <T> CompletableFuture<T> post(Kind kind, Callable<T> work) {
    Command<T> command = new Command<>(kind, work);
    if (!mailbox.post(command)) {
      command.result().completeExceptionally(closed());
    }
    return command.result();
  }

  /** The future completes when the last slice is done; the command that starts it is done long before. */
  private CompletableFuture<Evaluation> evaluation(Consumer<CompletableFuture<Evaluation>> start) {
    CompletableFuture<Evaluation> result = new CompletableFuture<>();
    post(Kind.READ, () -> {
      start.accept(result);
      return null;
    }).exceptionally(e -> {
      result.completeExceptionally(e);
      return null;
    });
    return result;
  }

  private static Weights finite(Weights weights) {
    weights.arrays().forEach((key, values) -> {
      for (float value : values) {
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(key + " holds " + value + ", which is no weight to start with");
        }
      }
    });
    return weights;
  }
}
