package app.glassnet.rooms.digits;

import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of the digits room: the drawing and the network on the stage, the sum, the kernels and the curves below. */
final class DigitsView {
  /** Heights of the page, in lines of body text, below which things make room. */
  private static final double COMPACT = 48;
  private static final double LOW = 39;
  private static final int FORMULA_MS = 50;

  private final RoomPage page;
  private final InputPanel input;
  private final StripView strip;
  private final FormulaLine formula;
  private final TrainingBar bar;
  private final Node networks;
  private Node training;
  private final DigitsModel model;
  private final Texts texts;

  DigitsView(DigitsModel model, DigitsSession session, RoomContext context, Texts texts) {
    ThemeModel theme = context.theme();
    this.model = model;
    this.texts = texts;
    page = new RoomPage(texts.get("title"), texts.get("sentence"));
    page.getStylesheets().add(DigitsView.class.getResource("/css/digits.css").toExternalForm());
    page.getStyleClass().add("digits");
    input = new InputPanel(model, session, theme, texts);
    strip = new StripView(model, theme, texts);
    formula = new FormulaLine(texts);
    HBox.setHgrow(strip.node(), Priority.ALWAYS);
    input.setMinWidth(Region.USE_PREF_SIZE);
    var stage = new HBox(input, strip.node());
    stage.getStyleClass().add("digits-stage");
    page.setStage(stage);
    stage.heightProperty().addListener(o -> input.fit(stage.getHeight(), theme.em()));
    page.setStrip(below(theme));
    Inspector inspector = new Inspector(model, strip, context, texts);
    networks = inspector.networks();
    page.actions().getChildren().addFirst(networks);
    inspector.nodes().forEach(page::addToInspector);
    bar = new TrainingBar(model, session, texts);
    page.heightProperty().addListener(o -> fit(theme));
    page.widthProperty().addListener(o -> fit(theme));
    Restyle.follow(page, theme, () -> fit(theme));
    bar.listenTo(page);
    page.setBar(bar);
    page.keys().addAll(List.of(
        new KeyHelp("Space", texts.get("key.space")), new KeyHelp("→", texts.get("key.step")),
        new KeyHelp("Tab", texts.get("key.tab")), new KeyHelp("← → ↑ ↓", texts.get("key.arrows")),
        new KeyHelp("Shift + ← → ↑ ↓", texts.get("key.cells")), new KeyHelp("Esc", texts.get("key.escape"))));
    Runnable sum = () -> formula.show(Arithmetic.of(strip.scene(), model.focus.get(), texts));
    Seldom follow = new Seldom(model, FORMULA_MS, sum);
    model.trace.addListener((o, before, now) -> follow.changed());
    model.focus.addListener((o, before, now) -> sum.run());
  }

  /**
   * On a page that is low for its type, as in presenter mode, what is set and measured makes room for what is looked at:
   * the drawing, the network and its sum.
   */
  private void fit(ThemeModel theme) {
    double rows = page.getHeight() / theme.em();
    boolean compact = rows > 0 && rows < COMPACT;
    page.showInspector(!compact);
    show(networks, !compact);
    show(training, rows >= LOW || rows == 0);
    input.compact(compact);
    strip.compact(compact);
    bar.compact(compact);
    formula.compact(compact);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private VBox below(ThemeModel theme) {
    KernelsView kernels = new KernelsView(model, theme, texts);
    CurvesView curves = new CurvesView(model, theme, texts);
    HBox.setHgrow(kernels.node(), Priority.ALWAYS);
    var row = new HBox(kernels.node(), curves.node());
    training = row;
    row.getStyleClass().add("training-row");
    HBox.setHgrow(curves.node(), Priority.SOMETIMES);
    // A message stands where the sum stands, so that nothing moves when one comes; pointing at a unit brings the sum back.
    var message = new Label();
    message.setId("message");
    message.getStyleClass().add("message");
    message.setWrapText(true);
    message.setMaxWidth(Double.MAX_VALUE);
    message.textProperty().bind(model.message);
    message.visibleProperty().bind(model.message.isNotEmpty());
    formula.visibleProperty().bind(model.message.isEmpty());
    model.hovered.addListener((o, before, now) -> {
      if (now != null) {
        model.message.set("");
      }
    });
    var all = new VBox(new StackPane(formula, message), row);
    all.getStyleClass().add("digits-below");
    return all;
  }

  RoomPage page() {
    return page;
  }

  StripView strip() {
    return strip;
  }

  InputPanel input() {
    return input;
  }
}
