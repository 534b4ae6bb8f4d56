package app.glassnet.rooms.kernels;

import app.glassnet.engine.init.Initializer;
import app.glassnet.ui.task.Latest;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Goes down again, on another thread, whenever something chosen changes; the last choice wins. */
final class DescentSession {
  private static final int SMALLEST = 3;

  /** Everything the ways follow from. */
  private record Wish(Grid source, boolean standardised, HiddenKernel hidden, Initializer start, long seed, int updates,
      List<Double> shares, boolean predictions) {
    Answer solve() {
      Problem problem = Problem.of(standardised ? source.standardised() : source, hidden, start);
      return new Answer(this, new Solved(problem, shares,
          shares.stream().map(s -> problem.descend(seed, s, updates, predictions)).toList()));
    }
  }

  private record Answer(Wish wish, Solved solved) {}

  private final KernelsModel model;
  private final Texts texts;
  private final Latest<Wish, Answer> work;
  private Wish wanted;
  private boolean quiet;
  /** Where to stand once what was asked for is there; −1 for where one stands. */
  private int placed = -1;

  DescentSession(KernelsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    work = new Latest<>(Wish::solve, this::arrived,
        problem -> model.message.set(texts.get("problem", problem.getMessage())));
    model.chosen().forEach(p -> p.addListener(o -> update()));
  }

  /** Changes several things at once. */
  void together(Runnable changes) {
    quiet = true;
    try {
      changes.run();
    } finally {
      quiet = false;
    }
    update();
  }

  /** Stands at this position as soon as the ways asked for are there. */
  void place(int position) {
    placed = position;
    if (work.settled().isDone() && model.solved.get() != null && model.mode.get() != Mode.DIGITS) {
      stand();
    }
  }

  /** Where it stands, or will stand. */
  int position() {
    return placed >= 0 ? placed : model.steps.position();
  }

  /** Completes when what is shown is what was chosen. */
  CompletableFuture<?> settled() {
    return work.settled();
  }

  private void update() {
    Grid source = model.source.get();
    if (quiet || source == null || model.mode.get() == Mode.DIGITS) {
      return;
    }
    int side = Math.min(source.rows(), source.columns());
    if (side < SMALLEST) {
      model.message.set(texts.get("too.small", source.rows(), source.columns()));
      return;
    }
    if (side < model.hidden.get().size()) {
      // Its listener comes back here.
      model.hidden.set(model.hidden.get().sized(SMALLEST));
      return;
    }
    model.message.set("");
    wanted = new Wish(source, model.standardised.get(), model.hidden.get(), model.start.get(), model.seed.get(),
        model.updates.get(), model.shares(), model.mode.get() == Mode.DESCENT);
    work.ask(wanted);
  }

  private void arrived(Answer answer) {
    model.steps.lastProperty().set(answer.solved().updates());
    model.solved.set(answer.solved());
    model.link.refresh();
    if (placed >= 0 && answer.wish() == wanted) {
      stand();
    }
  }

  private void stand() {
    int position = placed;
    placed = -1;
    model.steps.go(position);
  }
}
