package app.glassnet.engine.training;

import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes snapshots on the training thread and hands them out. What they carry, and to whom, any thread may say at any
 * time. When nothing changed since the last snapshot, that one is handed out again: a display that asks 60 times a
 * second costs a paused run nothing.
 */
final class Publisher {
  private static final Logger LOG = Logger.getLogger(Publisher.class.getName());

  private volatile Consumer<Snapshot> listener;
  private volatile float[] watched;
  private volatile SnapshotContent content = SnapshotContent.NUMBERS;
  private volatile Snapshot latest;

  private long number;
  private boolean changed = true;
  private float[] shownInput;
  private SnapshotContent shownContent;

  Publisher(NetworkSpec network, Settings settings) {
    latest = new Snapshot(0, network, settings, RunState.PAUSED, SubStep.READY, 0, 0, settings.learningRate(0), Double.NaN,
        Double.NaN, Double.NaN, 0, null, null, Map.of(), Map.of(), null, History.EMPTY, null);
  }

  Snapshot latest() {
    return latest;
  }

  void listen(Consumer<Snapshot> consumer) {
    listener = consumer;
  }

  void watch(float[] input) {
    watched = input;
  }

  void show(SnapshotContent wanted) {
    content = wanted;
  }

  /** The next snapshot is not the last one again. */
  void change() {
    changed = true;
  }

  /** Publishes how things stand. */
  Snapshot publish(Stepper stepper, Settings settings, RunState state, Progress progress, Failure failure) {
    SnapshotContent wanted = content;
    float[] input = watched;
    if (changed || input != shownInput || wanted != shownContent) {
      boolean fits = input != null && input.length == stepper.spec().input().size();
      Trace trace = fits ? stepper.trace(input, TraceDetail.OUTPUTS) : null;
      latest = new Snapshot(++number, stepper.spec(), settings, state, stepper.done(), stepper.step(), stepper.epoch(),
          settings.learningRate(stepper.step()), stepper.loss(), stepper.metric(), stepper.gradientNorm(),
          progress.speed().perSecond(), trace, stepper.example(wanted.example()),
          stepper.parameters(wanted.parameters()),
          wanted.gradients() ? stepper.gradients(wanted.parameters()) : Map.of(), progress.evaluation(),
          progress.history(), failure);
      changed = false;
      shownInput = input;
      shownContent = wanted;
    }
    tell();
    return latest;
  }

  /** The last snapshot of all: what the run was when it ended. */
  void publishEnd(Failure failure) {
    Snapshot last = latest;
    latest = new Snapshot(++number, last.network(), last.settings(), RunState.CLOSED, SubStep.READY, last.step(),
        last.epoch(), last.learningRate(), last.batchLoss(), last.batchMetric(), last.gradientNorm(),
        last.samplesPerSecond(), null, null, Map.of(), Map.of(), last.evaluation(), last.history(), failure);
    tell();
  }

  private void tell() {
    Consumer<Snapshot> consumer = listener;
    if (consumer != null) {
      try {
        consumer.accept(latest);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a listener of a training run failed; training goes on", e);
      }
    }
  }
}
