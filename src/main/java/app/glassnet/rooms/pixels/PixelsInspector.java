package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What can be set in the room, for the picture and for the vectors. */
final class PixelsInspector {
  private final PixelsModel model;
  private final Texts texts;
  private final VBox picture = new VBox();
  private final VBox flatten = new VBox();
  private final Segmented<Planes> planes;
  private final Segmented<Unit> units;
  private final PictureSource source;

  PixelsInspector(PixelsModel model, PictureSource source, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.source = source;
    planes = segmented("planes", List.of(Planes.values()));
    planes.valueProperty().bindBidirectional(model.planes);
    units = segmented("unit", List.of(Unit.values()));
    units.valueProperty().bindBidirectional(model.unit);
    picture.getStyleClass().add("inspector-part");
    picture.getChildren().addAll(planes, units, brush(), new PixelCard(model, texts));
    flatten.getStyleClass().add("inspector-part");
    var why = new Label(texts.get("flatten.why"));
    why.setWrapText(true);
    why.getStyleClass().add("secondary");
    Legend legend = new Legend(texts.get("legend.difference"), ColourScale.ACTIVATION);
    Legend grey = new Legend(texts.get("legend.vector"), ColourScale.INTENSITY);
    flatten.getChildren().addAll(shift("right", model.right), shift("down", model.down), why, grey, legend);
    model.flat.addListener(o -> {
      Picture p = model.flat.get();
      if (p != null) {
        legend.setLimit(p.white());
        grey.setLimit(p.white());
      }
    });
    model.picture.addListener(o -> available());
    model.mode.addListener(o -> choose());
    choose();
    available();
  }

  List<Node> nodes() {
    return List.of(source, picture, flatten);
  }

  private void choose() {
    boolean flat = model.mode.get() == Mode.FLATTEN;
    for (VBox box : List.of(picture, flatten)) {
      boolean shown = box == flatten == flat;
      box.setVisible(shown);
      box.setManaged(shown);
    }
  }

  /** A grey picture has no channels to choose from; a grid of the course has its own numbers. */
  private void available() {
    Picture p = model.picture.get();
    if (p != null) {
      planes.setVisible(p.channels() == 3);
      planes.setManaged(p.channels() == 3);
      units.setAvailable(u -> !p.isGrid(), p.isGrid() ? texts.get("unit.grid") : "");
    }
  }

  private <T extends Enum<T>> Segmented<T> segmented(String key, List<T> items) {
    Segmented<T> segmented = new Segmented<>(texts.get(key), items, i -> texts.get(key + "." + name(i)));
    segmented.setTooltips(i -> texts.get(key + "." + name(i) + ".why"));
    segmented.setId(key);
    return segmented;
  }

  private static String name(Enum<?> item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  private Node brush() {
    var toggle = new ToggleButton(texts.get("brush"));
    toggle.setId("brush");
    toggle.getStyleClass().add("quiet-toggle");
    toggle.setTooltip(new Tooltip(texts.get("brush.why")));
    toggle.selectedProperty().bindBidirectional(model.brush);
    Button undo = Buttons.quiet(texts.get("undo"), model::undo);
    undo.setId("undo");
    Button reset = Buttons.quiet(texts.get("reset"), () -> {
      model.beginStroke();
      model.edits.set(List.of());
    });
    reset.setId("reset");
    Runnable able = () -> {
      undo.setDisable(!model.undoable());
      reset.setDisable(model.edits.get().isEmpty());
    };
    model.edits.addListener(o -> able.run());
    able.run();
    var row = new HBox(toggle, undo, reset);
    row.getStyleClass().add("button-row");
    for (Node node : row.getChildren()) {
      HBox.setHgrow(node, Priority.ALWAYS);
      ((javafx.scene.control.ButtonBase) node).setMaxWidth(Double.MAX_VALUE);
    }
    ParameterSlider ink = ParameterSlider.of(texts.get("ink"), IntStream.rangeClosed(0, 51).mapToDouble(i -> i / 51.0)
        .toArray(), model.ink.get(), this::inkWords);
    ink.setId("ink");
    ink.valueProperty().bindBidirectional(model.ink);
    return new VBox(8, row, ink);
  }

  private String inkWords(double share) {
    Picture p = model.picture.get();
    if (p != null && p.isGrid()) {
      return Numbers.format(share * p.white());
    }
    return model.unit.get() == Unit.BYTES ? Numbers.format(Math.round(share * 255)) : Numbers.format(share);
  }

  private Node shift(String key, javafx.beans.property.IntegerProperty property) {
    ParameterSlider slider = ParameterSlider.integers(texts.get("shift." + key), -PixelsState.MOST_SHIFT,
        PixelsState.MOST_SHIFT, property.get());
    slider.setId("shift-" + key);
    slider.valueProperty().bindBidirectional(property);
    return slider;
  }
}
