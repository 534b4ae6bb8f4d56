package app.glassnet.rooms.forecast;

import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.trace.LayerTrace;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.room.LayerHandOver;
import app.glassnet.ui.room.RecurrentPart;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** One button a room that steps through recurrent cells, with the live arrays of this network at the place looked at. */
final class StepCell {
  private static final float[] NONE = {};

  private final ForecastModel model;
  private final ForecastSession session;
  private final RoomContext context;
  private final Texts texts;
  private final HBox buttons = new HBox();
  private Task offered;
  private Trace sample;

  StepCell(ForecastModel model, ForecastSession session, RoomContext context, Texts texts) {
    this.model = model;
    this.session = session;
    this.context = context;
    this.texts = texts;
    buttons.getStyleClass().add("button-row");
    model.forecast.addListener(o -> offer());
    offer();
  }

  HBox node() {
    return buttons;
  }

  /** Which rooms take such a layer is asked once for a network. */
  private void offer() {
    Task task = model.task.get();
    boolean recurrent = task != null && task.state().recurrent() && model.forecast.get() != null;
    if (!recurrent) {
      offered = null;
      buttons.getChildren().clear();
    } else if (task != offered) {
      offered = task;
      with(trace -> {
        sample = trace;
        List<Room> takers = context.takers(handOver(trace));
        buttons.getChildren().setAll(takers.stream().map(this::button).toList());
      });
    }
    buttons.setVisible(recurrent);
    buttons.setManaged(recurrent);
  }

  private Button button(Room room) {
    Button button = Buttons.quiet(texts.get("step.cell", room.title()),
        () -> with(trace -> context.handOver(room.id(), handOver(trace))));
    button.setId("step-in-" + room.id());
    button.setTooltip(new Tooltip(texts.get("step.cell.why", room.title())));
    return button;
  }

  private void with(Consumer<Trace> use) {
    Task task = model.task.get();
    int row = task.rowPredicting(model.place.get());
    session.trace(task, Math.max(0, row)).whenCompleteAsync((trace, problem) -> {
      if (problem == null && trace.spec().computesLike(task.spec()) && parameters() != null) {
        use.accept(trace);
      }
    }, Ui.executor());
  }

  private Map<String, float[]> parameters() {
    Snapshot s = model.snapshot.get();
    return s == null || s.parameters().isEmpty() ? null : s.parameters();
  }

  /** The first recurrent layer, as it was while it read the row of the place looked at. */
  LayerHandOver handOver(Trace trace) {
    NetworkSpec spec = trace.spec();
    int at = 0;
    while (!(spec.layer(at) instanceof Recurrent)) {
      at++;
    }
    String name = spec.layerName(at);
    Map<String, float[]> own = new HashMap<>();
    parameters().forEach((key, values) -> {
      if (key.startsWith(name + ".")) {
        own.put(key.substring(name.length() + 1), values);
      }
    });
    LayerTrace made = trace.layer(at);
    int time = Math.clamp(model.time.get(), 0, made.unrolled().getFirst().steps() - 1);
    return new LayerHandOver(spec.name(), name, model.snapshot.get().step(), spec.layer(at), "linear",
        trace.inputShape(at), trace.input(at), NONE, NONE, made.shape(), made.output(), made.gradient(), 0,
        new RecurrentPart(made.unrolled(), own, time));
  }

  /** The trace behind the buttons, for tests; null when none are offered. */
  Trace sample() {
    return sample;
  }
}
