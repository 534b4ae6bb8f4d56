package app.glassnet.rooms.kernels;

import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.control.PlaybackBar.Part;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.formula.FormulaStrip;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.step.StepPlayer;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The page of the room: one of three stages, with its strip, its controls and its bar. */
final class KernelsView {
  /** Heights of the page, in lines of body text, below which the inspector makes room, as in presenter mode. */
  private static final double COMPACT = 48;

  private final KernelsModel model;
  private final Texts texts;
  private final RoomPage page;
  private final DescentStage one;
  private final RatesStage three;
  private final DigitTable table;
  private final FilmStrip film;
  private final DigitCurves curves;
  private final StagePresenter presenter;
  private final FormulaStrip formula;
  private final RatesFacts facts;
  private final Sums sums;
  private final DescentControls descent;
  private final DigitControls digits;
  private final PlaybackBar bar = new PlaybackBar();
  private final PlaybackBar trainingBar =
      new PlaybackBar(EnumSet.complementOf(EnumSet.of(Part.SPEED)));
  private final StepPlayer player;
  private boolean low;

  KernelsView(KernelsModel model, ThemeModel theme, Texts texts, DigitSession session) {
    this.model = model;
    this.texts = texts;
    sums = new Sums(texts);
    page = new RoomPage(texts.get("heading"), "");
    page.getStylesheets().add(KernelsView.class.getResource("/css/kernels.css").toExternalForm());
    page.getStyleClass().add("kernels");
    one = oneStage(theme);
    three = threeStage(theme);
    table = new DigitTable(model, theme, texts);
    film = new FilmStrip(model, theme, texts);
    curves = new DigitCurves(model, theme, texts, film);
    presenter = new StagePresenter(model, one, three, texts);
    formula = new FormulaStrip(theme, model.link);
    formula.setId("formula");
    facts = new RatesFacts(theme, texts);
    descent = new DescentControls(model, theme, texts);
    digits = new DigitControls(model, theme, texts, session::again);
    var modes = new Segmented<>("", List.of(Mode.values()), m -> texts.get("mode." + lower(m)));
    modes.setTooltips(m -> texts.get("sentence." + lower(m)));
    modes.setId("mode");
    modes.setAccessibleText(texts.get("mode"));
    modes.valueProperty().bindBidirectional(model.mode);
    page.addToInspector(modes, descent, digits);
    descent.source().listenTo(page);
    player = new StepPlayer(model.steps, bar, page, theme);
    trainingBar(session);
    page.keys().addAll(List.of(new KeyHelp("← → ↑ ↓", texts.get("key.arrows")),
        new KeyHelp("Enter", texts.get("key.enter")), new KeyHelp("0 … 9", texts.get("key.type")),
        new KeyHelp("C", texts.get("key.cover")), new KeyHelp("Esc", texts.get("key.escape"))));
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.link.setRelation(s -> Relations.of(model.problem(), presenter.cell(), s));
    follow();
    Runnable fit = () -> {
      low = page.getHeight() > 0 && page.getHeight() / theme.em() < COMPACT;
      page.showInspector(!low);
      showStrip();
    };
    page.heightProperty().addListener(o -> fit.run());
    Restyle.follow(page, theme, fit);
    showMode();
  }

  private static String lower(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT);
  }

  private DescentStage oneStage(ThemeModel theme) {
    MapPane[] maps = Stream.of(Relations.INPUT, Relations.PREDICTION, Relations.TARGET, Relations.ERROR, Relations.TERMS)
        .map(part -> pane(theme, part, part)).toArray(MapPane[]::new);
    MapPane[] kernels = Stream.of(Relations.HIDDEN, Relations.KERNEL, Relations.GRADIENT)
        .map(part -> pane(theme, part, part)).toArray(MapPane[]::new);
    for (MapPane k : kernels) {
      k.view.setOnActivated(model.cell::set);
    }
    kernels[0].view.edit(1, -HiddenKernel.LARGEST, HiddenKernel.LARGEST, (cell, value) -> {
      if (!model.covered.get()) {
        model.hidden.set(model.hidden.get().with(cell.row(), cell.column(), value));
      }
    });
    kernels[0].setFoot(cover("cover"));
    for (MapPane m : maps) {
      m.view.setOnActivated(cell ->
          model.link.togglePin(new Spot(m.view.getId(), cell.row(), cell.column())));
    }
    return new DescentStage(theme, maps, kernels, plot(theme, "loss"));
  }

  private RatesStage threeStage(ThemeModel theme) {
    List<MapPane> ways = Stream.of("small", "right", "large").map(k -> pane(theme, "rate." + k, "way-" + k)).toList();
    MapPane hidden = pane(theme, Relations.HIDDEN, "way-hidden");
    hidden.setFoot(cover("cover-rates"));
    return new RatesStage(theme, pane(theme, "start", "way-start"), ways, hidden, plot(theme, "losses"));
  }

  private MapPane pane(ThemeModel theme, String key, String id) {
    var view = new MatrixView(theme, texts.get(key.contains(".") ? key : "name." + key));
    view.join(model.link, id.startsWith("way-") ? Relations.KERNEL : key);
    return new MapPane(view, id);
  }

  private LinePlot plot(ThemeModel theme, String id) {
    var plot = new LinePlot(theme, texts.get("loss.log"));
    plot.setId(id);
    plot.setWords(LossCurve::words);
    plot.setReadout(LossCurve::words);
    return plot;
  }

  private Button cover(String id) {
    var button = Buttons.quiet("", () -> model.covered.set(!model.covered.get()));
    button.setId(id);
    Runnable words = () -> button.setText(texts.get(model.covered.get() ? "uncover" : "cover"));
    model.covered.addListener(o -> words.run());
    words.run();
    return button;
  }

  /** Its own bar: playing trains on, and positions are moments of the film. */
  private void trainingBar(DigitSession session) {
    trainingBar.setAction(Part.PLAY, session::playOrPause);
    trainingBar.setAction(Part.STEP, session::step);
    trainingBar.setAction(Part.BACK, session::back);
    trainingBar.setAction(Part.FIRST, () -> model.frame.set(0));
    trainingBar.setAction(Part.LAST, session::live);
    trainingBar.playingProperty().bind(model.training);
    model.film.addListener((o, before, now) -> trainingBar.lastProperty().set(Math.max(0, now.last())));
    trainingBar.positionProperty().bindBidirectional(model.frame);
    Runnable count = () -> {
      Frame f = model.shown();
      trainingBar.counterProperty().set(f == null ? "" : texts.get("digits.counter", Numbers.format(f.step()),
          Numbers.format(f.step() * DigitSettings.BATCH)));
    };
    model.film.addListener(o -> count.run());
    model.frame.addListener(o -> count.run());
    trainingBar.listenTo(page);
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      model.link.pinned().clear();
    } else if (e.getCode() == KeyCode.C && !e.isShortcutDown() && model.mode.get() != Mode.DIGITS
        && !(e.getTarget() instanceof TextInputControl)) {
      model.covered.set(!model.covered.get());
    }
  }

  private void follow() {
    model.mode.addListener(o -> showMode());
    model.solved.addListener(o -> showAll());
    model.covered.addListener(o -> showAll());
    model.steps.positionProperty().addListener(o -> showAll());
    model.cell.addListener(o -> showCell());
    model.link.hoveredProperty().addListener(o -> showCell());
    model.message.addListener(o -> showSentence());
  }

  private void showMode() {
    Mode mode = model.mode.get();
    boolean training = mode == Mode.DIGITS;
    page.setStage(training ? table : mode == Mode.RATES ? three : one);
    showStrip();
    page.setBar(training ? trainingBar : bar);
    if (training) {
      model.steps.playingProperty().set(false);
    }
    for (Part part : List.of(Part.FIRST, Part.BACK, Part.PLAY, Part.STEP, Part.LAST)) {
      bar.button(part).setDisable(training);
      trainingBar.button(part).setDisable(!training);
    }
    descent.setVisible(!training);
    descent.setManaged(!training);
    digits.setVisible(training);
    digits.setManaged(training);
    showSentence();
    showAll();
  }

  /** On a page that is low for its type the cells are kept large, and what is written out makes room. */
  private void showStrip() {
    Mode mode = model.mode.get();
    page.setStrip(mode == Mode.DIGITS ? curves : low ? null : mode == Mode.RATES ? facts : formula);
  }

  private void showSentence() {
    page.setSentence(model.message.get().isEmpty() ? texts.get("sentence." + lower(model.mode.get()))
        : model.message.get());
    table.requestLayout();
  }

  private void showAll() {
    Solved solved = model.solved.get();
    // Ways of the other mode are on their way out.
    if (solved != null && model.mode.get() != Mode.DIGITS
        && solved.ways().size() == (model.mode.get() == Mode.RATES ? 3 : 1)) {
      presenter.show();
      showCell();
    }
  }

  private void showCell() {
    Solved solved = model.solved.get();
    if (solved == null) {
      return;
    }
    if (model.mode.get() == Mode.RATES && solved.ways().size() == 3) {
      facts.show(solved);
    } else if (solved.ways().size() == 1 && model.mode.get() == Mode.DESCENT) {
      presenter.showTerms();
      Cell cell = presenter.cell();
      if (Math.max(cell.row(), cell.column()) < solved.problem().hidden().size()) {
        formula.show(sums.gradient(solved, model.moment(), cell));
      }
    }
  }

  RoomPage page() {
    return page;
  }

  DescentStage one() {
    return one;
  }

  RatesStage three() {
    return three;
  }

  DigitTable table() {
    return table;
  }

  FilmStrip film() {
    return film;
  }

  FormulaStrip formula() {
    return formula;
  }

  DescentControls descent() {
    return descent;
  }

  StepPlayer player() {
    return player;
  }
}
