package app.glassnet.rooms.digits;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.ExampleDrawing;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.NetworkFileException;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** The digits room while it is open: puts model, session and view together, and makes a value of them. */
final class OpenDigits implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DigitsModel model = new DigitsModel();
  private final Texts texts;
  private final DigitsSession session;
  private final DigitsView view;
  private boolean everPinned;

  OpenDigits(RoomContext context) {
    texts = context.texts(DigitsRoom.ID);
    session = new DigitsSession(model, texts);
    view = new DigitsView(model, session, context, texts);
    model.input.set(DigitInput.drawn(ExampleDrawing.three()));
    model.trace.addListener(o -> pinSomething());
    session.open();
  }

  /** A unit is looked at from the start: the strongest of the first maps, wherever the pinned one does not exist. */
  private void pinSomething() {
    StripScene scene = view.strip().scene();
    // While another network is on its way, the last picture of the one before says nothing about the pinned unit.
    boolean arrived = scene.trace() != null
        && scene.trace().spec().computesLike(ModelCatalog.spec(model.network.get()));
    boolean lost = model.pinned.get() != null && scene.columnOf(model.pinned.get()) < 0;
    if (arrived && (lost || !everPinned)) {
      everPinned = true;
      model.pinned.set(Starter.strongest(scene.columns().get(1), scene.trace()));
    }
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    DigitsState state = new DigitsState(model.input.get(), model.network.get(), savedWeights(), model.optimizer.get(),
        model.learningRate.get(), model.batchSize.get(), model.seed.get(), model.pinned.get(), model.range.get(),
        model.quantity.get(), model.thickness.get());
    return new RoomState(DigitsRoom.ID, DigitsState.VERSION, JSON.valueToTree(state));
  }

  /** The network as trained here, as it was restored, or null while it is the one that ships. */
  private String savedWeights() {
    Snapshot s = model.snapshot.get();
    Weights weights = s == null || model.untouched.get() ? null : s.weights();
    if (weights == null) {
      return model.restored.get();
    }
    double accuracy = s.evaluation() == null ? Double.NaN : s.evaluation().accuracy();
    return Base64.getEncoder().encodeToString(NetworkFile.toBytes(weights,
        new RunCard("mnist", model.seed.get(), s.settings(), s.step(), accuracy, "glassnet")));
  }

  @Override
  public void restore(RoomState state) {
    DigitsState wanted = parse(state);
    Weights weights = weights(wanted);
    session.quietly(() -> {
      model.message.set("");
      model.optimizer.set(wanted.optimizer());
      model.learningRate.set(wanted.learningRate());
      model.batchSize.set(wanted.batchSize());
      model.seed.set(wanted.seed());
      model.range.set(wanted.range());
      model.quantity.set(wanted.quantity());
      model.thickness.set(wanted.thickness());
      model.network.set(wanted.network());
      model.restored.set(wanted.weights());
      model.input.set(wanted.input());
      model.hovered.set(null);
      everPinned = true;
      model.pinned.set(wanted.pinned());
    });
    session.load(wanted.network(), weights);
  }

  private DigitsState parse(RoomState state) {
    if (!DigitsRoom.ID.equals(state.room()) || state.version() != DigitsState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      DigitsState wanted = JSON.treeToValue(state.value(), DigitsState.class);
      boolean sound = wanted.input() != null && wanted.range() != null && wanted.quantity() != null
          && ModelCatalog.names().contains(wanted.network()) && DigitsModel.OPTIMIZERS.contains(wanted.optimizer())
          && wanted.learningRate() >= 0 && wanted.learningRate() <= 10 && wanted.batchSize() >= 1
          && wanted.batchSize() <= 1024 && wanted.thickness() > 0 && wanted.thickness() <= 0.3;
      if (!sound) {
        throw new IllegalArgumentException(texts.get("state.impossible"));
      }
      return wanted;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getOriginalMessage()), e);
    }
  }

  private Weights weights(DigitsState wanted) {
    if (wanted.weights() == null) {
      return null;
    }
    try {
      Weights weights = NetworkFile.fromBytes(Base64.getDecoder().decode(wanted.weights())).weights();
      if (!weights.spec().computesLike(ModelCatalog.spec(wanted.network()))) {
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
    return session.settled();
  }

  DigitsModel model() {
    return model;
  }

  DigitsSession session() {
    return session;
  }

  DigitsView view() {
    return view;
  }

  /** An empty pad, for tests. */
  static DigitInput blank() {
    return DigitInput.drawn(Drawing.EMPTY);
  }
}
