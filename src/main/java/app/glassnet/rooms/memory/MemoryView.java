package app.glassnet.rooms.memory;

import app.glassnet.engine.layer.Gru;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.formula.FormulaStrip;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.step.StepPlayer;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page: the cell and its formula, the maps over time and the training below, choices at the right. */
final class MemoryView {
  /** Units of the LSTM that can be chosen. */
  static final List<Integer> SIZES = List.of(2, 3, 4, 5, 6, 8, 10, 12, 16);

  private final MemoryModel model;
  private final Texts texts;
  private final RoomPage page;
  private final StepPlayer player;
  private final CellDiagram diagram;
  private final GateMaps maps;
  private final FormulaStrip formula;
  private final CompareView compare;

  MemoryView(MemoryModel model, MemorySession session, RoomContext context, Texts texts) {
    this.model = model;
    this.texts = texts;
    ThemeModel theme = context.theme();
    page = new RoomPage(texts.get("title"), texts.get("sentence"));
    page.getStylesheets().add(MemoryView.class.getResource("/css/memory.css").toExternalForm());
    page.getStyleClass().add("memory");
    diagram = new CellDiagram(model, theme, texts);
    compare = new CompareView(model, session, theme, texts);
    page.setStage(new StackPane(diagram, compare));
    formula = new FormulaStrip(theme, model.link);
    formula.setId("formula");
    maps = new GateMaps(model, theme, texts);
    TrainCard training = new TrainCard(model, session, theme, texts);
    HBox.setHgrow(maps, Priority.ALWAYS);
    HBox row = new HBox(maps, training);
    row.getStyleClass().add("memory-row");
    Label message = new Label();
    message.setId("message");
    message.setWrapText(true);
    message.textProperty().bind(model.message);
    message.visibleProperty().bind(model.message.isNotEmpty());
    message.managedProperty().bind(message.visibleProperty());
    VBox below = new VBox(message, formula, row);
    below.getStyleClass().add("memory-below");
    page.setStrip(below);
    PlaybackBar bar = new PlaybackBar();
    player = new StepPlayer(model.steps, bar, page, theme);
    bar.counterProperty().unbind();
    page.setBar(bar);
    inspector(theme);
    keys();
    Runnable words = () -> {
      fitSteps();
      bar.counterProperty().set(texts.get("counter", model.time() + 1, Math.max(1, steps())));
    };
    model.steps.positionProperty().addListener(o -> words.run());
    model.byEquation.addListener((o, was, now) -> {
      int time = was ? model.steps.position() / model.kind().stages.size() : model.steps.position();
      fitSteps();
      model.steps.go(now ? time * model.stages() + model.stages() - 1 : time);
      words.run();
    });
    model.kind.addListener((o, was, now) -> {
      int time = model.byEquation.get() ? model.steps.position() / was.stages.size() : model.steps.position();
      fitSteps();
      model.steps.go(time * model.stages() + model.stages() - 1);
      model.forced.set(List.of());
      model.followed.set(new Focus(now == Kind.LSTM ? "c1" : "h1", model.followed.get().unit()));
    });
    Runnable sum = () -> formula.show(CellArithmetic.of(model.shown.get(), model.shown.get() == null ? 0
        : Math.min(model.time(), model.shown.get().steps() - 1), model.focus.get(), model.forced.get(), texts));
    model.shown.addListener(o -> {
      words.run();
      sum.run();
    });
    model.focus.addListener((o, was, now) -> sum.run());
    model.steps.positionProperty().addListener(o -> sum.run());
    model.look.addListener(o -> look());
    look();
    words.run();
    sum.run();
  }

  private int steps() {
    return model.taken.get() != null ? model.taken.get().x().length : model.task.get().steps;
  }

  /** The playback runs over the steps of the sequence, or over all their equations. */
  void fitSteps() {
    int last = steps() * model.stages() - 1;
    if (model.steps.last() != last) {
      model.steps.lastProperty().set(last);
    }
  }

  private void look() {
    boolean all = model.look.get() == Look.COMPARE;
    show(compare, all);
    show(diagram, !all);
    show(formula, !all);
    show(maps, !all);
    page.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("compare"), all);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void inspector(ThemeModel theme) {
    var look = new Segmented<>("", List.of(Look.values()), l -> word("look", l));
    look.setId("look");
    look.setAccessibleText(texts.get("look"));
    look.valueProperty().bindBidirectional(model.look);
    var task = new Segmented<>("", List.of(Task.values()), t -> word("task", t));
    task.setId("task");
    task.setAccessibleText(texts.get("task"));
    task.setTooltips(t -> word("task.why", t));
    task.valueProperty().bindBidirectional(model.task);
    var kind = new Segmented<>("", List.of(Kind.values()), k -> k.word);
    kind.setId("kind");
    kind.setAccessibleText(texts.get("kind"));
    kind.valueProperty().bindBidirectional(model.kind);
    var size = ParameterSlider.of(texts.get("size"), SIZES.stream().mapToDouble(Integer::doubleValue).toArray(),
        model.size.get(), v -> sizes((int) v));
    size.slider().setId("size");
    size.valueProperty().addListener((o, was, now) -> model.size.set(now.intValue()));
    model.size.addListener((o, was, now) -> size.setValue(now.intValue()));
    model.data.addListener(o -> size.setValid(v -> true, ""));
    model.resetAfter.addListener(o -> size.setValid(v -> true, ""));
    var row = ParameterSlider.of(texts.get("row"),
        java.util.stream.IntStream.rangeClosed(0, 23).asDoubleStream().toArray(), 0, v -> Integer.toString((int) v + 1));
    row.slider().setId("row");
    row.valueProperty().addListener((o, was, now) -> model.row.set(now.intValue()));
    model.row.addListener((o, was, now) -> row.setValue(now.intValue()));
    var by = new Segmented<>("", List.of(false, true), e -> texts.get(e ? "by.equation" : "by.step"));
    by.setId("by");
    by.setAccessibleText(texts.get("by"));
    by.valueProperty().addListener((o, was, now) -> model.byEquation.set(now));
    model.byEquation.addListener((o, was, now) -> by.setValue(now));
    var reset = new Segmented<>("", List.of(false, true), a -> texts.get(a ? "reset.after" : "reset.before"));
    reset.setId("reset");
    reset.setTooltips(a -> texts.get(a ? "reset.after.why" : "reset.before.why"));
    reset.valueProperty().addListener((o, was, now) -> model.resetAfter.set(now));
    model.resetAfter.addListener((o, was, now) -> reset.setValue(now));
    var swapped = new Segmented<>("", List.of(false, true), s -> texts.get(s ? "swap.on" : "swap.off"));
    swapped.setId("swap");
    swapped.setTooltips(s -> texts.get(s ? "swap.on.why" : "swap.off.why"));
    swapped.valueProperty().addListener((o, was, now) -> model.swapped.set(now));
    model.swapped.addListener((o, was, now) -> swapped.setValue(now));
    VBox gru = new VBox(reset, swapped);
    gru.getStyleClass().add("force");
    Equations equations = new Equations(model, theme, texts);
    Button back = app.glassnet.ui.control.Buttons.quiet(texts.get("taken.back"), () -> model.taken.set(null));
    back.setId("taken-back");
    ForcePanel force = new ForcePanel(model, texts);
    Legend gates = new Legend(texts.get("legend.gates"), ColourScale.PROBABILITY);
    gates.setEnds(texts.get("legend.shut"), texts.get("legend.open"));
    Legend states = new Legend(texts.get("legend.states"), ColourScale.ACTIVATION);
    states.setAccessibleHelp(texts.get("legend.cell"));
    javafx.scene.control.Tooltip.install(states, new javafx.scene.control.Tooltip(texts.get("legend.cell")));
    HBox legends = new HBox(gates, states);
    legends.getStyleClass().add("legends");
    HBox.setHgrow(gates, Priority.ALWAYS);
    HBox.setHgrow(states, Priority.ALWAYS);
    page.actions().getChildren().addFirst(task);
    page.actions().getChildren().addFirst(look);
    page.addToInspector(kind, size, row, equations, by, gru, force, back, legends);
    page.inspector().getChildren().forEach(n -> ((javafx.scene.layout.Region) n).setMinHeight(
        javafx.scene.layout.Region.USE_PREF_SIZE));
    Runnable fit = () -> {
      boolean one = model.look.get() == Look.CELL;
      boolean own = model.taken.get() == null;
      for (Node n : List.of(kind, equations, by)) {
        show(n, one);
      }
      for (Node n : List.of(look, task, size, row)) {
        show(n, own);
      }
      kind.setDisable(!own);
      show(gru, model.kind() == Kind.GRU && one);
      reset.setDisable(!own);
      force.setVisible(one && !model.kind().gates.isEmpty());
      force.setManaged(force.isVisible());
      show(back, !own);
      Shown s = model.shown.get();
      if (!own && s != null && s.layer() instanceof Gru g) {
        reset.setValue(g.resetAfter());
      }
    };
    model.look.addListener(o -> fit.run());
    model.kind.addListener(o -> fit.run());
    model.shown.addListener(o -> fit.run());
    fit.run();
  }

  private String word(String key, Enum<?> value) {
    return texts.get(key + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private String sizes(int size) {
    TaskData data = model.data.get();
    if (data == null) {
      return Integer.toString(size);
    }
    return texts.get("size.all", size, Nets.units(data, Kind.GRU, size, model.resetAfter.get()),
        Nets.units(data, Kind.RNN, size, false));
  }

  private void keys() {
    page.keys().addAll(List.of(new KeyHelp("Space", texts.get("key.space")), new KeyHelp("← →", texts.get("key.step")),
        new KeyHelp("Home End", texts.get("key.ends")), new KeyHelp("Tab", texts.get("key.tab")),
        new KeyHelp("← → ↑ ↓", texts.get("key.arrows"))));
  }

  RoomPage page() {
    return page;
  }

  StepPlayer player() {
    return player;
  }

  CellDiagram diagram() {
    return diagram;
  }

  FormulaStrip formula() {
    return formula;
  }
}
