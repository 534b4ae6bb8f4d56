package app.glassnet.rooms.memory;

import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.NetworkFileException;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.file.Saved;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The room while it is open: puts model, session and view together, and makes a value of them. */
final class OpenMemory implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Integer> SIZES = MemoryView.SIZES;

  private final MemoryModel model = new MemoryModel();
  private final Texts texts;
  private final MemorySession session;
  private final MemoryView view;

  OpenMemory(RoomContext context) {
    texts = context.texts(MemoryRoom.ID);
    session = new MemorySession(model, texts);
    view = new MemoryView(model, session, context, texts);
    model.followed.set(new Focus("c1", 3));
    model.steps.lastProperty().set(Task.AIR.steps - 1);
    model.steps.go(13);
    session.open();
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    TreeMap<Kind, String> weights = new TreeMap<>();
    String film = null;
    for (Kind kind : Kind.values()) {
      Lane lane = session.lane(kind);
      Snapshot s = lane == null ? null : lane.snapshot;
      if (s != null && !lane.untouched && s.weights() != null) {
        weights.put(kind, encode(s.weights(), lane.step()));
      }
      if (s != null && kind == model.kind.get() && model.filmAt.get() >= 0) {
        Film.Frame frame = lane.film.frames().get(model.filmAt.get());
        film = encode(new Weights(s.network(), frame.parameters()), frame.step());
      }
    }
    MemoryState state = new MemoryState(model.look.get(), model.task.get(), model.kind.get(), model.resetAfter.get(),
        model.swapped.get(), model.size.get(), model.seed.get(), model.row.get(), model.steps.position(),
        model.byEquation.get(), model.followed.get(), model.forced.get(), weights, film, model.taken.get());
    return new RoomState(MemoryRoom.ID, MemoryState.VERSION, JSON.valueToTree(state));
  }

  private String encode(Weights weights, long step) {
    return Base64.getEncoder().encodeToString(NetworkFile.toBytes(weights, new RunCard(
        model.task.get().name().toLowerCase(java.util.Locale.ROOT), model.seed.get(),
        MemorySession.settings(model.seed.get()), step, Double.NaN, "Glassnet")));
  }

  @Override
  public void restore(RoomState state) {
    MemoryState wanted = parse(state);
    Map<Kind, Saved> networks = new EnumMap<>(Kind.class);
    for (Map.Entry<Kind, String> entry : wanted.weights().entrySet()) {
      networks.put(entry.getKey(), decode(entry.getValue()));
    }
    Saved film = wanted.film() == null ? null : decode(wanted.film());
    session.quietly(() -> {
      model.message.set("");
      model.look.set(wanted.look());
      model.task.set(wanted.task());
      model.kind.set(wanted.kind());
      model.resetAfter.set(wanted.resetAfter());
      model.swapped.set(wanted.swapped());
      model.size.set(wanted.size());
      model.seed.set(wanted.seed());
      model.row.set(wanted.row());
      model.byEquation.set(wanted.byEquation());
      model.followed.set(wanted.followed());
      model.hovered.set(null);
      model.forced.set(List.copyOf(wanted.forced()));
      model.taken.set(wanted.taken());
      view.fitSteps();
      model.steps.go(wanted.position());
    });
    session.restore(networks, film);
  }

  private MemoryState parse(RoomState state) {
    if (!MemoryRoom.ID.equals(state.room()) || state.version() != MemoryState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      MemoryState s = JSON.treeToValue(state.value(), MemoryState.class);
      boolean sound = s.look() != null && s.task() != null && s.kind() != null && SIZES.contains(s.size())
          && s.row() >= 0 && s.position() >= 0 && s.followed() != null && s.followed().part() != null
          && s.followed().unit() >= 0 && s.forced() != null && s.forced().stream().allMatch(f -> f != null)
          && s.weights() != null && (s.taken() == null || s.taken().isSound());
      if (!sound) {
        throw new IllegalArgumentException(texts.get("state.impossible"));
      }
      return s;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getOriginalMessage()), e);
    }
  }

  private Saved decode(String base64) {
    try {
      return NetworkFile.fromBytes(Base64.getDecoder().decode(base64));
    } catch (NetworkFileException | IllegalArgumentException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getMessage()), e);
    }
  }

  @Override
  public void take(LayerHandOver layer) {
    session.quietly(() -> {
      model.look.set(Look.CELL);
      model.forced.set(List.of());
      model.filmAt.set(MemoryModel.LIVE);
      model.taken.set(Taken.of(layer));
      model.kind.set(model.taken.get().kind());
      model.followed.set(new Focus("h1", Math.clamp(layer.channel(), 0, model.taken.get().units() - 1)));
      view.fitSteps();
      model.goTo(layer.recurrent().time());
    });
    session.taken();
  }

  @Override
  public void show() {
    session.show(true);
    view.player().show();
  }

  @Override
  public void hide() {
    view.player().hide();
    session.show(false);
  }

  @Override
  public void close() {
    session.close();
  }

  @Override
  public CompletableFuture<?> settled() {
    return session.settled();
  }

  MemoryModel model() {
    return model;
  }

  MemorySession session() {
    return session;
  }

  MemoryView view() {
    return view;
  }
}
