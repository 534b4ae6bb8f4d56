package app.glassnet.rooms.forecast;

import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.rooms.forecast.ForecastState.Mode;
import app.glassnet.rooms.forecast.ForecastState.View;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.control.PlaybackBar.Part;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.control.SeriesSource;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of the forecast room: the series with its forecast, the scores and the curves below it. */
final class ForecastView {
  private static final double COMPACT = 40;

  private final ForecastModel model;
  private final ForecastSession session;
  private final Texts texts;
  private final RoomPage page;
  private final SeriesSource source;
  private final ForecastInspector inspector;
  private final ForecastPlot plot;
  private final StepCell stepCell;
  private final Label explained = new Label();
  private final Label count = new Label();
  private final Label speed = new Label();
  // Held here: bindings hold them weakly.
  private final ObjectProperty<Integer> layersValue;
  private final ObjectProperty<Boolean> statefulValue;
  private final PlaybackBar playback = new PlaybackBar(EnumSet.of(Part.PLAY, Part.STEP));

  ForecastView(ForecastModel model, ForecastSession session, RoomContext context, Texts texts,
      BiConsumer<SeriesChoice, CsvTable> taken, Consumer<String> problem) {
    this.model = model;
    this.session = session;
    this.texts = texts;
    layersValue = model.layers.asObject();
    statefulValue = model.stateful.asObject();
    ThemeModel theme = context.theme();
    page = new RoomPage(texts.get("title"), texts.get("sentence"));
    page.getStylesheets().add(ForecastView.class.getResource("/css/sequences.css").toExternalForm());
    page.getStyleClass().add("forecast");
    source = new SeriesSource(ForecastState.GENERATORS, taken, problem);
    page.actions().getChildren().addFirst(source);
    source.listenTo(page);
    inspector = new ForecastInspector(model, texts);
    inspector.nodes().forEach(page::addToInspector);
    plot = new ForecastPlot(model, theme, texts);
    stepCell = new StepCell(model, session, context, texts);
    page.setStage(stage());
    var curves = new Curves(model, theme, texts);
    HBox.setHgrow(curves, Priority.ALWAYS);
    var below = new HBox(new Scores(model, texts, source::unit), curves);
    below.getStyleClass().add("forecast-strip");
    page.setStrip(below);
    page.setBar(bar());
    playback.listenTo(page);
    page.keys().addAll(List.of(new KeyHelp("Space", texts.get("key.space")), new KeyHelp("→", texts.get("key.step")),
        new KeyHelp("Tab, ← →", texts.get("key.places"))));
    Runnable fit = () -> {
      boolean compact = page.getHeight() > 0 && page.getHeight() / theme.em() < COMPACT;
      page.showInspector(!compact);
      // Low for its type, as in presenter mode: what is set makes room for what is looked at.
      page.setStrip(compact ? null : below);
      source.setVisible(!compact);
      source.setManaged(!compact);
    };
    page.heightProperty().addListener(o -> fit.run());
    Restyle.follow(page, theme, fit);
    for (var seen : new javafx.beans.Observable[] {model.task, model.forecast, model.hovered, model.place}) {
      seen.addListener(o -> explain());
    }
    model.snapshot.addListener(o -> count());
    model.task.addListener(o -> count());
  }

  private Node stage() {
    Segmented<String> network = new Segmented<>("", ForecastState.MODELS, m -> texts.get("model." + m));
    network.setId("network");
    network.setAccessibleText(texts.get("model"));
    network.valueProperty().bindBidirectional(model.network);
    Segmented<Integer> layers = new Segmented<>("", List.of(1, 2), n -> texts.get("layers." + n));
    layers.setId("layers");
    layers.setAccessibleText(texts.get("layers"));
    layers.valueProperty().bindBidirectional(layersValue);
    Segmented<Boolean> stateful = new Segmented<>("", List.of(false, true), b -> texts.get("stateful." + b));
    stateful.setId("stateful");
    stateful.setAccessibleText(texts.get("stateful"));
    stateful.setTooltips(b -> texts.get("stateful." + b + ".why"));
    stateful.valueProperty().bindBidirectional(statefulValue);
    Runnable recurrent = () -> {
      boolean none = List.of("dense", "cnn1d").contains(model.network.get());
      layers.setDisable(none);
      stateful.setDisable(none);
    };
    model.network.addListener(o -> recurrent.run());
    recurrent.run();
    Segmented<View> view = new Segmented<>("", List.of(View.values()),
        v -> texts.get("view." + v.name().toLowerCase(Locale.ROOT)));
    view.setId("view");
    view.setAccessibleText(texts.get("view"));
    view.valueProperty().bindBidirectional(model.view);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(network, layers, stateful, space, view);
    head.getStyleClass().add("forecast-head");
    explained.setId("explained");
    explained.getStyleClass().add("explained");
    explained.setMinWidth(0);
    var message = new Label();
    message.setId("message");
    message.getStyleClass().add("message");
    message.setWrapText(true);
    message.textProperty().bind(model.message);
    message.visibleProperty().bind(model.message.isNotEmpty());
    explained.visibleProperty().bind(model.message.isEmpty());
    var words = new StackPane(explained, message);
    words.setAlignment(Pos.CENTER_LEFT);
    StackPane.setAlignment(explained, Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(words, stepCell.node());
    line.getStyleClass().add("explained-line");
    VBox.setVgrow(plot, Priority.ALWAYS);
    var all = new VBox(head, plot, line);
    all.getStyleClass().add("windows-stage");
    return all;
  }

  private Node bar() {
    playback.setAction(Part.PLAY, session::playOrPause);
    playback.setAction(Part.STEP, session::step);
    playback.button(Part.PLAY).setId("play");
    playback.button(Part.STEP).setId("step");
    count.getStyleClass().add("number");
    count.setId("count");
    speed.getStyleClass().add("secondary");
    var numbers = new VBox(count, speed);
    numbers.setAlignment(Pos.CENTER_RIGHT);
    Button forget = Buttons.quiet(texts.get("forget"), session::forget);
    forget.setId("forget");
    forget.setTooltip(new Tooltip(texts.get("forget.why")));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var bar = new HBox(playback, space, numbers, forget);
    bar.getStyleClass().add("forecast-bar");
    return bar;
  }

  private void count() {
    Snapshot s = model.snapshot.get();
    playback.playingProperty().set(model.playing());
    count.setText(s == null ? "" : texts.get("count", Numbers.format(s.step()), Numbers.fixed(s.epoch(), 1),
        Numbers.format(s.network().parameterCount())));
    speed.setText(s == null ? "" : s.samplesPerSecond() > 0
        ? texts.get("speed", Numbers.format(Math.round(s.samplesPerSecond() / 10) * 10))
        : texts.get(!model.untouched.get() ? "speed.paused" : model.restored.get() == null ? "speed.fresh" : "speed.trained"));
  }

  /** What the network says about the place looked at, against what was and against persistence. */
  private void explain() {
    Task task = model.task.get();
    int place = model.focus();
    int row = task == null || place >= task.values().length ? -1 : task.rowPredicting(place);
    Forecast f = model.forecast.get();
    double predicted = f == null || f.task() != task || row < 0 ? Double.NaN : f.curve()[place];
    if (Double.isNaN(predicted)) {
      explained.setText(texts.get("explained.none"));
      return;
    }
    String was = Numbers.format(task.values()[place]);
    String said = Numbers.format(predicted);
    String off = Numbers.format(Math.abs(predicted - task.values()[place]));
    explained.setText(task.state().mode() == Mode.ROLLED
        ? texts.get("explained.rolled", task.when(place), said, was, off, task.when(task.border()))
        : texts.get("explained", task.when(place), said, was, off, task.when(task.windows().first(row)),
            task.when(task.windows().lastRead(row))));
  }

  void gaps(CsvTable table) {
    inspector.gaps(table);
  }

  RoomPage page() {
    return page;
  }

  SeriesSource source() {
    return source;
  }

  ForecastPlot plot() {
    return plot;
  }

  StepCell stepCell() {
    return stepCell;
  }
}
