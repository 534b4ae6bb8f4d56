package app.glassnet.rooms.kernels;

import app.glassnet.data.Picture;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The room while it is open: puts model, view and the engine's work together, and makes a value of them. */
final class OpenKernels implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Where the room stands when it opens: the kernel has begun to look like the hidden one, and has a way to go. */
  private static final int FIRST_POSITION = 2;

  private final KernelsModel model = new KernelsModel();
  private final Texts texts;
  private final DescentSession descent;
  private final DigitSession digits;
  private final KernelsView view;

  OpenKernels(RoomContext context) {
    texts = context.texts(KernelsRoom.ID);
    descent = new DescentSession(model, texts);
    digits = new DigitSession(model, texts);
    view = new KernelsView(model, context.theme(), texts, digits);
    var source = view.descent().source();
    source.choiceProperty().addListener((o, before, now) -> model.picture.set(now));
    source.pictureProperty().addListener((o, before, now) -> read(now));
    descent.place(FIRST_POSITION);
    read(source.pictureProperty().get());
  }

  private void read(Picture picture) {
    if (picture != null) {
      model.source.set(Grid.of(picture));
    }
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    Cell cell = model.cell.get();
    int learned = (int) Math.min(DigitSession.MOST_UPDATES, digits.update());
    var state = new KernelsState(model.mode.get(), model.picture.get(), model.standardised.get(), model.hidden.get(),
        model.covered.get(), model.start.get(), model.seed.get(), model.updates.get(), model.share.get(),
        List.of(model.small.get(), model.right.get(), model.large.get()), descent.position(),
        model.steps.speedProperty().get(), cell.row(), cell.column(), List.copyOf(model.link.pinned()),
        model.digits.get(), model.digit.get(), model.filter.get(), learned, digits.frame());
    return new RoomState(KernelsRoom.ID, KernelsState.VERSION, JSON.valueToTree(state));
  }

  @Override
  public void restore(RoomState state) {
    KernelsState s = parse(state);
    model.steps.playingProperty().set(false);
    descent.together(() -> {
      model.hidden.set(s.hidden());
      model.standardised.set(s.standardised());
      model.start.set(s.start());
      model.seed.set(s.seed());
      model.updates.set(s.updates());
      model.share.set(s.share());
      model.small.set(s.shares().get(0));
      model.right.set(s.shares().get(1));
      model.large.set(s.shares().get(2));
      model.mode.set(s.mode());
    });
    view.descent().source().choiceProperty().set(s.picture());
    model.covered.set(s.covered());
    model.cell.set(new Cell(s.row(), s.column()));
    model.steps.speedProperty().set(s.speed());
    model.link.pinned().clear();
    model.link.pinned().addAll(s.pinned());
    model.filter.set(s.filter());
    digits.restore(s.digits(), s.digit(), s.learned(), s.frame(), s.mode() == Mode.DIGITS);
    // When the picture has been read the ways down follow from it.
    view.descent().source().settled().whenComplete((v, problem) -> descent.place(s.position()));
  }

  private KernelsState parse(RoomState state) {
    if (!KernelsRoom.ID.equals(state.room()) || state.version() != KernelsState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      KernelsState wanted = JSON.treeToValue(state.value(), KernelsState.class);
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
    view.player().show();
    digits.show();
    view.page().requestFocus();
  }

  @Override
  public void hide() {
    view.player().hide();
    digits.hide();
  }

  @Override
  public void close() {
    model.steps.playingProperty().set(false);
    digits.close();
  }

  @Override
  public CompletableFuture<?> settled() {
    return view.descent().source().settled().thenCompose(v -> descent.settled()).thenCompose(v -> digits.settled());
  }

  KernelsModel model() {
    return model;
  }

  KernelsView view() {
    return view;
  }
}
