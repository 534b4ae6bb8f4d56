package app.glassnet.rooms.channels;

import app.glassnet.engine.layer.Axis;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.PlaybackBar;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.formula.FormulaStrip;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.step.StepPlayer;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The page of the channels room. */
final class ChannelsView {
  /** Heights of the page, in lines of body text, below which the inspector makes room, as in presenter mode. */
  private static final double COMPACT = 48;

  private final ChannelsModel model;
  private final Texts texts;
  private final RoomPage page;
  private final StageView stage;
  private final StagePresenter presenter;
  private final FormulaStrip formula;
  private final ChannelsInspector inspector;
  private final Sums sums;
  private final StepPlayer player;

  ChannelsView(ChannelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    sums = new Sums(texts);
    page = new RoomPage(texts.get("title"), texts.get("sentence.many"));
    page.getStylesheets().add(ChannelsView.class.getResource("/css/channels.css").toExternalForm());
    page.getStyleClass().add("channels");
    stage = new StageView(theme, texts);
    presenter = new StagePresenter(model, stage, texts, sums);
    formula = new FormulaStrip(theme, model.link);
    formula.setId("formula");
    inspector = new ChannelsInspector(model, theme, texts);
    page.setStage(stage);
    page.setStrip(formula);
    inspector.nodes().forEach(page::addToInspector);
    inspector.source().listenTo(page);
    var bar = new PlaybackBar();
    page.setBar(bar);
    player = new StepPlayer(model.steps, bar, page, theme);
    keys();
    listen();
    model.link.setRelation(s -> Relations.of(model.maps.get(), model.maps.get() == null ? 0 : presenter.looked(), s));
    Runnable fit = () -> page.showInspector(page.getHeight() == 0 || page.getHeight() / theme.em() >= COMPACT);
    page.heightProperty().addListener(o -> fit.run());
    Restyle.follow(page, theme, fit);
  }

  private void keys() {
    page.keys().addAll(List.of(new KeyHelp("← → ↑ ↓", texts.get("key.arrows")), new KeyHelp("Enter", texts.get("key.enter")),
        new KeyHelp("F, Shift + F", texts.get("key.page")), new KeyHelp("0 … 9", texts.get("key.type")),
        new KeyHelp("Shift + ↑ ↓", texts.get("key.turn")), new KeyHelp("Esc", texts.get("key.escape"))));
    page.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      boolean plain = !e.isControlDown() && !e.isAltDown() && !e.isMetaDown();
      int by = e.getCode() != KeyCode.F || !plain ? 0 : e.isShiftDown() ? -1 : 1;
      if (e.getCode() == KeyCode.ESCAPE) {
        model.link.pinned().clear();
      } else if (by != 0 && model.maps.get() != null) {
        model.filter.set(Math.clamp(model.looked() + by, 0, model.maps.get().bank().filters() - 1));
        e.consume();
      }
    });
  }

  private void listen() {
    for (RowPane row : stage.rows) {
      row.kernel.edit(0.1, -99, 99, (cell, value) -> {
        Bank bank = model.maps.get().bank();
        model.edited.set(bank.with(model.looked(), row.channel(), cell.row(), cell.column(), value));
      });
      row.map.setOnActivated(cell -> inputClicked(row.channel(), cell));
      row.window.setOnActivated(cell -> model.link.togglePin(
          new Spot(Relations.WINDOW + row.channel(), cell.row(), cell.column())));
    }
    stage.bias.join(model.link, "bias");
    stage.bias.edit(0.1, -99, 99,
        (cell, value) -> model.edited.set(model.maps.get().bank().withBias(model.looked(), value)));
    stage.output.join(model.link, Relations.OUTPUT);
    stage.output.setOnActivated(cell -> {
      model.steps.playingProperty().set(false);
      model.go(cell.row() * model.maps.get().outColumns() + cell.column(), model.parts.get() ? 0 : model.part());
    });
    stage.bank.setOnChosen(model.filter::set);
    stage.channels.setOnChosen(model::look);
    model.maps.addListener(o -> show());
    model.filter.addListener(o -> show());
    model.page.addListener(o -> show());
    model.parts.addListener(o -> show());
    model.together.addListener(o -> show());
    model.steps.positionProperty().addListener(o -> {
      model.link.refresh();
      show();
    });
    model.link.hoveredProperty().addListener(o -> show());
    model.link.pinned().addListener((SetChangeListener<Spot>) c -> show());
  }

  /** Goes to the cell in the middle of whose window this input cell lies, as near as there is one. */
  private void inputClicked(int channel, Cell cell) {
    Maps m = model.maps.get();
    int row = place(cell.row(), m.rows());
    int column = place(cell.column(), m.columns());
    model.steps.playingProperty().set(false);
    model.go(row * m.outColumns() + column, channel);
  }

  private static int place(int cell, Axis axis) {
    return Math.clamp(Math.round((cell + axis.before() - (axis.kernel() - 1) / 2.0) / axis.stride()), 0, axis.out() - 1);
  }

  private void show() {
    Maps m = model.maps.get();
    if (m == null) {
      return;
    }
    page.setSentence(texts.get("sentence." + subject(m)));
    presenter.show();
    var step = presenter.step();
    int part = presenter.part();
    int looked = Relations.channel(model.link.focus());
    Formula now = looked >= 0 && looked < m.input().channels() ? sums.channel(m, step, looked)
        : part < m.input().channels() ? sums.channel(m, step, part) : sums.all(m, step, part > m.input().channels());
    // A term of the sum that is pointed at lights its channel; the strip stays what it is, or the term would be gone.
    boolean onTerm = model.link.hovered() != null && model.link.hovered().part().equals(Relations.SUM);
    formula.show(onTerm ? sums.all(m, step, true) : now);
  }

  /** What there is to see just now. */
  private String subject(Maps m) {
    return m.bank().taps() == 1 ? "point" : model.kind.get() == BankKind.LEARNED ? "learned"
        : m.input().channels() == 1 ? "one" : model.kind.get() == BankKind.RANDOM ? "random" : "many";
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

  PictureSource source() {
    return inspector.source();
  }

  StepPlayer player() {
    return player;
  }
}
