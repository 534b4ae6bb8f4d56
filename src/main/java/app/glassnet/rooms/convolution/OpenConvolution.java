package app.glassnet.rooms.convolution;

import app.glassnet.data.Picture;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.explain.Activation;
import app.glassnet.explain.Border;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The convolution room while it is open: puts model and view together, and makes a value of them. */
final class OpenConvolution implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Where the room stands when it opens: enough of the output to see how it fills, most still to come. */
  private static final int FIRST_POSITION = 8;

  private final ConvolutionModel model = new ConvolutionModel();
  private final Texts texts;
  private final ConvolutionView view;
  /** Where to stand once the picture of a restored state has been read. */
  private Runnable whenRead = () -> model.steps.go(FIRST_POSITION);
  private boolean restoring;

  OpenConvolution(RoomContext context) {
    texts = context.texts(ConvolutionRoom.ID);
    view = new ConvolutionView(model, context.theme(), texts);
    var source = view.inspector().source();
    source.choiceProperty().addListener((o, before, now) -> {
      if (!restoring) {
        model.together(() -> {
          model.layer.set(null);
          model.edited.set(null);
        });
      }
      model.picture.set(now);
    });
    source.pictureProperty().addListener((o, before, now) -> read(now));
    model.layer.addListener((o, before, now) -> layer(now));
    read(source.pictureProperty().get());
  }

  private void read(Picture picture) {
    if (picture == null || model.layer.get() != null) {
      return;
    }
    Picture small = picture.grey().reduced(Grid.LONGEST);
    boolean reduced = small.height() < picture.height() || small.width() < picture.width();
    model.reducedFrom.set(reduced ? picture.height() + " × " + picture.width() : "");
    Runnable then = whenRead;
    whenRead = () -> { };
    model.source.set(new Grid(small.height(), small.width(), small.values(), ColourScale.INTENSITY, small.white()));
    then.run();
  }

  private void layer(LayerSource now) {
    if (restoring || now == null) {
      if (now == null && !restoring) {
        read(view.inspector().source().pictureProperty().get());
      }
      return;
    }
    model.reducedFrom.set("");
    model.together(() -> {
      model.edited.set(null);
      model.source.set(now.grid());
      model.kernel.set(now.kernel());
      model.bias.set(now.bias());
      model.gradient.set(now.gradientOfFilter());
    });
  }

  @Override
  public void take(LayerHandOver h) {
    Conv2d conv = (Conv2d) h.layer();
    LayerSource source = LayerSource.of(h);
    model.together(() -> {
      model.mode.set(Mode.FORWARD);
      model.strideY.set(Math.min(Settings.MOST_STRIDE, conv.strideY()));
      model.strideX.set(Math.min(Settings.MOST_STRIDE, conv.strideX()));
      model.dilationY.set(Math.min(Settings.MOST_DILATION, conv.dilationY()));
      model.dilationX.set(Math.min(Settings.MOST_DILATION, conv.dilationX()));
      switch (conv.padding()) {
        case Padding.Explicit e -> {
          model.padding.set(PaddingKind.CUSTOM);
          model.top.set(e.top());
          model.bottom.set(e.bottom());
          model.left.set(e.left());
          model.right.set(e.right());
        }
        case Padding.Same _ -> model.padding.set(PaddingKind.SAME);
        default -> model.padding.set(PaddingKind.VALID);
      }
      model.border.set(Border.ZEROS);
      model.turned.set(false);
      model.activation.set(source.oneChannel() ? activation(h.activation()) : Activation.LINEAR);
      model.layer.set(source);
    });
    model.steps.go(model.steps.last() / 2 + model.computed().madeColumns() / 2);
  }

  private static Activation activation(String name) {
    return Arrays.stream(Activation.values()).filter(a -> a.name().equalsIgnoreCase(name)).findFirst()
        .orElse(Activation.LINEAR);
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    var state = new ConvolutionState(model.picture.get(), model.layer.get(), model.edited.get(), model.settings(),
        model.gradient.get(), model.steps.position(), model.steps.speedProperty().get(), model.guesses.get(),
        model.code.get(), view.code().languageProperty().get(), List.copyOf(model.link.pinned()));
    return new RoomState(ConvolutionRoom.ID, ConvolutionState.VERSION, JSON.valueToTree(state));
  }

  @Override
  public void restore(RoomState state) {
    ConvolutionState wanted = parse(state);
    restoring = true;
    try {
      model.together(() -> {
        model.layer.set(wanted.layer());
        model.edited.set(wanted.edited());
        model.gradient.set(wanted.gradient());
        model.set(wanted.settings());
        if (wanted.layer() != null) {
          model.source.set(wanted.layer().grid());
        }
      });
      whenRead = () -> place(wanted);
      boolean same = wanted.picture().equals(view.inspector().source().choiceProperty().get());
      view.inspector().show(wanted.picture());
      if (wanted.layer() != null) {
        whenRead = () -> { };
        place(wanted);
      } else if (same) {
        read(view.inspector().source().pictureProperty().get());
      }
    } finally {
      restoring = false;
    }
  }

  private void place(ConvolutionState wanted) {
    // The picture may have come later than the settings, which were made to fit the one before.
    model.together(() -> {
      model.edited.set(wanted.edited());
      model.gradient.set(wanted.gradient());
      model.set(wanted.settings());
    });
    model.steps.speedProperty().set(wanted.speed());
    model.steps.go(wanted.position());
    model.guesses.set(wanted.guesses());
    model.code.set(wanted.code());
    view.code().languageProperty().set(wanted.language());
    model.link.pinned().clear();
    model.link.pinned().addAll(wanted.pinned());
  }

  private ConvolutionState parse(RoomState state) {
    if (!ConvolutionRoom.ID.equals(state.room()) || state.version() != ConvolutionState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      ConvolutionState wanted = JSON.treeToValue(state.value(), ConvolutionState.class);
      boolean sound = wanted != null && wanted.picture() != null && wanted.settings() != null && wanted.guesses() != null
          && wanted.language() != null && wanted.pinned() != null && wanted.position() >= 0 && wanted.speed() >= 0.25
          && wanted.speed() <= 8 && (wanted.edited() == null || wanted.edited().length <= Grid.TYPED * Grid.TYPED)
          && (wanted.gradient() == null || wanted.gradient().length <= 1 << 20);
      if (!sound) {
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
    view.page().requestFocus();
  }

  @Override
  public void hide() {
    view.player().hide();
  }

  @Override
  public void close() {
    model.steps.playingProperty().set(false);
  }

  @Override
  public CompletableFuture<?> settled() {
    return view.inspector().source().settled();
  }

  ConvolutionModel model() {
    return model;
  }

  ConvolutionView view() {
    return view;
  }
}
