package app.glassnet.rooms.kernels;

import app.glassnet.data.Digits;
import app.glassnet.engine.training.RunState;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.SnapshotContent;
import app.glassnet.engine.training.TrainingRun;
import java.util.concurrent.CompletableFuture;

/**
 * Trains the digits' network one update after the other up to a goal, and films it. Measurements are waited for, so that
 * curves and film follow from settings and number of updates alone, however fast or slow the machine is. Methods return at
 * once and may be called from any thread.
 */
final class DigitTraining implements AutoCloseable {
  /** A goal that is never reached. */
  static final long ON = Long.MAX_VALUE;

  private final TrainingRun run;
  private long goal;
  private boolean underWay;
  private Film film = Film.EMPTY;
  private Snapshot latest;
  private CompletableFuture<Void> reached = new CompletableFuture<>();

  /** @param digit what to look at meanwhile, 784 numbers */
  DigitTraining(DigitSettings settings, Digits train, Digits heldOut, float[] digit, long goal) {
    this.goal = goal;
    run = TrainingRun.open(settings.start(), train, heldOut, settings.training());
    run.show(SnapshotContent.NUMBERS.withParameters(SnapshotContent.Parameters.ALL).withGradients(true));
    run.watch(digit);
    run.onSnapshot(this::heard);
    run.requestSnapshot();
  }

  /** Trains up to this update, and stops there; {@link #ON} for on and on. Completes when it is there. */
  synchronized CompletableFuture<Void> goTo(long update) {
    goal = update;
    if (reached.isDone()) {
      reached = new CompletableFuture<>();
    }
    CompletableFuture<Void> mine = reached;
    if (latest != null) {
      onwards();
    }
    return mine;
  }

  /** Stops after the update that is under way. */
  synchronized CompletableFuture<Void> stop() {
    return goTo(latest == null ? 0 : latest.step() + (underWay ? 1 : 0));
  }

  synchronized boolean trains() {
    return latest == null || latest.state() != RunState.FAILED && latest.step() < goal;
  }

  /** Completes when the goal that holds now has been reached. */
  synchronized CompletableFuture<Void> settled() {
    return goal == ON ? CompletableFuture.completedFuture(null) : reached;
  }

  synchronized Film film() {
    return film;
  }

  /** The newest moment; null before the first. */
  synchronized Snapshot latest() {
    return latest;
  }

  /** Looks at another digit from the next update on; what was filmed keeps the one before. */
  synchronized void watch(float[] digit) {
    run.watch(digit);
  }

  /** Puts moments in the place of those of the same update. */
  synchronized void replace(Film other) {
    Film now = film;
    film = new Film(now.stride(), now.frames().stream().map(f -> other.frames().stream()
        .filter(o -> o.step() == f.step()).findFirst().orElse(f)).toList());
  }

  private synchronized void heard(Snapshot s) {
    if (s.state() == RunState.CLOSED || s.watched() == null || s.weights() == null) {
      return;
    }
    boolean another = latest == null || s.step() > latest.step();
    latest = s;
    underWay &= s.state() != RunState.FAILED;
    if (another) {
      underWay = false;
      film = film.with(Frame.of(s));
    }
    onwards();
  }

  private void onwards() {
    if (latest.state() == RunState.FAILED) {
      reached.complete(null);
    }
    if (underWay || latest.state() == RunState.FAILED) {
      return;
    }
    // The measurement that is due belongs to the weights of this moment.
    if (latest.history().heldOut().size() < latest.step() / DigitSettings.EVALUATE_EVERY) {
      return;
    }
    if (latest.step() < goal) {
      underWay = true;
      run.step();
    } else {
      reached.complete(null);
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
