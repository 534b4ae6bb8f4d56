package app.glassnet.rooms.forecast;

import app.glassnet.data.DataException;
import app.glassnet.data.Samples;
import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.NetworkFileException;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.Observable;

/** The forecast room while it is open: from every control to the task and its network, and from those to the views. */
final class OpenForecast implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIRST = "lessons/forecast-sunspots.json";

  private final ForecastModel model = new ForecastModel();
  private final Texts texts;
  private final ForecastSession session;
  private final ForecastView view;
  private SeriesChoice refused;
  private CsvTable refusedTable;
  private ForecastState awaited;
  private Weights awaitedWeights;
  private boolean quiet;

  OpenForecast(RoomContext context) {
    texts = context.texts(ForecastRoom.ID);
    session = new ForecastSession(model, texts);
    view = new ForecastView(model, session, context, texts, this::taken, this::problem);
    for (Observable setting : new Observable[] {model.target, model.network, model.layers, model.stateful, model.mode,
        model.lookBack, model.horizon, model.units, model.loss}) {
      setting.addListener(o -> rebuild());
    }
    model.missing.addListener(o -> {
      if (refusedTable != null && !quiet) {
        taken(refused, refusedTable);
      } else {
        rebuild();
      }
    });
    for (Observable setting : new Observable[] {model.learningRate, model.batchSize, model.seed}) {
      setting.addListener(o -> {
        if (!quiet) {
          session.apply();
        }
      });
    }
    model.seed.addListener(o -> seedOfSeries());
    ForecastState first = first();
    awaited = first;
    awaitedWeights = weights(first);
    view.source().load(first.series());
  }

  /** What the room opens with: a network trained before, as a lesson has it; fresh weights where that is missing. */
  private static ForecastState first() {
    if (Samples.exists(FIRST)) {
      try (InputStream in = Samples.open(FIRST)) {
        return JSON.treeToValue(JSON.readTree(in).path("value"), ForecastState.class);
      } catch (IOException | IllegalArgumentException e) {
        Logger.getLogger(OpenForecast.class.getName()).log(Level.WARNING, "the first state cannot be read", e);
      }
    }
    return ForecastState.first();
  }

  /** A series made by chance is made anew by another seed. */
  private void seedOfSeries() {
    SeriesChoice now = model.series.get();
    if (!quiet && now != null && now.kind() == SeriesChoice.Kind.GENERATED && now.seed() != model.seed.get()) {
      view.source().load(new SeriesChoice(now.kind(), now.name(), model.seed.get(), null));
    }
  }

  private void taken(SeriesChoice choice, CsvTable table) {
    boolean restoring = awaited != null && awaited.series().equals(choice);
    ForecastState wanted = restoring ? awaited : with(choice, table.rows());
    Weights weights = restoring ? awaitedWeights : null;
    awaited = null;
    awaitedWeights = null;
    try {
      Task task = Task.of(wanted, table);
      refused = null;
      refusedTable = null;
      quiet = true;
      model.raw.set(table);
      model.restore(wanted);
      quiet = false;
      view.source().show(wanted.series());
      view.gaps(table);
      model.message.set("");
      model.hovered.set(-1);
      model.task.set(task);
      session.load(task, weights);
    } catch (DataException e) {
      // The room keeps what it had; another answer about gaps tries this series again.
      quiet = false;
      refused = choice;
      refusedTable = table;
      view.gaps(table);
      view.source().show(model.series.get());
      model.message.set(e.getMessage());
    }
  }

  /** The settings of now for another series, as far as it has room for them. */
  private ForecastState with(SeriesChoice choice, int places) {
    ForecastState s = model.state(null);
    boolean other = !choice.equals(s.series());
    int lookBack = Math.clamp(s.lookBack(), 1, Math.max(1, places / 5));
    return new ForecastState(choice, s.missing(), other ? null : s.target(), s.model(), s.layers(), s.stateful(), s.mode(),
        lookBack, Math.clamp(s.horizon(), 1, Math.max(1, places / 10)), s.units(), s.loss(), s.learningRate(),
        s.batchSize(), s.seed(), s.view(), other ? places * 9 / 10 : s.place(), null);
  }

  private void problem(String sentence) {
    model.message.set(sentence);
    if (!sentence.isEmpty()) {
      awaited = null;
    }
  }

  /** Other settings make another network, with fresh weights. */
  private void rebuild() {
    if (quiet || model.raw.get() == null) {
      return;
    }
    try {
      model.restored.set(null);
      Task task = Task.of(model.state(null), model.raw.get());
      model.message.set("");
      model.task.set(task);
      session.load(task, null);
    } catch (DataException e) {
      model.message.set(e.getMessage());
    }
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    return new RoomState(ForecastRoom.ID, ForecastState.VERSION, JSON.valueToTree(model.state(savedWeights())));
  }

  /** The network as trained here, as it was restored, or null while its weights are fresh. */
  private String savedWeights() {
    Snapshot s = model.snapshot.get();
    Weights weights = s == null || model.untouched.get() ? null : s.weights();
    if (weights == null) {
      return model.restored.get();
    }
    return Base64.getEncoder().encodeToString(NetworkFile.toBytes(weights,
        new RunCard(model.series.get().name(), model.seed.get(), s.settings(), s.step(), Double.NaN, "glassnet")));
  }

  @Override
  public void restore(RoomState state) {
    if (!ForecastRoom.ID.equals(state.room()) || state.version() != ForecastState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      ForecastState wanted = JSON.treeToValue(state.value(), ForecastState.class);
      if (wanted == null) {
        throw new IllegalArgumentException(texts.get("state.damaged", "null"));
      }
      awaitedWeights = weights(wanted);
      awaited = wanted;
      view.source().load(wanted.series());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getOriginalMessage()), e);
    }
  }

  private Weights weights(ForecastState wanted) {
    if (wanted.weights() == null) {
      return null;
    }
    try {
      Weights weights = NetworkFile.fromBytes(Base64.getDecoder().decode(wanted.weights())).weights();
      if (weights.spec().input().dim(0) != wanted.lookBack()) {
        throw new IllegalArgumentException(texts.get("state.impossible"));
      }
      return weights;
    } catch (NetworkFileException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getMessage()), e);
    }
  }

  @Override
  public void show() {
    session.show();
  }

  @Override
  public void hide() {
    session.hide();
  }

  @Override
  public void close() {
    session.close();
  }

  @Override
  public CompletableFuture<?> settled() {
    return view.source().settled().handleAsync((x, e) -> session.settled(), Ui.executor()).thenCompose(f -> f);
  }

  ForecastModel model() {
    return model;
  }

  ForecastSession session() {
    return session;
  }

  ForecastView view() {
    return view;
  }
}
