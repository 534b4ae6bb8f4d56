package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.drawing.ExampleDrawing;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.task.Latest;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pixels room while it is open: puts model and view together, asks the networks, and makes a value of it all. */
final class OpenPixels implements OpenRoom {
  private static final Logger LOG = Logger.getLogger(OpenPixels.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIGIT = 28;

  private record Question(float[] original, float[] shifted) {}

  private final PixelsModel model = new PixelsModel();
  private final Texts texts;
  private final PixelsView view;
  private final DigitReader reader = new DigitReader();
  private final Latest<Question, Readings> readings = new Latest<>(q -> reader.read(q.original(), q.shifted()),
      this::answered, e -> LOG.log(Level.WARNING, "the networks could not be asked", e));
  private PictureChoice lookedAt;
  private boolean restoring;
  private PictureChoice restored;

  OpenPixels(RoomContext context) {
    texts = context.texts(PixelsRoom.ID);
    view = new PixelsView(model, context.theme(), texts);
    view.source().pictureProperty().addListener(o -> picture(view.source().pictureProperty().get()));
    model.shifted.addListener(o -> ask());
    model.mode.addListener(o -> ask());
    picture(view.source().pictureProperty().get());
    model.mode.addListener(o -> modeChosen());
  }

  /** Vectors are for digits, as the networks read those; whoever goes back finds the picture that was there before. */
  private void modeChosen() {
    if (restoring) {
      return;
    }
    boolean flat = model.mode.get() == Mode.FLATTEN;
    if (flat && model.choice.get().kind() != PictureChoice.Kind.DRAWN) {
      lookedAt = model.choice.get();
      // A 1 shows it best: two pixels aside, it has nothing in common with itself.
      model.choice.set(PictureChoice.drawn(ExampleDrawing.one()));
    } else if (!flat && lookedAt != null && model.choice.get().kind() == PictureChoice.Kind.DRAWN) {
      model.choice.set(lookedAt);
      lookedAt = null;
    }
  }

  /** Another picture: nothing is painted on it, all of it is seen, and a pixel of it is selected. */
  private void picture(Picture now) {
    if (now == null) {
      return;
    }
    boolean drawing = model.base.get() != null && model.base.get().width() == now.width()
        && model.base.get().height() == now.height() && model.base.get().channels() == now.channels();
    model.base.set(now);
    boolean keep = model.choice.get().equals(restored);
    restored = null;
    if (!keep) {
      model.edits.set(List.of());
      model.forgetStrokes();
      model.channel.set(-1);
      if (!drawing) {
        model.camera.set(Camera.whole(now.width(), now.height()));
        model.selected.set(new PixelsModel.Spot(now.height() / 2, now.width() / 2));
      }
    }
    model.hovered.set(null);
  }

  private void ask() {
    Picture p = model.flat.get();
    float[] shifted = model.shifted.get();
    if (p == null || model.mode.get() != Mode.FLATTEN || p.width() != DIGIT || p.height() != DIGIT || p.isGrid()) {
      model.readings.set(null);
      return;
    }
    readings.ask(new Question(p.values(), shifted));
  }

  private void answered(Readings now) {
    Picture p = model.flat.get();
    boolean wanted = p != null && p.width() == DIGIT && p.height() == DIGIT && model.mode.get() == Mode.FLATTEN;
    model.readings.set(wanted ? now : null);
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    PixelsState state = new PixelsState(model.choice.get(), model.editList(), model.mode.get(), model.planes.get(),
        model.unit.get(), model.camera.get(), model.selected.get().row(), model.selected.get().column(),
        model.channel.get(), model.brush.get(), model.ink.get(), model.right.get(), model.down.get());
    return new RoomState(PixelsRoom.ID, PixelsState.VERSION, JSON.valueToTree(state));
  }

  @Override
  public void restore(RoomState state) {
    PixelsState wanted = parse(state);
    model.forgetStrokes();
    restoring = true;
    lookedAt = null;
    // A picture that is still being read arrives later, and must not undo what is restored now.
    restored = wanted.picture();
    model.edits.set(List.copyOf(wanted.edits()));
    model.choice.set(wanted.picture());
    model.mode.set(wanted.mode());
    model.planes.set(wanted.planes());
    model.unit.set(wanted.unit());
    model.brush.set(wanted.brush());
    model.ink.set(wanted.ink());
    model.right.set(wanted.right());
    model.down.set(wanted.down());
    model.hovered.set(null);
    model.channel.set(wanted.channel());
    model.selected.set(new PixelsModel.Spot(wanted.row(), wanted.column()));
    model.camera.set(wanted.camera());
    restoring = false;
    view.zoom().jump();
  }

  private PixelsState parse(RoomState state) {
    if (!PixelsRoom.ID.equals(state.room()) || state.version() != PixelsState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      PixelsState wanted = JSON.treeToValue(state.value(), PixelsState.class);
      if (wanted == null || !wanted.sound()) {
        throw new IllegalArgumentException(texts.get("state.impossible"));
      }
      return wanted;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getOriginalMessage()), e);
    }
  }

  @Override
  public void show() {
    view.zoom().repaint();
  }

  @Override
  public void hide() {
    view.player().hide();
    view.zoom().rest();
  }

  @Override
  public void close() {
    // Work under way ends first; its thread then finds the reader closed.
    readings.settled().thenRunAsync(reader::close);
  }

  @Override
  public CompletableFuture<?> settled() {
    return view.source().settled().thenComposeAsync(x -> readings.settled(), Ui.executor());
  }

  PixelsModel model() {
    return model;
  }

  PixelsView view() {
    return view;
  }
}
