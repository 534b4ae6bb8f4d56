package app.glassnet.rooms.filters;

import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.formula.FormulaStrip;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The page of the filters room. */
final class FiltersView {
  /** Height of the page, in lines of body text, below which settings make room for what is looked at. */
  private static final double COMPACT = 48;

  private final FiltersModel model;
  private final Texts texts;
  private final RoomPage page;
  private final PictureSource source;
  private final FiltersPlayer player;
  private final FormulaStrip formula;
  private final SplitView split;
  private final KernelPane kernel;

  FiltersView(FiltersModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    page = new RoomPage(texts.get("title"), texts.get("sentence"));
    page.getStyleClass().add("filters");
    page.getStylesheets().add(FiltersView.class.getResource("/css/filters.css").toExternalForm());
    source = new PictureSource(theme, model.choice.get());
    source.choiceProperty().bindBidirectional(model.choice);
    source.listenTo(page);
    var link = new LinkModel();
    split = new SplitView(model, theme, texts);
    HBox.setHgrow(split, Priority.ALWAYS);
    kernel = new KernelPane(model, link, theme, texts);
    var shelf = new ShelfView(model, theme, texts);
    var pictures = new HBox(shelf, split, kernel);
    pictures.getStyleClass().add("picture-stage");
    pictures.setMinHeight(0);
    var signals = new SignalStage(model, link, theme, texts);
    page.setStage(new StackPane(pictures, signals));
    formula = new FormulaStrip(theme, link);
    formula.setId("formula");
    formula.getStyleClass().add("filters-formula");
    page.setStrip(formula);
    var inspector = new FiltersInspector(model, source, texts);
    inspector.nodes().forEach(page::addToInspector);
    inspector.pencil().selectedProperty().addListener((o, was, now) -> signals.view().pencil(now));
    player = new FiltersPlayer(model, texts);
    page.setBar(player.bar());
    player.bar().listenTo(page);
    Segmented<Dimension> dimension = new Segmented<>("", List.of(Dimension.values()),
        d -> texts.get("dimension." + d.name().toLowerCase(Locale.ROOT)));
    dimension.setAccessibleText(texts.get("dimension"));
    dimension.setId("dimension");
    dimension.setMaxHeight(Region.USE_PREF_SIZE);
    dimension.valueProperty().bindBidirectional(model.dimension);
    page.actions().getChildren().addFirst(dimension);
    Runnable choose = () -> {
      boolean one = model.dimension.get() == Dimension.SIGNAL;
      pictures.setVisible(!one);
      signals.setVisible(one);
      page.setSentence(texts.get(one ? "sentence.signal" : "sentence"));
      sum();
    };
    model.dimension.addListener(o -> choose.run());
    for (Observable change : new Observable[] {model.sum, model.focus, model.kernel, model.picture, model.border,
        model.display}) {
      change.addListener(o -> sum());
    }
    choose.run();
    Runnable fit = () -> {
      boolean compact = page.getHeight() > 0 && page.getHeight() / theme.em() < COMPACT;
      page.showInspector(!compact);
      shelf.setVisible(!compact);
      shelf.setManaged(!compact);
      kernel.compact(compact);
      signals.compact(compact);
      page.setStrip(compact && model.dimension.get() == Dimension.PICTURE ? null : formula);
    };
    model.dimension.addListener(o -> fit.run());
    page.heightProperty().addListener(o -> fit.run());
    Restyle.follow(page, theme, fit);
    page.keys().addAll(List.of(new KeyHelp("← →", texts.get("key.shelf")), new KeyHelp("← → ↑ ↓", texts.get("key.arrows")),
        new KeyHelp("0 … 9 + −", texts.get("key.digits")), new KeyHelp("↑ ↓", texts.get("key.draw")),
        new KeyHelp("Ctrl+V", texts.get("key.paste"))));
  }

  private void sum() {
    model.focus.get();
    formula.show(model.dimension.get() == Dimension.SIGNAL ? SignalFormula.of(model, texts) : PixelSum.of(model, texts));
  }

  RoomPage page() {
    return page;
  }

  PictureSource source() {
    return source;
  }

  FiltersPlayer player() {
    return player;
  }

  FormulaStrip formula() {
    return formula;
  }

  SplitView split() {
    return split;
  }

  KernelPane kernel() {
    return kernel;
  }
}
