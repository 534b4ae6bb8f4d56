package app.glassnet.rooms.digits;

import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.trace.Trace;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** One button a room that can step through the layer of the pinned unit, with the numbers it has just now. */
final class HandOver {
  private static final float[] NONE = {};

  private final DigitsModel model;
  private final StripView strip;
  private final RoomContext context;
  private final Texts texts;
  private final FlowPane buttons = new FlowPane();
  private String shownFor = "";

  HandOver(DigitsModel model, StripView strip, RoomContext context, Texts texts) {
    this.model = model;
    this.strip = strip;
    this.context = context;
    this.texts = texts;
    buttons.getStyleClass().add("hand-over");
    model.pinned.addListener(o -> update());
    model.trace.addListener(o -> update());
    update();
  }

  FlowPane node() {
    return buttons;
  }

  private void update() {
    LayerHandOver layer = layer();
    List<Room> takers = layer == null ? List.of() : context.takers(layer);
    String key = layer == null ? "" : layer.name() + takers.size();
    if (!key.equals(shownFor) || takers.isEmpty()) {
      shownFor = key;
      buttons.getChildren().setAll(takers.stream().map(r -> button(r, layer.name())).toList());
      buttons.setVisible(!takers.isEmpty());
      buttons.setManaged(!takers.isEmpty());
    }
  }

  private Button button(Room room, String layer) {
    Button button = Buttons.quiet(texts.get("step.layer", layer, room.title()), () -> {
      LayerHandOver now = layer();
      if (now != null) {
        context.handOver(room.id(), now);
      }
    });
    button.setId("step-in-" + room.id());
    button.setTooltip(new Tooltip(texts.get("step.layer.why", layer, room.title())));
    return button;
  }

  /** The layer of the pinned unit as it is now; null when it is none that can be stepped. */
  private LayerHandOver layer() {
    Unit unit = model.pinned.get();
    Trace trace = model.trace.get();
    int i = strip.scene().columnOf(unit);
    if (i < 1 || trace == null) {
      return null;
    }
    Column column = strip.scene().columns().get(i);
    NetworkSpec spec = trace.spec();
    Layer layer = spec.layer(column.op());
    boolean steps = layer instanceof Conv2d || layer instanceof MaxPool2d || layer instanceof AvgPool2d;
    String name = spec.layerName(column.op());
    float[] w = model.parameters.get().getOrDefault(name + ".w", NONE);
    float[] b = model.parameters.get().getOrDefault(name + ".b", NONE);
    if (!steps || layer instanceof Conv2d && w.length == 0) {
      return null;
    }
    var made = trace.layer(column.op());
    long step = model.snapshot.get() == null ? 0 : model.snapshot.get().step();
    return new LayerHandOver(spec.name(), name, step, layer,
        column.shown() == column.op() ? "linear" : spec.layer(column.shown()).type(),
        trace.inputShape(column.op()), trace.input(column.op()), w, b, made.shape(), made.output(), made.gradient(),
        unit.channel());
  }
}
