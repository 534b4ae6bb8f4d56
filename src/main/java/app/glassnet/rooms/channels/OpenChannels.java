package app.glassnet.rooms.channels;

import app.glassnet.data.Picture;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.explain.Activation;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.room.TakenLayer;
import app.glassnet.ui.task.Latest;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The channels room while it is open: puts model and view together, has maps made, and makes a value of it all. */
final class OpenChannels implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is to be made; the number tells the newest. */
  private record Request(int number, Settings settings, Picture picture, TakenLayer taken, Bank own) {
    Made make() {
      try {
        return new Made(number, Maps.of(settings, picture, taken, own));
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }
  }

  private record Made(int number, Maps maps) {}

  private final ChannelsModel model = new ChannelsModel();
  private final Texts texts;
  private final ChannelsView view;
  private final PictureSource source;
  private final Latest<Request, Made> work = new Latest<>(Request::make, this::made, this::failed);
  private int asked;
  /** What else a restored state says, once its maps are there. */
  private Runnable whenMade = () -> { };
  private boolean quiet;
  private boolean closed;

  OpenChannels(RoomContext context) {
    texts = context.texts(ChannelsRoom.ID);
    view = new ChannelsView(model, context.theme(), texts);
    source = view.source();
    source.choiceProperty().addListener((o, before, now) -> {
      if (!quiet) {
        model.taken.set(null);
      }
      model.picture.set(now);
    });
    source.pictureProperty().addListener((o, before, now) -> model.loaded.set(now));
    model.sources().forEach(p -> p.addListener(o -> {
      if (!quiet) {
        model.edited.set(null);
        make();
      }
    }));
    model.uses().forEach(p -> p.addListener(o -> make()));
    model.loaded.set(source.pictureProperty().get());
    make();
  }

  private void make() {
    if (quiet || closed || model.loaded.get() == null && model.taken.get() == null) {
      return;
    }
    work.ask(new Request(++asked, model.settings(), model.loaded.get(), model.taken.get(), model.edited.get()));
  }

  private void made(Made made) {
    if (closed || made.number() != asked) {
      return;
    }
    Maps now = made.maps();
    quiet = true;
    model.edited.set(now.edited() ? now.bank() : null);
    model.same.set(now.settings().same());
    quiet = false;
    model.message.set("");
    model.show(now);
    Runnable then = whenMade;
    whenMade = () -> { };
    then.run();
  }

  private void failed(Throwable problem) {
    model.message.set(texts.get("failed", String.valueOf(problem.getMessage())));
  }

  @Override
  public void take(LayerHandOver h) {
    Conv2d conv = (Conv2d) h.layer();
    quiet = true;
    model.edited.set(null);
    model.kind.set(BankKind.LEARNED);
    model.stride.set(conv.strideY());
    model.same.set(conv.padding() instanceof Padding.Same);
    model.activation.set(Arrays.stream(Activation.values()).filter(a -> a.name().equalsIgnoreCase(h.activation()))
        .findFirst().orElse(Activation.LINEAR));
    model.taken.set(TakenLayer.of(h));
    quiet = false;
    model.page.set(0);
    whenMade = () -> {
      model.filter.set(h.channel());
      model.go(model.maps.get().strongest(h.channel()), 0);
    };
    make();
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    Maps m = model.maps.get();
    int columns = m == null ? 1 : m.outColumns();
    int cell = m == null ? 0 : model.cell();
    var state = new ChannelsState(model.picture.get(), model.taken.get(), model.settings(), model.edited.get(),
        model.filter.get(), cell / columns, cell % columns, model.parts.get(), m == null ? 0 : model.part(),
        model.together.get(), model.page.get(), model.steps.speedProperty().get(), List.copyOf(model.link.pinned()));
    return new RoomState(ChannelsRoom.ID, ChannelsState.VERSION, JSON.valueToTree(state));
  }

  @Override
  public void restore(RoomState state) {
    ChannelsState wanted = parse(state);
    model.steps.playingProperty().set(false);
    quiet = true;
    model.set(wanted.settings());
    model.edited.set(wanted.edited());
    model.taken.set(wanted.taken());
    whenMade = () -> place(wanted);
    source.choiceProperty().set(wanted.picture());
    quiet = false;
    if (source.settled().isDone()) {
      make();
    } else {
      // The same picture under another name changes nothing that is listened to.
      source.settled().thenRunAsync(this::make, Ui.executor());
    }
  }

  private void place(ChannelsState wanted) {
    Maps m = model.maps.get();
    model.parts.set(wanted.parts());
    model.together.set(wanted.together());
    model.filter.set(Math.min(wanted.filter(), m.bank().filters() - 1));
    model.steps.speedProperty().set(wanted.speed());
    model.go(Math.min(wanted.row(), m.outRows() - 1) * m.outColumns() + Math.min(wanted.column(), m.outColumns() - 1),
        wanted.part());
    model.look(Math.min(wanted.page(), m.input().channels() - 1));
    model.link.pinned().clear();
    model.link.pinned().addAll(wanted.pinned());
  }

  private ChannelsState parse(RoomState state) {
    if (!ChannelsRoom.ID.equals(state.room()) || state.version() != ChannelsState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      ChannelsState wanted = JSON.treeToValue(state.value(), ChannelsState.class);
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
  }

  @Override
  public void hide() {
    view.player().hide();
  }

  @Override
  public void close() {
    closed = true;
    model.steps.playingProperty().set(false);
  }

  @Override
  public CompletableFuture<?> settled() {
    return source.settled().thenComposeAsync(x -> work.settled(), Ui.executor());
  }

  ChannelsModel model() {
    return model;
  }

  ChannelsView view() {
    return view;
  }
}
