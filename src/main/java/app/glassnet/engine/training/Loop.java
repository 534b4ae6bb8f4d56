package app.glassnet.engine.training;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the training thread does: takes commands, evaluates a slice, takes a step, and again. Everything here but the
 * fields marked volatile belongs to that thread.
 */
final class Loop implements Runnable {
  private static final Logger LOG = Logger.getLogger(Loop.class.getName());
  private static final int TRAINING_POINTS = 4096;
  private static final int HELD_OUT_POINTS = 2048;

  private final Mailbox mailbox;
  private final Weights start;
  private Examples train;
  private Examples heldOut;
  private Settings settings;

  private Stepper stepper;
  private final Evaluator evaluator = new Evaluator(this::safePoint);
  private final Probe probe = new Probe();
  private final SpeedMeter speed = new SpeedMeter();
  private CurveRecorder trainingCurve = new CurveRecorder(TRAINING_POINTS);
  private CurveRecorder heldOutCurve = new CurveRecorder(HELD_OUT_POINTS);
  private RunState state = RunState.PAUSED;
  private Failure failure;
  private Evaluation evaluation;
  private boolean evaluationDue;
  private long number;

  private volatile Snapshot latest;
  private volatile Consumer<Snapshot> listener;
  private volatile float[] watched;
  private volatile SnapshotContent content = SnapshotContent.NUMBERS;

  Loop(Mailbox mailbox, Weights start, Examples train, Examples heldOut, Settings settings) {
    this.mailbox = mailbox;
    this.start = start;
    this.train = train;
    this.heldOut = heldOut;
    this.settings = settings;
    this.latest = new Snapshot(0, start.spec(), settings, RunState.PAUSED, SubStep.READY, 0, 0, Double.NaN, Double.NaN, 0,
        null, null, Map.of(), Map.of(), null, History.EMPTY, null);
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

  @Override
  public void run() {
    try {
      stepper = new Stepper(Network.of(start, settings.seed()), train, settings, this::safePoint);
      publish();
      live();
    } catch (Closing | InterruptedException e) {
      LOG.log(Level.FINE, "a training run ends", e);
    } catch (Throwable e) {
      LOG.log(Level.SEVERE, "a training run broke off", e);
      failure = new Failure(0, "", String.valueOf(e.getMessage()), 0);
    } finally {
      end();
    }
  }

  private void live() throws InterruptedException {
    while (!mailbox.isClosed()) {
      takeCommands();
      if (mailbox.takeSnapshotWish()) {
        publish();
      }
      if (evaluationDue && !evaluator.hasHeldOut()) {
        evaluationDue = false;
        evaluate(heldOut, settings.evaluateOn(), true, null);
      }
      if (evaluator.isBusy()) {
        speed.suspend(System.nanoTime());
        evaluated(evaluator.slice());
      }
      if (state == RunState.PLAYING && !evaluationDue) {
        playStep();
      } else if (!evaluator.isBusy()) {
        mailbox.await();
      }
    }
  }

  /** Everything that waits now, in order; what comes meanwhile waits for the next step, so that training goes on. */
  private void takeCommands() {
    for (int left = mailbox.size(); left > 0; left--) {
      Command<?> command = mailbox.next();
      if (command == null) {
        return;
      }
      command.run();
    }
  }

  /** Between two layers: readings and a snapshot that is wanted. */
  private void safePoint() {
    if (!mailbox.hasSomething()) {
      return;
    }
    if (mailbox.isClosed()) {
      throw new Closing();
    }
    for (int left = mailbox.size(); left > 0; left--) {
      Command<?> command = mailbox.nextReading();
      if (command == null) {
        break;
      }
      command.run();
    }
    if (mailbox.takeSnapshotWish()) {
      publish();
    }
  }

  private void playStep() {
    speed.resume(System.nanoTime());
    stepped(stepper.step(settings));
    speed.add(stepper.batchSize(), System.nanoTime());
  }

  /** After a step, or the last part of one. */
  private void stepped(Failure bad) {
    if (bad != null) {
      fail(bad);
      return;
    }
    trainingCurve.add(stepper.step(), stepper.loss(), stepper.accuracy());
    if (settings.evaluateEvery() > 0 && heldOut != null && stepper.step() % settings.evaluateEvery() == 0) {
      evaluationDue = true;
    }
  }

  private void fail(Failure bad) {
    LOG.log(Level.INFO, "training stopped: {0}", bad);
    become(RunState.FAILED);
    failure = bad;
    publish();
  }

  private void become(RunState next) {
    if (next == RunState.PLAYING) {
      speed.resume(System.nanoTime());
    } else {
      speed.suspend(System.nanoTime());
    }
    state = next;
    failure = null;
  }

  private void evaluated(Evaluator.Job job) {
    if (job == null) {
      return;
    }
    Evaluation found = job.evaluation();
    if (job.heldOut()) {
      evaluation = found;
      heldOutCurve.add(found.step(), found.loss(), found.accuracy());
    }
    publish();
    if (job.result() != null) {
      job.result().complete(found);
    }
  }

  Snapshot play() {
    stepper.checkFits();
    become(RunState.PLAYING);
    return publish();
  }

  Snapshot pause() {
    if (state == RunState.PLAYING) {
      become(RunState.PAUSED);
    }
    return publish();
  }

  Snapshot step() {
    stepper.checkFits();
    become(RunState.PAUSED);
    stepped(stepper.step(settings));
    return state == RunState.FAILED ? latest : publish();
  }

  Snapshot subStep() {
    stepper.checkFits();
    become(RunState.PAUSED);
    Failure bad = stepper.subStep(settings, true);
    if (bad != null || stepper.done() == SubStep.UPDATE) {
      stepped(bad);
    }
    return state == RunState.FAILED ? latest : publish();
  }

  Snapshot reset(long seed) {
    return replace(Network.create(stepper.spec(), seed), train, heldOut);
  }

  Snapshot load(Weights weights, Examples newTrain, Examples newHeldOut) {
    return replace(Network.of(weights, settings.seed()), newTrain == null ? train : newTrain,
        newTrain == null ? heldOut : newHeldOut);
  }

  /** Everything that can go wrong goes wrong before anything is changed. */
  private Snapshot replace(Network network, Examples newTrain, Examples newHeldOut) {
    Stepper next;
    try {
      next = new Stepper(network, newTrain, settings, this::safePoint);
    } catch (RuntimeException | OutOfMemoryError e) {
      network.close();
      throw e;
    }
    Stepper old = stepper;
    stepper = next;
    train = newTrain;
    heldOut = newHeldOut;
    evaluator.dropUnwatched();
    evaluationDue = false;
    evaluation = null;
    trainingCurve = new CurveRecorder(TRAINING_POINTS);
    heldOutCurve = new CurveRecorder(HELD_OUT_POINTS);
    speed.clear();
    become(RunState.PAUSED);
    old.close();
    return publish();
  }

  Snapshot apply(Settings other) {
    stepper.use(other.optimizer());
    settings = other;
    return publish();
  }

  Trace trace(float[] input, TraceDetail detail) {
    return detail.gradients() ? probe.trace(weights(), input, detail)
        : stepper.tracer().run(stepper.network().pass(1), input, detail);
  }

  Weights weights() {
    return stepper.network().weights();
  }

  void evaluateHeldOut(CompletableFuture<Evaluation> result) {
    if (heldOut == null) {
      throw new IllegalStateException("there are no held-out examples to evaluate on");
    }
    evaluate(heldOut, 0, true, result);
  }

  void evaluate(Examples examples, int limit, boolean forCurve, CompletableFuture<Evaluation> result) {
    evaluator.add(new Evaluator.Job(weights(), stepper.step(), examples, limit, forCurve, result));
  }

  private Snapshot publish() {
    SnapshotContent wanted = content;
    float[] input = watched;
    Trace trace = input == null || input.length != stepper.spec().input().size() ? null : trace(input, TraceDetail.OUTPUTS);
    Snapshot snapshot = new Snapshot(++number, stepper.spec(), settings, state, stepper.done(), stepper.step(),
        stepper.epoch(), stepper.loss(), stepper.accuracy(), speed.perSecond(), trace, stepper.example(wanted.example()),
        stepper.parameters(wanted.parameters()), wanted.gradients() ? stepper.gradients(wanted.parameters()) : Map.of(),
        evaluation, new History(trainingCurve.view(), heldOutCurve.view()), failure);
    latest = snapshot;
    tell(snapshot);
    return snapshot;
  }

  private void tell(Snapshot snapshot) {
    Consumer<Snapshot> consumer = listener;
    if (consumer != null) {
      try {
        consumer.accept(snapshot);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a listener of a training run failed; training goes on", e);
      }
    }
  }

  private void end() {
    mailbox.close();
    Snapshot last = latest;
    latest = new Snapshot(number + 1, last.network(), settings, RunState.CLOSED, SubStep.READY, last.step(), last.epoch(),
        last.batchLoss(), last.batchAccuracy(), last.samplesPerSecond(), null, null, Map.of(), Map.of(), last.evaluation(),
        last.history(), failure);
    mailbox.drain().forEach(command -> command.result().completeExceptionally(TrainingRun.closed()));
    evaluator.close();
    probe.close();
    if (stepper != null) {
      stepper.close();
    }
    tell(latest);
  }
}
