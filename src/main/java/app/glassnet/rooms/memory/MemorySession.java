package app.glassnet.rooms.memory;

import app.glassnet.engine.file.Saved;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Clipping;
import app.glassnet.engine.training.Settings;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.SnapshotContent;
import app.glassnet.engine.training.TrainingRun;
import app.glassnet.explain.CellRun;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.Observable;

/**
 * The way between the room's model and the engine: opens a run for every cell that is shown, sends what was chosen as
 * commands, and once a frame puts the newest snapshots into the model. Nothing here waits.
 */
final class MemorySession implements AutoCloseable {
  private static final int BATCH = 16;
  private static final double RATE = 0.01;
  private static final int EVALUATE_EVERY = 50;

  private final MemoryModel model;
  private final Texts texts;
  private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);
  private final Map<Kind, Saved> restored = new EnumMap<>(Kind.class);
  private Saved restoredFilm;
  private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
  private final Pulse pulse = new Pulse(now -> frame());
  private int pending;
  private long loading;
  private boolean quiet;
  private boolean closed;

  MemorySession(MemoryModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    model.task.addListener(o -> unlessQuiet(() -> {
      quietly(() -> {
        model.size.set(model.task.get().size);
        model.row.set(0);
        model.forced.set(List.of());
        model.steps.go(model.steps.last());
      });
      reload();
    }));
    for (Observable o : new Observable[] {model.size, model.seed, model.resetAfter}) {
      o.addListener(x -> unlessQuiet(this::reload));
    }
    for (Observable o : new Observable[] {model.kind, model.look}) {
      o.addListener(x -> unlessQuiet(() -> {
        model.filmAt.set(MemoryModel.LIVE);
        ensure();
      }));
    }
    model.row.addListener(o -> unlessQuiet(this::watch));
    for (Observable o : new Observable[] {model.forced, model.filmAt, model.taken}) {
      o.addListener(x -> unlessQuiet(this::show));
    }
  }

  /** What every run here trains with. */
  static Settings settings(long seed) {
    return new Settings(BATCH, new Adam().withLearningRate(RATE), seed, EVALUATE_EVERY, 0)
        .withClipping(new Clipping(0, 1));
  }

  void open() {
    reload();
  }

  void show(boolean on) {
    if (on) {
      pulse.start();
    } else {
      pulse.stop();
      lanes.values().forEach(lane -> lane.run.pause());
    }
  }

  @Override
  public void close() {
    closed = true;
    pulse.stop();
    endLanes();
  }

  CompletableFuture<Void> settled() {
    if (isComplete()) {
      return CompletableFuture.completedFuture(null);
    }
    var future = new CompletableFuture<Void>();
    waiting.add(future);
    return future;
  }

  private void begin() {
    pending++;
  }

  private boolean isComplete() {
    boolean shown = model.ready.get() && (model.look.get() == Look.COMPARE ? model.all.get().size() == Kind.values().length
        : model.shown.get() != null && lanes.containsKey(model.kind.get()));
    return pending == 0 && (shown || !model.message.get().isEmpty());
  }

  private void end() {
    pending--;
    tell();
  }

  private void tell() {
    if (isComplete()) {
      List<CompletableFuture<Void>> done = List.copyOf(waiting);
      waiting.clear();
      done.forEach(f -> f.complete(null));
    }
  }

  void quietly(Runnable changes) {
    boolean before = quiet;
    quiet = true;
    try {
      changes.run();
    } finally {
      quiet = before;
    }
  }

  private void unlessQuiet(Runnable task) {
    if (!quiet && !closed) {
      task.run();
    }
  }

  Lane lane(Kind kind) {
    return lanes.get(kind);
  }

  /**
   * Begins anew with these networks instead of those that ship.
   *
   * @param film the checkpoint to show; null for the weights of the moment
   */
  void restore(Map<Kind, Saved> networks, Saved film) {
    reload();
    restored.putAll(networks);
    restoredFilm = film;
  }

  /** Shows the layer that came from another room. */
  void taken() {
    if (!lanes.containsKey(model.kind.get())) {
      ensure();
    }
    show();
  }

  // Loading.

  /** Other data or other networks: everything begins anew. */
  private void reload() {
    loading++;
    restored.clear();
    restoredFilm = null;
    endLanes();
    model.ready.set(false);
    quietly(() -> model.filmAt.set(MemoryModel.LIVE));
    model.frames.set(0);
    ensure();
  }

  /** Ends the runs on another thread: an end waits for the step at work. */
  private void endLanes() {
    List<TrainingRun> runs = lanes.values().stream().map(lane -> lane.run).toList();
    lanes.clear();
    runs.forEach(run -> CompletableFuture.runAsync(run::close));
  }

  private record Opened(TaskData data, List<Lane> lanes, List<Weights> first) {}

  /** Opens the runs that are missing for what is to be shown. */
  private void ensure() {
    List<Kind> missing = Arrays.stream(model.look.get() == Look.COMPARE ? Kind.values() : new Kind[] {model.kind.get()})
        .filter(k -> !lanes.containsKey(k)).toList();
    if (missing.isEmpty()) {
      watch();
      return;
    }
    long mine = loading;
    Task task = model.task.get();
    TaskData known = model.data.get();
    int size = model.size.get();
    boolean after = model.resetAfter.get();
    long seed = model.seed.get();
    begin();
    // Read after the call that asked for this has told which networks were restored.
    Ui.later(() -> {
      Map<Kind, Saved> given = new HashMap<>(restored);
      CompletableFuture.supplyAsync(() -> {
        try {
          TaskData data = known != null && known.task() == task ? known : TaskData.load(task);
          return opened(data, missing, size, after, seed, given);
        } catch (IOException e) {
          throw new CompletionException(e);
        }
      }).whenCompleteAsync((opened, problem) -> {
        if (problem != null) {
          said(problem);
        } else if (closed || mine != loading) {
          opened.lanes.forEach(lane -> CompletableFuture.runAsync(lane.run::close));
        } else {
          take(opened);
        }
        end();
      }, Ui.executor());
    });
  }

  private static Opened opened(TaskData data, List<Kind> kinds, int size, boolean after, long seed,
      Map<Kind, Saved> given) throws IOException {
    List<Lane> lanes = new ArrayList<>();
    List<Weights> first = new ArrayList<>();
    for (Kind kind : kinds) {
      NetworkSpec spec = Nets.spec(data, kind, Nets.units(data, kind, size, after), after);
      Weights fresh = Nets.fresh(spec, seed);
      Saved saved = given.containsKey(kind) ? given.get(kind) : seed == 1 ? Nets.shipped(spec) : null;
      Weights start = saved == null ? fresh : new Weights(spec, saved.weights().arrays());
      lanes.add(new Lane(kind, TrainingRun.open(start, data.train(), data.heldOut(), settings(seed)),
          saved == null ? 0 : saved.card().steps()));
      lanes.getLast().untouched = !given.containsKey(kind);
      first.add(fresh);
    }
    return new Opened(data, lanes, first);
  }

  private void take(Opened opened) {
    model.data.set(opened.data);
    for (int i = 0; i < opened.lanes.size(); i++) {
      Lane lane = opened.lanes.get(i);
      lane.run.show(SnapshotContent.NUMBERS.withParameters(SnapshotContent.Parameters.ALL));
      lane.film.add(new Film.Frame(0, Double.NaN, opened.first.get(i).arrays()));
      if (restoredFilm != null && lane.kind == model.kind.get()
          && restoredFilm.weights().spec().sharesWeightsWith(opened.first.get(i).spec())) {
        if (restoredFilm.card().steps() == 0) {
          lane.film.clear();
        }
        lane.film.add(new Film.Frame(restoredFilm.card().steps(), Double.NaN, restoredFilm.weights().arrays()));
        quietly(() -> model.filmAt.set(lane.film.frames().size() - 1));
        restoredFilm = null;
      }
      lanes.put(lane.kind, lane);
      command(lane, lane.run.evaluate());
    }
    model.ready.set(true);
    watch();
  }

  // Commands.

  private void each(Consumer<Lane> task) {
    for (Kind kind : Kind.values()) {
      Lane lane = lanes.get(kind);
      if (lane != null && (model.look.get() == Look.COMPARE || kind == model.kind.get())) {
        task.accept(lane);
      }
    }
  }

  void playOrPause() {
    boolean pause = model.playing.get();
    model.filmAt.set(MemoryModel.LIVE);
    each(lane -> command(lane, pause ? lane.run.pause() : lane.run.play()));
    if (!pause) {
      each(lane -> lane.untouched = false);
    }
  }

  void trainStep() {
    model.filmAt.set(MemoryModel.LIVE);
    each(lane -> {
      lane.untouched = false;
      command(lane, lane.run.step());
    });
  }

  /** Fresh weights from the seed. */
  void forget() {
    model.filmAt.set(MemoryModel.LIVE);
    each(lane -> {
      lane.untouched = false;
      lane.offset = 0;
      lane.film.clear();
      command(lane, lane.run.reset(model.seed.get()).thenCompose(s -> lane.run.evaluate()));
    });
  }

  private void command(Lane lane, CompletableFuture<?> answer) {
    begin();
    answer.whenCompleteAsync((s, problem) -> {
      if (!closed && lanes.get(lane.kind) == lane) {
        if (problem != null) {
          said(problem);
        }
        lane.run.requestSnapshot();
        take(lane, lane.run.latest());
        show();
      }
      end();
    }, Ui.executor());
  }

  /** Every run makes a trace of the example that is shown from now on. */
  private void watch() {
    TaskData data = model.data.get();
    if (data == null || lanes.isEmpty()) {
      return;
    }
    quietly(() -> model.row.set(Math.clamp(model.row.get(), 0, data.heldOut().size() - 1)));
    float[] input = data.input(model.row.get());
    each(lane -> {
      lane.run.watch(input);
      command(lane, lane.run.trace(input));
    });
    show();
  }

  // What the engine answers.

  private void frame() {
    boolean news = false;
    for (Lane lane : lanes.values()) {
      Snapshot newest = lane.run.latest();
      if (newest != lane.snapshot) {
        take(lane, newest);
        news = true;
      }
      boolean late = newest.watched() == null && model.data.get() != null;
      if (lane.playing() || late) {
        lane.run.requestSnapshot();
      }
    }
    if (news) {
      show();
    }
  }

  private void take(Lane lane, Snapshot snapshot) {
    lane.snapshot = snapshot;
    if (!snapshot.parameters().isEmpty()) {
      lane.film.add(new Film.Frame(lane.step(), snapshot.batchLoss(), snapshot.parameters()));
    }
    if (snapshot.failure() != null) {
      model.message.set(texts.get("failure", snapshot.failure().step(), snapshot.failure().layer(),
          snapshot.failure().what()));
    }
  }

  /** Puts what is to be drawn into the model. */
  private void show() {
    Map<Kind, Shown> all = new EnumMap<>(Kind.class);
    each(lane -> {
      Shown shown = shown(lane);
      if (shown != null) {
        all.put(lane.kind, shown);
      }
    });
    Lane lane = lanes.get(model.kind.get());
    model.frames.set(lane == null ? 0 : lane.film.frames().size());
    boolean[] playing = {false};
    each(l -> playing[0] |= l.playing());
    model.playing.set(playing[0]);
    model.all.set(all);
    Taken taken = model.taken.get();
    Shown now = taken == null ? all.get(model.kind.get())
        : Shown.of(taken.layer(), taken.parameters(), taken.run(), null, null, model.forced.get(), null, taken.step(), true);
    if (now != null || lanes.isEmpty()) {
      model.shown.set(now);
    }
    model.news.set(model.news.get() + 1);
    tell();
  }

  private Shown shown(Lane lane) {
    Snapshot s = lane.snapshot;
    TaskData data = model.data.get();
    if (s == null || data == null || s.parameters().isEmpty()) {
      return null;
    }
    float[] input = data.input(model.row.get());
    NetworkSpec spec = s.network();
    Recurrent layer = (Recurrent) spec.layer(0);
    List<Film.Frame> frames = lane.film.frames();
    int at = model.filmAt.get();
    boolean live = at < 0 || at >= frames.size() || model.look.get() == Look.COMPARE;
    Map<String, float[]> arrays = live ? s.parameters() : frames.get(at).parameters();
    Map<String, float[]> own = shortNames(arrays, spec.layerName(0));
    Unrolled free;
    if (!live) {
      float[][] x = steps(input, data.train().shape().dim(0));
      float[] zero = new float[layer.units()];
      free = CellRun.of(layer, own, x, zero, Kind.of(layer) == Kind.LSTM ? zero : null, List.of());
    } else if (s.watched() == null || !Arrays.equals(s.watched().input(), input)) {
      return null;
    } else {
      free = s.watched().layer(0).unrolled().getFirst();
    }
    String dense = spec.layerName(1);
    return Shown.of(layer, own, free, arrays.get(dense + ".w"), arrays.get(dense + ".b"),
        lane.kind == model.kind.get() && model.look.get() == Look.CELL ? model.forced.get() : List.of(),
        data.target(model.row.get()), live ? lane.step() : frames.get(at).step(), live);
  }

  /** The dense layer behind what is shown: w and b; null when there is none. */
  Map<String, float[]> dense(Shown shown) {
    Lane lane = lanes.get(shown.kind());
    if (lane == null || lane.snapshot == null || lane.snapshot.parameters().isEmpty()) {
      return null;
    }
    List<Film.Frame> frames = lane.film.frames();
    int at = model.filmAt.get();
    return shortNames(shown.live() || at < 0 || at >= frames.size() ? lane.snapshot.parameters()
        : frames.get(at).parameters(), lane.snapshot.network().layerName(1));
  }

  static Map<String, float[]> shortNames(Map<String, float[]> arrays, String layer) {
    Map<String, float[]> own = new HashMap<>();
    arrays.forEach((key, values) -> {
      if (key.startsWith(layer + ".")) {
        own.put(key.substring(layer.length() + 1), values);
      }
    });
    return own;
  }

  private static float[][] steps(float[] input, int steps) {
    float[][] x = new float[steps][];
    int features = input.length / steps;
    for (int t = 0; t < steps; t++) {
      x[t] = Arrays.copyOfRange(input, t * features, (t + 1) * features);
    }
    return x;
  }

  private void said(Throwable problem) {
    Throwable cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    if (!closed) {
      model.message.set(texts.get("problem", cause.getMessage() == null ? cause.toString() : cause.getMessage()));
    }
  }
}
