package app.glassnet.rooms.digits;

import app.glassnet.data.DigitForm;
import app.glassnet.data.FramedDigits;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.OptimizerSpec;
import app.glassnet.engine.optimizer.RmsProp;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import app.glassnet.engine.training.BatchTrace;
import app.glassnet.engine.training.RunState;
import app.glassnet.engine.training.Settings;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.SnapshotContent;
import app.glassnet.engine.training.SubStep;
import app.glassnet.engine.training.TrainingRun;
import app.glassnet.ui.task.Pending;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.Observable;

/**
 * The way between the room's model and the engine. What a person chose goes to the training run as commands that return at
 * once; once a frame the newest snapshot of the run is put into the model. Nothing here waits.
 */
final class DigitsSession implements AutoCloseable {
  private static final int EVALUATE_EVERY = 100;
  private static final int EVALUATE_ON = 1000;
  private static final Sgd SGD = new Sgd(0.1, 0.9);

  private final DigitsModel model;
  private final Texts texts;
  private final Pending pending = new Pending();
  private final Pulse pulse = new Pulse(this::frame);
  private TrainingRun run;
  private DigitsData data;
  private boolean traceAwaited;
  private boolean gradientUnderWay;
  private boolean quiet;
  private boolean closed;
  private long loading;

  DigitsSession(DigitsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    model.input.addListener(o -> inputChanged());
    model.network.addListener(o -> ifNotQuiet(() -> {
      model.restored.set(null);
      load(model.network.get(), null);
    }));
    for (Observable setting : new Observable[] {model.optimizer, model.learningRate, model.batchSize, model.seed}) {
      setting.addListener(o -> ifNotQuiet(() -> command(run.apply(settings()))));
    }
    model.quantity.addListener(o -> {
      // Nothing has changed for the run, so it would publish nothing new: what is there is looked at again.
      if (run != null && model.snapshot.get() != null) {
        awaitTrace();
        take(run.latest());
      }
    });
  }

  /** Loads data and network on another thread; the model's {@code ready} tells when they are there. */
  void open() {
    pending.begin();
    String network = model.network.get();
    CompletableFuture.supplyAsync(() -> {
      try {
        DigitsData loaded = DigitsData.load();
        Weights shipped = DigitsData.shipped(network);
        Weights start = shipped != null ? shipped : DigitsData.blank(network);
        return new Opened(loaded, shipped == null, TrainingRun.open(start, DigitsData.fitting(start.spec(),
            loaded.train()), DigitsData.fitting(start.spec(), loaded.heldOut()), settings()));
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }).whenCompleteAsync((opened, problem) -> {
      if (problem != null) {
        model.message.set(words(problem));
      } else if (closed) {
        opened.run.close();
      } else {
        opened(opened, network);
      }
      pending.end();
    }, Ui.executor());
  }

  private record Opened(DigitsData data, boolean fresh, TrainingRun run) {}

  private void opened(Opened opened, String network) {
    data = opened.data;
    run = opened.run;
    run.show(SnapshotContent.NUMBERS.withParameters(SnapshotContent.Parameters.ALL).withExample(0));
    if (opened.fresh) {
      command(run.reset(model.seed.get()));
    }
    model.ready.set(true);
    if (!network.equals(model.network.get())) {
      load(model.network.get(), null);
    }
    inputChanged();
  }

  /** While the page can be seen. */
  void show() {
    pulse.start();
  }

  void hide() {
    pulse.stop();
    if (run != null) {
      run.pause();
    }
  }

  @Override
  public void close() {
    closed = true;
    pulse.stop();
    if (run != null) {
      run.close();
    }
    run = null;
    data = null;
  }

  CompletableFuture<Void> settled() {
    return pending.idle();
  }

  DigitsData data() {
    return data;
  }

  // Commands.

  void playOrPause() {
    if (run != null) {
      command(playing() ? run.pause() : run.play());
    }
  }

  boolean playing() {
    return model.snapshot.get() != null && model.snapshot.get().state() == RunState.PLAYING;
  }

  void pause() {
    if (run != null) {
      command(run.pause());
    }
  }

  void step() {
    if (run != null) {
      command(run.step());
    }
  }

  /** Forward, loss, backward, update: the next of them. */
  void subStep() {
    if (run != null) {
      command(run.subStep());
    }
  }

  /** Random kernels from the seed. */
  void forget() {
    if (run != null) {
      model.untouched.set(false);
      command(run.reset(model.seed.get()));
    }
  }

  /** The training run itself, for measuring; null before it is there. */
  TrainingRun run() {
    return run;
  }

  /** The positions of the test digits that the network of this moment gets wrong. */
  CompletableFuture<int[]> wrongTestDigits() {
    if (run == null || data == null) {
      return CompletableFuture.completedFuture(new int[0]);
    }
    NetworkSpec spec = model.spec.get();
    if (spec.output().size() != data.test().classes()) {
      return CompletableFuture.completedFuture(new int[0]);
    }
    return run.evaluate(DigitsData.fitting(spec, data.test()), 0)
        .thenApply(e -> e.wrong().stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Puts another network in place.
   *
   * @param weights the trained weights, or null for those that ship, else random ones
   */
  void load(String network, Weights weights) {
    if (run == null) {
      return;
    }
    long mine = ++loading;
    pending.begin();
    CompletableFuture.supplyAsync(() -> {
      try {
        Weights shipped = weights != null ? weights : DigitsData.shipped(network);
        return new Start(shipped != null ? shipped : DigitsData.blank(network), shipped == null);
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }).thenComposeAsync(start -> {
      if (mine != loading || closed) {
        return CompletableFuture.<Snapshot>completedFuture(null);
      }
      model.untouched.set(true);
      NetworkSpec spec = start.weights.spec();
      var loaded = run.load(start.weights, DigitsData.fitting(spec, data.train()),
          DigitsData.fitting(spec, data.heldOut()));
      return start.fresh ? loaded.thenCompose(s -> run.reset(model.seed.get())) : loaded;
    }, Ui.executor()).whenCompleteAsync((s, problem) -> {
      if (problem != null) {
        model.message.set(words(problem));
      } else if (s != null && mine == loading) {
        inputChanged();
      }
      pending.end();
    }, Ui.executor());
  }

  private record Start(Weights weights, boolean fresh) {}

  /** Changes several properties as one, without a command for each. */
  void quietly(Runnable changes) {
    quiet = true;
    try {
      changes.run();
    } finally {
      quiet = false;
    }
    if (run != null) {
      command(run.apply(settings()));
    }
  }

  private void ifNotQuiet(Runnable task) {
    if (!quiet && run != null) {
      task.run();
    }
  }

  private Settings settings() {
    return new Settings(model.batchSize.get(), optimizer(model.optimizer.get(), model.learningRate.get()),
        model.seed.get(), EVALUATE_EVERY, EVALUATE_ON);
  }

  private static OptimizerSpec optimizer(String type, double learningRate) {
    OptimizerSpec spec = switch (type) {
      case "sgd" -> SGD;
      case "rmsprop" -> new RmsProp();
      case "adam" -> new Adam();
      default -> throw new IllegalArgumentException("no optimiser called \"" + type + "\"");
    };
    return spec.withLearningRate(learningRate);
  }

  private void command(CompletableFuture<?> answer) {
    pending.begin();
    answer.whenCompleteAsync((s, problem) -> {
      if (problem != null && !closed) {
        model.message.set(words(problem));
      }
      if (!closed) {
        take(run.latest());
      }
      pending.end();
    }, Ui.executor());
  }

  // The digit.

  private void inputChanged() {
    DigitInput input = model.input.get();
    if (input == null || data == null && input.kind() == DigitInput.Kind.TEST) {
      return;
    }
    float[] form = switch (input.kind()) {
      case DRAWN -> DigitInput.form(input.drawing());
      case FILE -> input.pixels();
      case TEST -> data.test().input(Math.min(input.index(), data.test().size() - 1));
    };
    model.walk.set(SubStep.READY);
    model.label.set(labelOf(input));
    if (run != null) {
      NetworkSpec spec = run.latest().network();
      int side = spec.input().dim(1);
      float[] fitting = side == DigitForm.SIZE ? form : FramedDigits.frame(form, DigitForm.SIZE, side);
      model.pixels.set(fitting);
      run.watch(fitting);
      run.requestSnapshot();
      awaitTrace();
    } else {
      model.pixels.set(form);
    }
  }

  private int labelOf(DigitInput input) {
    return input.kind() == DigitInput.Kind.TEST && data != null ? data.test().label(input.index()) : -1;
  }

  private void awaitTrace() {
    if (!traceAwaited) {
      traceAwaited = true;
      pending.begin();
    }
  }

  // What the engine answers.

  private void frame(long now) {
    if (run == null) {
      return;
    }
    Snapshot newest = run.latest();
    if (newest != model.snapshot.get()) {
      take(newest);
    }
    if (newest.state() == RunState.PLAYING || traceAwaited) {
      run.requestSnapshot();
    }
  }

  private void take(Snapshot snapshot) {
    if (snapshot.step() > 0) {
      model.untouched.set(false);
    }
    boolean first = model.snapshot.get() == null || !model.snapshot.get().network().equals(snapshot.network());
    if (first) {
      model.trace.set(null);
      model.spec.set(snapshot.network());
    }
    model.parameters.set(snapshot.parameters());
    model.snapshot.set(snapshot);
    if (snapshot.failure() != null) {
      model.message.set(texts.get("failure", snapshot.failure().step(), snapshot.failure().layer(),
          snapshot.failure().what()));
    }
    if (walking(snapshot)) {
      return;
    }
    Trace watched = snapshot.watched();
    if (watched == null || !Arrays.equals(watched.input(), model.pixels.get())) {
      return;
    }
    if (model.quantity.get() == Quantity.GRADIENT) {
      traceGradients(watched);
    } else {
      arrived(watched);
    }
  }

  /** While a batch is walked through, its first digit is shown, and what the sub-step did is said. */
  private boolean walking(Snapshot snapshot) {
    BatchTrace example = snapshot.example();
    boolean walking = example != null && snapshot.subStep() != SubStep.READY
        && snapshot.state() == RunState.PAUSED && !traceAwaited;
    if (!walking) {
      if (model.walk.get() != SubStep.READY) {
        model.walk.set(SubStep.READY);
        model.message.set("");
        model.label.set(labelOf(model.input.get()));
      }
      return false;
    }
    Trace trace = example.trace();
    model.walk.set(snapshot.subStep());
    model.label.set(trace.label());
    model.trace.set(trace);
    model.message.set(switch (snapshot.subStep()) {
      case FORWARD -> texts.get("walk.forward.done", example.batchSize(), trace.label());
      case LOSS -> texts.get("walk.loss.done", Numbers.format(snapshot.batchLoss()), Numbers.format(trace.loss()));
      case BACKWARD -> texts.get("walk.backward.done");
      default -> texts.get("walk.update.done");
    });
    return true;
  }

  /** Gradients of the loss on this digit; where nobody knows its class, as if the network's answer were right. */
  private void traceGradients(Trace watched) {
    if (gradientUnderWay) {
      return;
    }
    gradientUnderWay = true;
    int label = model.label.get() >= 0 && model.label.get() < watched.probabilities().length ? model.label.get()
        : watched.predicted();
    run.trace(watched.input(), TraceDetail.gradients(label)).whenCompleteAsync((trace, problem) -> {
      gradientUnderWay = false;
      if (problem != null) {
        if (!closed) {
          model.message.set(words(problem));
          arrived(watched);
        }
      } else if (Arrays.equals(trace.input(), model.pixels.get())
          && trace.spec().equals(model.spec.get())) {
        arrived(trace);
      }
    }, Ui.executor());
  }

  private void arrived(Trace trace) {
    model.trace.set(trace);
    if (traceAwaited) {
      traceAwaited = false;
      pending.end();
    }
  }

  private String words(Throwable problem) {
    Throwable cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    return texts.get("problem", cause.getMessage() == null ? cause.toString() : cause.getMessage());
  }
}
