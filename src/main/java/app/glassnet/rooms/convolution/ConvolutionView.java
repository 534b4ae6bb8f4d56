package app.glassnet.rooms.convolution;

import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.formula.CodePanel;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.formula.FormulaStrip;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.step.Pace;
import app.glassnet.ui.step.StepPlayer;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of the convolution room. */
final class ConvolutionView {
  /** Heights of the page, in lines of body text, below which the inspector makes room, as in presenter mode. */
  private static final double COMPACT = 48;

  private final ConvolutionModel model;
  private final Texts texts;
  private final RoomPage page;
  private final StageView stage;
  private final StagePresenter presenter;
  private final ConvolutionInspector inspector;
  private final FormulaStrip formula;
  private final CodePanel code = new CodePanel();
  private final Sums sums;
  private final HBox stripHead = new HBox();
  private final StepPlayer player;

  ConvolutionView(ConvolutionModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    sums = new Sums(texts);
    page = new RoomPage(texts.get("title"), texts.get("sentence.forward"));
    page.getStylesheets().add(ConvolutionView.class.getResource("/css/convolution.css").toExternalForm());
    page.getStyleClass().add("convolution");
    stage = stage(theme);
    page.setStage(stage);
    presenter = new StagePresenter(model, stage, texts);
    formula = new FormulaStrip(theme, model.link);
    formula.setId("formula");
    page.setStrip(strip());
    inspector = new ConvolutionInspector(model, theme, texts);
    inspector.nodes().forEach(page::addToInspector);
    inspector.source().listenTo(page);
    var bar = new PlaybackBar();
    page.setBar(bar);
    player = new StepPlayer(model.steps, bar, page, theme);
    page.keys().addAll(List.of(new KeyHelp("← → ↑ ↓", texts.get("key.arrows")), new KeyHelp("Enter", texts.get("key.enter")),
        new KeyHelp("0 … 9", texts.get("key.type")), new KeyHelp("Shift + ↑ ↓", texts.get("key.turn")),
        new KeyHelp("Esc", texts.get("key.escape"))));
    page.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        model.link.pinned().clear();
      }
    });
    model.link.setRelation(s -> Relations.of(model.computed(), model.steps.position(), s));
    follow();
    Runnable fit = () -> fit(page.getHeight() > 0 && page.getHeight() / theme.em() < COMPACT);
    page.heightProperty().addListener(o -> fit.run());
    Restyle.follow(page, theme, fit);
  }

  /** On a page that is low for its type what is set makes room for what is looked at. */
  private void fit(boolean compact) {
    page.showInspector(!compact);
    stripHead.setVisible(!compact || model.code.get());
    stripHead.setManaged(stripHead.isVisible());
    if (compact != page.getStyleClass().contains("low")) {
      if (compact) {
        page.getStyleClass().add("low");
      } else {
        page.getStyleClass().remove("low");
      }
    }
  }

  private StageView stage(ThemeModel theme) {
    MatrixView input = matrix(theme, "input", Relations.INPUT);
    MatrixView kernel = matrix(theme, "kernel", Relations.KERNEL);
    MatrixView slope = matrix(theme, "slope", Relations.SLOPE);
    MatrixView output = matrix(theme, "output", Relations.OUTPUT);
    MatrixView loupe = matrix(theme, "loupe", Relations.INPUT);
    input.setOnActivated(this::inputClicked);
    input.editByTyping(1, -9999, 9999, this::inputTyped);
    kernel.edit(1, -99, 99, this::kernelTyped);
    output.edit(1, -99, 99, this::gradientTyped);
    output.setOnActivated(this::outputClicked);
    slope.setOnActivated(cell -> model.steps.go(cell.row() * model.kernel.get().columns() + cell.column()));
    return new StageView(theme, new MatrixPane(input, "input"), new MatrixPane(kernel, "kernel"),
        new MatrixPane(slope, "slope"), new MatrixPane(output, "output"), new MatrixPane(loupe, "loupe"));
  }

  private MatrixView matrix(ThemeModel theme, String key, String part) {
    var view = new MatrixView(theme, texts.get("name." + key));
    view.join(model.link, part);
    return view;
  }

  private Region strip() {
    var tabs = new Segmented<>("", List.of(false, true), c -> texts.get(c ? "tab.code" : "tab.sum"));
    tabs.setId("tabs");
    tabs.setAccessibleText(texts.get("tabs"));
    tabs.valueProperty().addListener((o, before, now) -> model.code.set(now));
    model.code.addListener((o, before, now) -> tabs.setValue(now));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var guess = new GuessBar(model, texts);
    stripHead.getChildren().setAll(tabs, space, guess);
    stripHead.getStyleClass().add("strip-head");
    var place = new StackPane(formula);
    place.getStyleClass().add("strip-place");
    HBox.setHgrow(code.head(), Priority.ALWAYS);
    model.code.addListener((o, before, now) -> {
      place.getChildren().setAll(now ? code : formula);
      // One row of tabs, not two: the code has few lines to spare.
      stripHead.getChildren().setAll(now ? List.of(tabs, code.head()) : List.of(tabs, space, guess));
    });
    var all = new VBox(stripHead, place);
    all.setMinHeight(Region.USE_PREF_SIZE);
    all.getStyleClass().add("convolution-strip");
    return all;
  }

  private void follow() {
    model.computedProperty().addListener(o -> {
      Mode mode = model.mode.get();
      code.show(CodeText.of(model.computed()));
      page.setSentence(texts.get("sentence." + mode.name().toLowerCase(Locale.ROOT)));
      showAll();
    });
    model.steps.positionProperty().addListener(o -> {
      model.link.refresh();
      showAll();
    });
    model.guesses.addListener(o -> showAll());
    model.link.hoveredProperty().addListener(o -> showSum());
    model.steps.phaseProperty().addListener(o -> run());
  }

  private void showAll() {
    if (model.computed() != null) {
      presenter.show();
      showSum();
      run();
    }
  }

  private void showSum() {
    if (model.computed() != null) {
      formula.show(sums.of(model.computed(), model.steps.position(), model.link.hovered(),
          model.guesses.get().asks(model.steps.position())));
    }
  }

  /** While a position where the cell is the lesson is played, its terms are lit one after the other. */
  private void run() {
    boolean playing = model.steps.playingProperty().get() && model.steps.paceProperty().get() == Pace.CELL
        && model.steps.speedProperty().get() <= 1;
    List<Formula.Term> terms = playing
        ? formula.formula().lines().stream().flatMap(l -> l.terms().stream()).toList() : List.of();
    int at = (int) (model.steps.phaseProperty().get() * terms.size());
    model.link.runningProperty().set(at < terms.size() ? terms.get(at).spot() : null);
  }

  private void inputClicked(Cell cell) {
    Computation c = model.computed();
    if (c.transposed()) {
      model.steps.go(cell.row() * c.input().columns() + cell.column());
    } else if (c.backward() && !c.atKernel(model.steps.position())) {
      model.steps.go(c.slides().taps() + cell.row() * c.input().columns() + cell.column());
    } else {
      model.link.togglePin(new Spot(Relations.INPUT, cell.row(), cell.column()));
    }
  }

  private void inputTyped(Cell cell, float value) {
    Grid in = model.input();
    boolean slopes = model.computed().backward() && !model.computed().atKernel(model.steps.position());
    if (in.small() && !slopes) {
      float[] changed = in.values().clone();
      changed[cell.row() * in.columns() + cell.column()] = value;
      model.edited.set(changed);
    }
  }

  private void kernelTyped(Cell cell, float value) {
    Kernel k = model.kernel.get();
    boolean turned = model.turned.get();
    model.kernel.set(k.with(turned ? k.rows() - 1 - cell.row() : cell.row(),
        turned ? k.columns() - 1 - cell.column() : cell.column(), value));
  }

  private void gradientTyped(Cell cell, float value) {
    Computation c = model.computed();
    if (c.backward()) {
      float[] changed = c.gradient().clone();
      changed[cell.row() * c.madeColumns() + cell.column()] = value;
      model.gradient.set(changed);
    }
  }

  private void outputClicked(Cell cell) {
    if (model.computed().forward()) {
      model.steps.go(cell.row() * model.computed().madeColumns() + cell.column());
    } else {
      model.link.togglePin(new Spot(Relations.OUTPUT, cell.row(), cell.column()));
    }
  }

  RoomPage page() {
    return page;
  }

  StageView stage() {
    return stage;
  }

  FormulaStrip formula() {
    return formula;
  }

  CodePanel code() {
    return code;
  }

  ConvolutionInspector inspector() {
    return inspector;
  }

  StepPlayer player() {
    return player;
  }
}
