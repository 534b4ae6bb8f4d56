package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The page of the pixels room. */
final class PixelsView {
  /** Height of the page, in lines of body text, below which settings make room for what is looked at. */
  private static final double COMPACT = 48;

  private final RoomPage page;
  private final ZoomView zoom;
  private final PictureSource source;
  private final ZoomPlayer player;

  PixelsView(PixelsModel model, ThemeModel theme, Texts texts) {
    page = new RoomPage(texts.get("title"), texts.get("sentence"));
    page.getStyleClass().add("pixels");
    page.getStylesheets().add(PixelsView.class.getResource("/css/pixels.css").toExternalForm());
    source = new PictureSource(theme, model.choice.get());
    source.choiceProperty().bindBidirectional(model.choice);
    source.listenTo(page);
    zoom = new ZoomView(model, theme, texts);
    var flatten = new FlattenView(model, theme, texts);
    page.setStage(new StackPane(zoom, flatten));
    var shape = new ShapeLine(model, texts);
    var distance = new DistanceLine(model, texts);
    page.setStrip(new StackPane(shape, distance));
    new PixelsInspector(model, source, texts).nodes().forEach(page::addToInspector);
    player = new ZoomPlayer(model, zoom, texts);
    page.setBar(player.bar());
    player.bar().listenTo(page);
    Segmented<Mode> mode = new Segmented<>("", List.of(Mode.values()),
        m -> texts.get("mode." + m.name().toLowerCase(Locale.ROOT)));
    mode.setAccessibleText(texts.get("mode"));
    mode.setId("mode");
    mode.setMaxHeight(Region.USE_PREF_SIZE);
    mode.valueProperty().bindBidirectional(model.mode);
    Button whole = Buttons.quiet(texts.get("one"), () -> oneToOne(model));
    whole.setId("one-to-one");
    whole.setTooltip(new Tooltip(texts.get("one.why")));
    page.actions().getChildren().addAll(0, List.of(mode, whole));
    Runnable choose = () -> {
      boolean flat = model.mode.get() == Mode.FLATTEN;
      zoom.setVisible(!flat);
      shape.setVisible(!flat);
      whole.setDisable(flat);
      flatten.setVisible(flat);
      distance.setVisible(flat);
      page.setSentence(texts.get(flat ? "sentence.flatten" : "sentence"));
    };
    model.mode.addListener(o -> choose.run());
    choose.run();
    Runnable fit = () -> {
      boolean compact = page.getHeight() > 0 && page.getHeight() / theme.em() < COMPACT;
      page.showInspector(!compact);
      flatten.compact(compact);
    };
    page.heightProperty().addListener(o -> fit.run());
    Restyle.follow(page, theme, fit);
    page.keys().addAll(List.of(new KeyHelp(texts.get("key.wheel"), texts.get("key.wheel.does")),
        new KeyHelp("+ −", texts.get("key.zoom")), new KeyHelp("← → ↑ ↓", texts.get("key.arrows")),
        new KeyHelp("0 … 9 .", texts.get("key.digits")), new KeyHelp("B", texts.get("key.brush")),
        new KeyHelp("Ctrl+Z", texts.get("key.undo")), new KeyHelp("Ctrl+V", texts.get("key.paste"))));
  }

  /** Goes to the zoom at which a pixel of the picture is one of the screen, or as near to it as the picture allows. */
  private void oneToOne(PixelsModel model) {
    List<Frame> frames = zoom.wanted();
    Picture p = model.shown.get();
    if (!frames.isEmpty() && p != null) {
      Frame f = frames.getFirst();
      double fit = Frame.fit(p.height(), p.width(), f.width(), f.height());
      model.camera.set(model.camera.get().at(Frame.zoomFor(1, fit, zoom.em())));
    }
  }

  RoomPage page() {
    return page;
  }

  ZoomView zoom() {
    return zoom;
  }

  PictureSource source() {
    return source;
  }

  ZoomPlayer player() {
    return player;
  }
}
