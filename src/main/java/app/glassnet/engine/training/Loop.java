package app.glassnet.engine.training;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the training thread does: takes commands, evaluates a slice, takes a step, and again. Everything here belongs to
 * that thread; the methods without a modifier are what commands call on it.
 */
final class Loop implements Runnable {
  private static final Logger LOG = Logger.getLogger(Loop.class.getName());

  private final Mailbox mailbox;
  private final Publisher publisher;
  private final Weights start;
  private final Evaluator evaluator = new Evaluator(this::safePoint);
  private final Probe probe = new Probe();
  private Examples train;
  private Examples heldOut;
  private Settings settings;
  private Stepper stepper;
  private Progress progress = new Progress();
  private RunState state = RunState.PAUSED;
  private Failure failure;
  private boolean evaluationDue;
  /** While a step that was asked for is under way, what is read must see it done: no reading overtakes it. */
  private boolean stepAskedFor;

  Loop(Mailbox mailbox, Publisher publisher, Weights start, Examples train, Examples heldOut, Settings settings) {
    this.mailbox = mailbox;
    this.publisher = publisher;
    this.start = start;
    this.train = train;
    this.heldOut = heldOut;
    this.settings = settings;
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
      failure = Failure.of(0, e);
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
        progress.speed().suspend(System.nanoTime());
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
    for (int left = stepAskedFor ? 0 : mailbox.size(); left > 0; left--) {
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
    progress.speed().resume(System.nanoTime());
    stepped(stepper.step(settings));
    progress.speed().add(stepper.batchSize(), System.nanoTime());
  }

  /** After a step, or the last part of one. */
  private void stepped(Failure bad) {
    publisher.change();
    if (bad != null) {
      LOG.log(Level.FINE, "training stopped: {0}", bad);
      become(RunState.FAILED);
      failure = bad;
      publish();
      return;
    }
    progress.trained(stepper.step(), stepper.loss(), stepper.metric());
    if (settings.evaluateEvery() > 0 && heldOut != null && stepper.step() % settings.evaluateEvery() == 0) {
      evaluationDue = true;
    }
  }

  private void become(RunState next) {
    if (next == RunState.PLAYING) {
      progress.speed().resume(System.nanoTime());
    } else {
      progress.speed().suspend(System.nanoTime());
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
      progress.evaluated(found);
    }
    publishChange();
    if (job.result() != null) {
      job.result().complete(found);
    }
  }

  Snapshot play() {
    stepper.checkFits();
    become(RunState.PLAYING);
    return publishChange();
  }

  Snapshot pause() {
    if (state == RunState.PLAYING) {
      become(RunState.PAUSED);
    }
    return publishChange();
  }

  Snapshot step() {
    stepper.checkFits();
    become(RunState.PAUSED);
    stepped(asked(() -> stepper.step(settings)));
    return state == RunState.FAILED ? publisher.latest() : publish();
  }

  Snapshot subStep() {
    stepper.checkFits();
    become(RunState.PAUSED);
    Failure bad = asked(() -> stepper.subStep(settings, true));
    if (bad != null || stepper.done() == SubStep.UPDATE) {
      stepped(bad);
    }
    return state == RunState.FAILED ? publisher.latest() : publishChange();
  }

  private Failure asked(Supplier<Failure> step) {
    stepAskedFor = true;
    try {
      return step.get();
    } finally {
      stepAskedFor = false;
    }
  }

  Snapshot reset(long seed) {
    return replace(Network.create(stepper.spec(), seed), train, heldOut);
  }

  Snapshot load(Weights weights) {
    return load(weights, train, heldOut);
  }

  Snapshot load(Weights weights, Examples newTrain, Examples newHeldOut) {
    return replace(Network.of(weights, settings.seed()), newTrain, newHeldOut);
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
    progress = new Progress();
    become(RunState.PAUSED);
    old.close();
    return publishChange();
  }

  Snapshot apply(Settings other) {
    stepper.use(other.optimizer());
    settings = other;
    return publishChange();
  }

  /**
   * The gradients of the network in training may be waiting for their update, so those asked for are worked out apart.
   */
  Trace trace(float[] input, TraceDetail detail) {
    return detail.gradients() ? probe.trace(weights(), input, detail) : stepper.trace(input, detail);
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
    evaluator.add(new Evaluator.Job(weights(), stepper.step(), examples, limit,
        settings.order() == BatchOrder.STATEFUL, forCurve, result));
  }

  private Snapshot publishChange() {
    publisher.change();
    return publish();
  }

  private Snapshot publish() {
    return publisher.publish(stepper, settings, state, progress, failure);
  }

  private void end() {
    mailbox.close();
    publisher.publishEnd(failure);
    mailbox.drain().forEach(command -> command.result().completeExceptionally(TrainingRun.closed()));
    evaluator.close();
    probe.close();
    if (stepper != null) {
      stepper.close();
    }
  }
}
