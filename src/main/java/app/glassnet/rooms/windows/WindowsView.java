package app.glassnet.rooms.windows;

import app.glassnet.data.DataException;
import app.glassnet.data.series.CsvForm;
import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Generator;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.data.series.Streams;
import app.glassnet.engine.training.BatchOrder;
import app.glassnet.rooms.windows.WindowsState.Tab;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.control.SeriesSource;
import app.glassnet.ui.formula.CodePanel;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.step.Pace;
import app.glassnet.ui.step.StepPlayer;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of the windows room: the series above, what it becomes below, the counts in the strip. */
final class WindowsView {
  private static final double COMPACT = 40;

  private final WindowsModel model;
  private final Texts texts;
  private final RoomPage page;
  private final SeriesSource source;
  private final StepPlayer player;
  private final WindowsInspector inspector;
  private final SeriesCanvas plot;
  private final RowsCanvas rows;
  private final StreamsCanvas streams;
  private final Label form = new Label();
  private final Label continuing = new Label();

  WindowsView(WindowsModel model, RoomContext context, Texts texts, BiConsumer<SeriesChoice, CsvTable> taken,
      Consumer<String> problem) {
    this.model = model;
    this.texts = texts;
    ThemeModel theme = context.theme();
    page = new RoomPage(texts.get("title"), texts.get("sentence"));
    page.getStylesheets().add(WindowsView.class.getResource("/css/sequences.css").toExternalForm());
    page.getStyleClass().add("windows");
    source = new SeriesSource(List.of(Generator.values()), taken, problem);
    page.actions().getChildren().addFirst(source);
    source.listenTo(page);
    plot = new SeriesCanvas(model, theme, texts);
    rows = new RowsCanvas(model, theme, texts);
    streams = new StreamsCanvas(model, theme, texts);
    inspector = new WindowsInspector(model, texts);
    inspector.nodes().forEach(page::addToInspector);
    page.setStage(stage());
    Node below = strip();
    page.setStrip(below);
    var bar = new PlaybackBar();
    page.setBar(bar);
    model.rows.paceProperty().set(Pace.LARGE_MAP);
    player = new StepPlayer(model.rows, bar, page, theme);
    page.keys().addAll(List.of(new KeyHelp("Space", texts.get("key.space")), new KeyHelp("← →", texts.get("key.step")),
        new KeyHelp("Home, End", texts.get("key.ends")), new KeyHelp("Tab, ← → ↑ ↓", texts.get("key.cells"))));
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
  }

  private Node stage() {
    Segmented<Tab> tabs = new Segmented<>("", List.of(Tab.values()),
        t -> texts.get("tab." + t.name().toLowerCase(Locale.ROOT)));
    tabs.setAccessibleText(texts.get("tab"));
    tabs.setId("tab");
    tabs.valueProperty().bindBidirectional(model.tab);
    form.setId("form");
    form.getStyleClass().add("caption");
    form.setMinWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(tabs, space, form);
    head.getStyleClass().add("tab-head");
    var code = new CodePanel();
    Runnable write = () -> {
      if (model.cut.get() != null) {
        code.show(WindowsCode.of(model.state(), model.cut.get()));
      }
    };
    model.cut.addListener(o -> write.run());
    model.batch.addListener(o -> write.run());
    model.order.addListener(o -> write.run());
    Node[] below = {rows, new LeakagePanel(model, texts), streamsPane(), code};
    var place = new StackPane(below);
    place.setMinSize(0, 0);
    Runnable show = () -> {
      for (int i = 0; i < below.length; i++) {
        below[i].setVisible(i == model.tab.get().ordinal());
      }
    };
    model.tab.addListener(o -> show.run());
    show.run();
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox.setVgrow(plot, Priority.ALWAYS);
    plot.setPrefHeight(1);
    place.setPrefHeight(1);
    var all = new VBox(plot, head, place);
    all.getStyleClass().add("windows-stage");
    return all;
  }

  private Node streamsPane() {
    Segmented<BatchOrder> order = new Segmented<>("", List.of(BatchOrder.STATEFUL, BatchOrder.IN_ORDER,
        BatchOrder.SHUFFLED), o -> texts.get("order." + o.name().toLowerCase(Locale.ROOT)));
    order.setId("order");
    order.setAccessibleText(texts.get("order"));
    order.valueProperty().bindBidirectional(model.order);
    ParameterSlider batch = ParameterSlider.integers(texts.get("batch.size"), 1, WindowsState.MOST_BATCH, 2);
    batch.slider().setId("batch");
    batch.valueProperty().bindBidirectional(model.batch);
    continuing.setId("continuing");
    continuing.setWrapText(true);
    continuing.setMinWidth(0);
    HBox.setHgrow(continuing, Priority.ALWAYS);
    var controls = new HBox(order, batch, continuing);
    controls.getStyleClass().add("streams-head");
    Runnable say = this::sayContinuing;
    model.cut.addListener(o -> say.run());
    model.batch.addListener(o -> say.run());
    model.order.addListener(o -> say.run());
    VBox.setVgrow(streams, Priority.ALWAYS);
    var pane = new VBox(controls, streams);
    pane.getStyleClass().add("streams-pane");
    return pane;
  }

  private void sayContinuing() {
    Cut cut = model.cut.get();
    if (cut == null) {
      return;
    }
    Streams now = cut.streams(model.state());
    String count = texts.get("continues", Numbers.format(now.continuing()), Numbers.format(now.passes()));
    int left = cut.split().train().length - now.rows().length;
    boolean whole = now.passes() > 0 && now.continuing() == now.passes();
    String why = model.order.get() == BatchOrder.SHUFFLED ? texts.get("continues.shuffled")
        : whole ? texts.get("continues.all") : cut.windows().step() != cut.windows().lookBack()
        ? texts.get("continues.step", cut.windows().step(), cut.windows().lookBack())
        : texts.get("continues.order");
    continuing.setText(count + " " + why + (left > 0 ? " " + texts.get("continues.left", left) : ""));
  }

  private Node strip() {
    var card = new CountCard(model, texts);
    var message = new Label();
    message.setId("message");
    message.getStyleClass().add("message");
    message.setWrapText(true);
    message.setMaxWidth(Double.MAX_VALUE);
    message.textProperty().bind(model.message);
    message.visibleProperty().bind(model.message.isNotEmpty());
    card.visibleProperty().bind(model.message.isEmpty());
    return new StackPane(card, message);
  }

  /** What was found out about how the file is written; and a question where values are missing. */
  void gaps(CsvTable table) {
    inspector.gaps(table);
    SeriesChoice choice = model.series.get();
    Texts series = source.texts();
    CsvForm f = table.form();
    form.setText(choice != null && choice.kind() == SeriesChoice.Kind.GENERATED ? "" : String.join(" · ",
        series.get("form.delimiter", f.delimiter() == '\t' ? series.get("form.tab") : String.valueOf(f.delimiter())),
        series.get(f.header() ? "form.header" : "form.noHeader"),
        series.get(f.decimalComma() ? "form.comma" : "form.point"),
        f.datePattern().isEmpty() ? series.get("form.noDates") : series.get("form.dates", f.datePattern().replace('u', 'y')),
        gapWords(table, series)));
  }

  /** The gaps of the first column that has some, in words. */
  private static String gapWords(CsvTable table, Texts series) {
    try {
      for (String name : table.names()) {
        int[] gaps = table.gaps(name);
        if (gaps.length > 0) {
          return series.get("form.gaps", name, Numbers.format(gaps.length), Numbers.format(table.line(gaps[0])));
        }
      }
      return series.get("form.noGaps");
    } catch (DataException e) {
      throw new IllegalStateException(e);
    }
  }

  RoomPage page() {
    return page;
  }

  SeriesSource source() {
    return source;
  }

  StepPlayer player() {
    return player;
  }

  SeriesCanvas plot() {
    return plot;
  }
}
