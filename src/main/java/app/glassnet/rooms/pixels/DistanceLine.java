package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.explain.VectorDistance;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far the two vectors lie apart, and which number of them is looked at. */
final class DistanceLine extends HBox {
  private final PixelsModel model;
  private final Texts texts;
  private final Label index = new Label();
  private final Label changed = new Label();
  private final Label result = new Label();
  private final Tooltip every = new Tooltip();

  DistanceLine(PixelsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("distance-line");
    getStyleClass().add("distance-line");
    index.getStyleClass().add("shape-index");
    changed.getStyleClass().add("shape-axes");
    index.setWrapText(true);
    changed.setWrapText(true);
    index.setMinHeight(Region.USE_PREF_SIZE);
    changed.setMinHeight(Region.USE_PREF_SIZE);
    result.getStyleClass().add("formula-result");
    result.setId("distance");
    changed.setId("changed");
    result.setMinWidth(Region.USE_PREF_SIZE);
    result.setTooltip(every);
    var words = new VBox(index, changed);
    words.getStyleClass().add("distance-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, result);
    model.shifted.addListener(o -> show());
    model.flat.addListener(o -> show());
    model.focus.addListener(o -> show());
    show();
  }

  private void show() {
    Picture p = model.flat.get();
    float[] b = model.shifted.get();
    Spot s = model.focus.get();
    if (p == null || b == null) {
      return;
    }
    VectorDistance d = VectorDistance.between(p.values(), b);
    result.setText("‖a − b‖ = " + Numbers.format(d.distance()));
    every.setText(texts.get("distance.full", Numbers.full(d.distance())));
    changed.setText(texts.get("distance.changed", Numbers.format(d.changed()), Numbers.format(d.size()),
        Numbers.format(d.norm()), Numbers.format(d.cosine())));
    boolean inside = s.row() < p.height() && s.column() < p.width();
    int i = inside ? s.row() * p.width() + s.column() : 0;
    index.setText(texts.get("distance.index", Numbers.format(i / p.width()), Numbers.format(i % p.width()),
        Numbers.format(p.width()), Numbers.format(i), Numbers.format(p.values()[i]), Numbers.format(b[i])));
  }
}
