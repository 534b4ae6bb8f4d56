package app.glassnet.rooms.pooling;

import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.formula.FormulaStrip;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.step.StepPlayer;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.collections.SetChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The page of the pooling room. */
final class PoolingView {
  /** Heights of the page, in lines of body text, below which the inspector makes room, as in presenter mode. */
  private static final double COMPACT = 48;

  private final PoolingModel model;
  private final Texts texts;
  private final RoomPage page;
  private final StageView stage;
  private final ShiftView shift;
  private final ShiftPlot plot;
  private final StagePresenter presenter;
  private final FormulaStrip formula;
  private final PoolingInspector inspector;
  private final Sums sums;
  private final StepPlayer player;
  private boolean onShift;

  PoolingView(PoolingModel model, ThemeModel theme, Texts texts, Consumer<Preset> apply, IntConsumer look) {
    this.model = model;
    this.texts = texts;
    sums = new Sums(texts);
    page = new RoomPage(texts.get("title"), texts.get("sentence.max"));
    page.getStylesheets().add(PoolingView.class.getResource("/css/pooling.css").toExternalForm());
    page.getStyleClass().add("pooling");
    stage = new StageView(theme, texts);
    shift = new ShiftView(theme, texts, model.link);
    plot = new ShiftPlot(theme, texts);
    plot.setOnChosen(model.steps::go);
    presenter = new StagePresenter(model, stage, texts);
    formula = new FormulaStrip(theme, model.link);
    formula.setId("formula");
    page.setStage(stage);
    page.setStrip(formula);
    inspector = new PoolingInspector(model, theme, texts, apply, look);
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
    listen();
    model.link.setRelation(s -> Relations.of(model.pooled.get(), model.pooled.get() == null ? 0 : presenter.looked(),
        model.shown() == Mode.BACKWARD, s));
    Runnable fit = () -> page.showInspector(page.getHeight() == 0 || page.getHeight() / theme.em() >= COMPACT);
    page.heightProperty().addListener(o -> fit.run());
    Restyle.follow(page, theme, fit);
  }

  private void listen() {
    stage.input.view.join(model.link, Relations.INPUT);
    stage.window.view.join(model.link, Relations.WINDOW);
    stage.output.view.join(model.link, Relations.OUTPUT);
    stage.slope.view.join(model.link, Relations.SLOPE);
    stage.input.view.edit(1, -9999, 9999, this::inputTyped);
    stage.input.view.setOnActivated(c -> model.link.togglePin(new Spot(Relations.INPUT, c.row(), c.column())));
    stage.slope.view.setOnActivated(c -> model.link.togglePin(new Spot(Relations.SLOPE, c.row(), c.column())));
    stage.output.view.edit(1, -9999, 9999, this::gradientTyped);
    stage.output.view.setOnActivated(c -> model.steps.go(c.row() * model.pooled.get().outColumns() + c.column()));
    model.pooled.addListener(o -> show());
    model.steps.positionProperty().addListener(o -> {
      model.link.refresh();
      show();
    });
    model.link.hoveredProperty().addListener(o -> show());
    model.link.pinned().addListener((SetChangeListener<Spot>) c -> show());
  }

  private void inputTyped(Cell cell, float value) {
    Grid in = model.pooled.get().input();
    if (in.small()) {
      float[] changed = in.values().clone();
      changed[cell.row() * in.columns() + cell.column()] = value;
      model.edited.set(changed);
    }
  }

  private void gradientTyped(Cell cell, float value) {
    Pooled p = model.pooled.get();
    if (model.shown() == Mode.BACKWARD) {
      float[] changed = p.gradient().clone();
      changed[cell.row() * p.outColumns() + cell.column()] = value;
      model.gradient.set(changed);
    }
  }

  private void show() {
    Pooled p = model.pooled.get();
    if (p == null) {
      return;
    }
    Mode mode = model.shown();
    page.setSentence(texts.get(mode == Mode.FORWARD ? p.max() ? "sentence.max" : "sentence.average"
        : "sentence." + mode.name().toLowerCase(Locale.ROOT)));
    boolean shifts = mode == Mode.SHIFT && p.shifted() != null;
    if (shifts != onShift) {
      onShift = shifts;
      page.setStage(shifts ? shift : stage);
      page.setStrip(shifts ? plot : formula);
    }
    if (shifts) {
      int pixels = model.steps.position();
      shift.show(p, pixels, new Shift(model.direction.get(), model.kernel.get()));
      plot.show(p.shifted(), pixels, texts.get("input"), texts.get("conv"),
          texts.get(p.max() ? "output.max" : "output.average"));
      return;
    }
    presenter.show();
    Spot focus = model.link.focus();
    boolean cell = focus != null && (focus.part().equals(Relations.SLOPE) || focus.part().equals(Relations.INPUT))
        && focus.row() >= 0 && focus.column() >= 0 && focus.row() < p.input().rows()
        && focus.column() < p.input().columns();
    // A term of the strip is a cell of the input as well: while the strip is pointed at it stays what it is.
    boolean onStrip = formula.isHover() || formula.isFocused() && !stage.isHover();
    int at = presenter.looked();
    if (mode == Mode.BACKWARD) {
      formula.show(cell && !onStrip ? sums.reaching(p, focus.row(), focus.column()) : sums.back(p, at));
    } else {
      formula.show(sums.forward(p, at));
    }
  }

  RoomPage page() {
    return page;
  }

  StageView stage() {
    return stage;
  }

  ShiftView shift() {
    return shift;
  }

  ShiftPlot plot() {
    return plot;
  }

  FormulaStrip formula() {
    return formula;
  }

  PictureSource source() {
    return inspector.source();
  }

  StepPlayer player() {
    return player;
  }
}
