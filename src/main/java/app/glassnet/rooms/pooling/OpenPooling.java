package app.glassnet.rooms.pooling;

import app.glassnet.data.FloatCode;
import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
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

/** The pooling room while it is open: puts model and view together, has everything made, and makes a value of it. */
final class OpenPooling implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is to be made; the number tells the newest. */
  private record Request(int number, Settings settings, Picture picture, TakenLayer taken, int channel, int side,
      float[] own, float[] gradient, Shift shift, Mode mode) {
    Made make() {
      try {
        Grid grid = PoolingModel.grid(picture, taken, channel, side, own);
        return new Made(number, Pooled.of(settings, grid, gradient, shift), mode);
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }
  }

  /** What was made, and for which mode. */
  private record Made(int number, Pooled pooled, Mode mode) {}

  private final PoolingModel model = new PoolingModel();
  private final Texts texts;
  private final PoolingView view;
  private final PictureSource source;
  private final Latest<Request, Made> work = new Latest<>(Request::make, this::made, this::failed);
  private int asked;
  /** What else a restored state says, once everything has been made. */
  private Runnable whenMade = () -> { };
  private boolean quiet;
  private boolean closed;

  OpenPooling(RoomContext context) {
    texts = context.texts(PoolingRoom.ID);
    view = new PoolingView(model, context.theme(), texts, this::apply, this::look);
    source = view.source();
    source.choiceProperty().addListener((o, before, now) -> {
      if (!quiet) {
        quiet = true;
        model.taken.set(null);
        model.edited.set(null);
        model.gradient.set(null);
        quiet = false;
      }
      model.picture.set(now);
    });
    source.pictureProperty().addListener((o, before, now) -> model.loaded.set(now));
    model.uses().forEach(p -> p.addListener(o -> make()));
    model.loaded.set(source.pictureProperty().get());
    make();
  }

  /** Shows a worked example of the course. */
  private void apply(Preset preset) {
    quiet = true;
    model.taken.set(null);
    model.edited.set(null);
    model.gradient.set(null);
    model.set(preset.settings());
    source.choiceProperty().set(PictureChoice.course(preset.grid()));
    quiet = false;
    whenMade = () -> model.steps.go(model.shown() == Mode.SHIFT ? 1 : 0);
    make();
  }

  private void make() {
    if (quiet || closed || model.loaded.get() == null && model.taken.get() == null) {
      return;
    }
    work.ask(new Request(++asked, model.settings(), model.loaded.get(), model.taken.get(), model.channel.get(),
        model.side.get(), model.edited.get(), model.gradient.get(), model.shift(), model.mode.get()));
  }

  private void made(Made now) {
    if (closed || now.number() != asked) {
      return;
    }
    quiet = true;
    model.set(now.pooled().settings());
    quiet = false;
    model.message.set("");
    model.show(now.pooled(), now.mode());
    Runnable then = whenMade;
    whenMade = () -> { };
    then.run();
  }

  private void failed(Throwable problem) {
    model.message.set(texts.get("failed", String.valueOf(problem.getMessage())));
  }

  @Override
  public void take(LayerHandOver h) {
    TakenLayer taken = TakenLayer.of(h);
    quiet = true;
    model.set(PoolingRoom.settings(h.layer()));
    model.edited.set(null);
    model.channel.set(h.channel());
    model.mode.set(model.mode.get() == Mode.SHIFT ? Mode.FORWARD : model.mode.get());
    int size = h.output().length / h.outputShape().dim(0);
    model.gradient.set(h.outputGradient() == null ? null
        : Arrays.copyOfRange(h.outputGradient(), h.channel() * size, (h.channel() + 1) * size));
    model.taken.set(taken);
    quiet = false;
    whenMade = () -> model.steps.go(model.steps.last() / 2 + model.pooled.get().outColumns() / 2);
    make();
  }

  /** Another map of the layer that was taken over, with its own gradient where it is known. */
  void look(int channel) {
    TakenLayer t = model.taken.get();
    quiet = true;
    model.edited.set(null);
    model.gradient.set(null);
    if (t != null && t.gradient() != null) {
      float[] all = FloatCode.decode(t.gradient());
      int size = all.length / t.channels();
      model.gradient.set(Arrays.copyOfRange(all, channel * size, (channel + 1) * size));
    }
    model.channel.set(channel);
    quiet = false;
    make();
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    var state = new PoolingState(model.picture.get(), model.taken.get(), model.channel.get(), model.side.get(),
        model.edited.get(), model.settings(), model.gradient.get(), model.mode.get(),
        new Shift(model.direction.get(), model.kernel.get()), model.steps.position(),
        model.steps.speedProperty().get(), List.copyOf(model.link.pinned()));
    return new RoomState(PoolingRoom.ID, PoolingState.VERSION, JSON.valueToTree(state));
  }

  @Override
  public void restore(RoomState state) {
    PoolingState wanted = parse(state);
    model.steps.playingProperty().set(false);
    quiet = true;
    model.set(wanted.settings());
    model.mode.set(wanted.mode());
    model.direction.set(wanted.shift().direction());
    model.kernel.set(wanted.shift().kernel());
    model.side.set(wanted.side());
    model.channel.set(wanted.channel());
    model.edited.set(wanted.edited());
    model.gradient.set(wanted.gradient());
    model.taken.set(wanted.taken());
    whenMade = () -> {
      model.steps.speedProperty().set(wanted.speed());
      model.steps.go(wanted.position());
      model.link.pinned().clear();
      model.link.pinned().addAll(wanted.pinned());
    };
    source.choiceProperty().set(wanted.picture());
    quiet = false;
    if (source.settled().isDone()) {
      make();
    } else {
      // The same picture under another name changes nothing that is listened to.
      source.settled().thenRunAsync(this::make, Ui.executor());
    }
  }

  private PoolingState parse(RoomState state) {
    if (!PoolingRoom.ID.equals(state.room()) || state.version() != PoolingState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      PoolingState wanted = JSON.treeToValue(state.value(), PoolingState.class);
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

  PoolingModel model() {
    return model;
  }

  PoolingView view() {
    return view;
  }
}
