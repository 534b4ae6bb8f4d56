package app.glassnet.rooms.kernels;

import app.glassnet.engine.training.History;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Between the model and the digits' training: begins anew whenever the network or the way it learns changes, and puts the
 * newest film into the model once a frame. Nothing is loaded before digits are looked at.
 */
final class DigitSession implements AutoCloseable {
  /** Further than this nobody is asked to wait for when a state is put back. */
  static final int MOST_UPDATES = 5000;
  /** Where the training stands when digits are first looked at: it has begun, and most is still to come. */
  private static final int FIRST_UPDATES = 60;

  private final KernelsModel model;
  private final Texts texts;
  private final Pulse pulse = new Pulse(t -> take());
  private KernelsData data;
  private DigitTraining training;
  private long goal = FIRST_UPDATES;
  private int wantedFrame = -1;
  private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
  private int looked;
  private boolean looking;
  private int beginning;
  private boolean shown;
  private boolean closed;
  private boolean quiet;

  DigitSession(KernelsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    model.digits.addListener(o -> {
      if (!quiet) {
        begin(0, -1, model.training.get());
      }
    });
    model.mode.addListener((o, before, now) -> {
      if (now == Mode.DIGITS) {
        if (training == null && !quiet) {
          begin(goal, wantedFrame, false);
        }
      } else {
        pause();
      }
      run();
    });
    model.digit.addListener(o -> look());
  }

  /** Puts a state back: trains to that update from the start, unless that is where it stands. */
  void restore(DigitSettings settings, int digit, long update, int frame, boolean now) {
    quiet = true;
    model.digits.set(settings);
    model.digit.set(digit);
    quiet = false;
    goal = update;
    close(false);
    if (now) {
      begin(update, frame, false);
    } else {
      wantedFrame = frame;
    }
  }

  /** Updates taken, or to be taken once somebody looks. */
  long update() {
    Film film = model.film.get();
    return training == null || film.isEmpty() ? goal : film.at(film.last()).step();
  }

  int frame() {
    return training == null || model.film.get().isEmpty() ? wantedFrame : model.frame.get();
  }

  void playOrPause() {
    if (training == null) {
      return;
    }
    if (training.trains() && training.latest() != null) {
      pause();
    } else {
      live();
      training.goTo(DigitTraining.ON);
      model.training.set(true);
    }
  }

  void pause() {
    if (training != null && model.training.get()) {
      training.stop();
      model.training.set(false);
    }
  }

  /** The next moment of the film, or at its end one update more. */
  void step() {
    if (training == null || training.latest() == null) {
      return;
    }
    if (model.frame.get() < model.film.get().last()) {
      model.frame.set(model.frame.get() + 1);
    } else {
      model.training.set(false);
      follow(training.goTo(training.latest().step() + 1));
    }
  }

  void back() {
    model.frame.set(Math.max(0, model.frame.get() - 1));
  }

  void live() {
    model.frame.set(Math.max(0, model.film.get().last()));
  }

  /** Random kernels again. */
  void again() {
    if (data != null) {
      begin(0, -1, false);
    }
  }

  void show() {
    shown = true;
    run();
  }

  void hide() {
    shown = false;
    pause();
    run();
  }

  CompletableFuture<Void> settled() {
    return settled;
  }

  private void run() {
    if (shown && model.mode.get() == Mode.DIGITS) {
      pulse.start();
    } else {
      pulse.stop();
    }
  }

  private void begin(long update, int frame, boolean play) {
    int mine = ++beginning;
    var done = new CompletableFuture<Void>();
    settled = done;
    close(false);
    wantedFrame = frame;
    model.training.set(play);
    DigitSettings settings = model.digits.get();
    int digit = model.digit.get();
    CompletableFuture.supplyAsync(() -> {
      try {
        return KernelsData.load();
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }).thenComposeAsync(loaded -> {
      data = loaded;
      if (closed || mine != beginning) {
        return CompletableFuture.<Void>completedFuture(null);
      }
      training = new DigitTraining(settings, data.train(), data.heldOut(), data.test().input(digit),
          play ? DigitTraining.ON : update);
      looked = digit;
      model.label.set(data.test().label(digit));
      return training.settled();
    }, Ui.executor()).whenCompleteAsync((v, problem) -> {
      if (problem != null && !closed) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        model.message.set(texts.get("problem", cause.getMessage()));
      } else if (!closed && mine == beginning) {
        take();
        look();
      }
      done.complete(null);
    }, Ui.executor());
  }

  private void follow(CompletableFuture<Void> reached) {
    var done = new CompletableFuture<Void>();
    settled = done;
    reached.whenCompleteAsync((v, problem) -> {
      take();
      done.complete(null);
    }, Ui.executor());
  }

  /** The newest film into the model; whoever stands at its end stays there. */
  private void take() {
    if (training == null || training.latest() == null) {
      return;
    }
    Film film = training.film();
    Snapshot newest = training.latest();
    if (newest.failure() != null) {
      model.training.set(false);
      model.message.set(texts.get("failure", newest.failure().step()));
    }
    if (film == model.film.get() && newest.history() == model.history.get()) {
      return;
    }
    Film before = model.film.get();
    int at = model.frame.get();
    boolean atEnd = at >= before.last();
    long step = before.isEmpty() ? 0 : before.at(at).step();
    model.film.set(film);
    model.history.set(newest.history());
    if (wantedFrame >= 0 && !training.trains()) {
      model.frame.set(Math.min(wantedFrame, film.last()));
      wantedFrame = -1;
    } else if (atEnd) {
      model.frame.set(film.last());
    } else {
      int same = 0;
      while (same < film.last() && film.at(same).step() < step) {
        same++;
      }
      model.frame.set(same);
    }
  }

  /** Looks at another digit with every network of the film. */
  private void look() {
    if (quiet || data == null || training == null || looking || looked == model.digit.get()) {
      return;
    }
    int digit = model.digit.get();
    float[] input = data.test().input(digit);
    looking = true;
    DigitTraining at = training;
    at.watch(input);
    Film film = at.film();
    var done = new CompletableFuture<Void>();
    CompletableFuture<Void> before = settled;
    settled = done;
    CompletableFuture.supplyAsync(() -> Looking.at(film, input)).whenCompleteAsync((seen, problem) -> {
      looking = false;
      if (!closed && at == training) {
        looked = digit;
        model.label.set(data.test().label(digit));
        if (seen != null) {
          at.replace(seen);
        }
        take();
        look();
      }
      before.whenComplete((v, p) -> done.complete(null));
    }, Ui.executor());
  }

  private void close(boolean forever) {
    closed |= forever;
    DigitTraining old = training;
    training = null;
    model.film.set(Film.EMPTY);
    model.frame.set(0);
    model.history.set(History.EMPTY);
    if (old != null) {
      // Ending a run waits for its step: not here.
      CompletableFuture.runAsync(old::close);
    }
  }

  @Override
  public void close() {
    pulse.stop();
    close(true);
  }
}
