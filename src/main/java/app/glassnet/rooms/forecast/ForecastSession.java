package app.glassnet.rooms.forecast;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.RollOut;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Clipping;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.training.BatchOrder;
import app.glassnet.engine.training.RunState;
import app.glassnet.engine.training.Settings;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.SnapshotContent;
import app.glassnet.engine.training.SnapshotContent.Parameters;
import app.glassnet.engine.training.TrainingRun;
import app.glassnet.rooms.forecast.ForecastState.Mode;
import app.glassnet.ui.task.Pending;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The way between the room's model and the engine: settings go to the training run as commands that return at once; once
 * a frame the newest snapshot comes into the model, and the next forecast is asked for when the last one is there.
 */
final class ForecastSession implements AutoCloseable {
  private static final int EVALUATE_EVERY = 10;

  private final ForecastModel model;
  private final Texts texts;
  private final Pending pending = new Pending();
  private final Pulse pulse = new Pulse(this::frame);
  private TrainingRun run;
  private CompletableFuture<?> opening = CompletableFuture.completedFuture(null);
  private boolean forecasting;
  private boolean closed;
  private long latest;

  ForecastSession(ForecastModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /**
   * Puts the task's network in place; a run that was playing goes on playing.
   *
   * @param weights trained ones that fit the task, or null for fresh ones from the seed
   */
  void load(Task task, Weights weights) {
    long mine = ++latest;
    boolean playing = model.playing() && weights == null;
    pending.begin();
    model.forecast.set(null);
    model.untouched.set(true);
    long seed = model.seed.get();
    Settings settings = settings();
    opening = opening.handle((x, e) -> null).thenApplyAsync(x -> weights != null ? weights
        : Network.initialWeights(task.spec(), seed)).thenApplyAsync(start -> {
          if (closed || mine != latest) {
            return null;
          }
          if (run == null) {
            run = TrainingRun.open(start, task.train(), task.heldOut(), settings);
            run.show(SnapshotContent.NUMBERS.withParameters(Parameters.ALL));
          } else {
            run.load(start, task.train(), task.heldOut());
            run.apply(settings);
          }
          return playing ? run.play() : run.pause();
        }, Ui.executor()).thenCompose(f -> f == null ? CompletableFuture.completedFuture(null) : f)
        .whenCompleteAsync((s, problem) -> {
          if (problem != null && !closed) {
            model.message.set(words(problem));
          } else if (s != null && mine == latest) {
            take(run.latest());
            forecast(task);
          }
          pending.end();
        }, Ui.executor());
  }

  private Settings settings() {
    boolean carries = model.task.get() != null && model.task.get().state().carries();
    return new Settings(model.batchSize.get(), new Adam().withLearningRate(model.learningRate.get()), model.seed.get(),
        EVALUATE_EVERY, 0).withOrder(carries ? BatchOrder.STATEFUL : BatchOrder.SHUFFLED)
        .withClipping(Clipping.NONE);
  }

  /** Learning rate, batch size and seed, while it runs. */
  void apply() {
    if (run != null) {
      command(run.apply(settings()));
    }
  }

  void playOrPause() {
    if (run != null) {
      command(model.playing() ? run.pause() : run.play());
    }
  }

  void step() {
    if (run != null) {
      command(run.step());
    }
  }

  /** Fresh weights from the seed. */
  void forget() {
    if (run != null) {
      model.untouched.set(false);
      model.forecast.set(null);
      command(run.reset(model.seed.get()));
    }
  }

  /** What the network makes of what a row reads, and the weights it did it with. */
  CompletableFuture<Trace> trace(Task task, int row) {
    return run == null ? CompletableFuture.failedFuture(new IllegalStateException("no network yet"))
        : run.trace(task.input(row));
  }

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
  }

  CompletableFuture<Void> settled() {
    return pending.idle();
  }

  private void command(CompletableFuture<?> answer) {
    pending.begin();
    answer.whenCompleteAsync((s, problem) -> {
      if (problem != null && !closed) {
        model.message.set(words(problem));
      } else if (!closed && run != null) {
        take(run.latest());
      }
      pending.end();
    }, Ui.executor());
  }

  private void frame(long now) {
    if (run == null) {
      return;
    }
    Snapshot newest = run.latest();
    if (newest != model.snapshot.get()) {
      take(newest);
    }
    if (newest.state() == RunState.PLAYING) {
      run.requestSnapshot();
    }
    catchUp(newest);
  }

  private void take(Snapshot s) {
    if (s.step() > 0) {
      model.untouched.set(false);
    }
    model.snapshot.set(s);
    if (s.failure() != null) {
      model.message.set(texts.get("failure", Numbers.format(s.failure().step()), s.failure().layer(), s.failure().what()));
    }
    catchUp(s);
  }

  private void catchUp(Snapshot s) {
    Task task = model.task.get();
    Forecast have = model.forecast.get();
    boolean fits = task != null && s.network().computesLike(task.spec());
    if (fits && (have == null || have.task() != task || have.step() != s.step())) {
      forecast(task);
    }
  }

  /** Asks for a forecast with the weights of this moment, unless one is under way. */
  private void forecast(Task task) {
    if (forecasting || run == null || task != model.task.get()) {
      return;
    }
    forecasting = true;
    pending.begin();
    long step = run.latest().step();
    CompletableFuture<Forecast> found = task.state().mode() == Mode.ROLLED
        ? run.weights().thenApplyAsync(w -> rolled(task, step, w))
        : run.evaluate(task.all(), 0).thenApplyAsync(e -> Forecast.of(task, e));
    found.whenCompleteAsync((forecast, problem) -> {
      forecasting = false;
      // What was asked before other settings came does not fit the network any more; the next one will.
      if (problem == null && !closed && task == model.task.get()) {
        model.forecast.set(forecast);
      }
      if (!closed && run != null && model.task.get() != task) {
        forecast(model.task.get());
      }
      pending.end();
    }, Ui.executor());
  }

  private static Forecast rolled(Task task, long step, Weights weights) {
    return Forecast.rolled(task, step, RollOut.run(weights, task.input(task.judgedRows()[0]), task.judged().horizon()));
  }

  private String words(Throwable problem) {
    Throwable cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    return texts.get("problem", String.valueOf(cause.getMessage()));
  }
}
