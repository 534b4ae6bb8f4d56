package app.glassnet.ui.control;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.Locale;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.geometry.Pos;

/** Explains a colour scale: a title, the colours as a bar, the numbers at its ends and at zero. */
public final class Legend extends VBox {
  /** What a map's limit is taken over: itself, its layer, or all maps of the same meaning. */
  public enum Range { MAP, LAYER, ALL }

  private static final int LONGEST = 14;

  private ColourScale scale;
  private final ResizableCanvas bar = new ResizableCanvas(this::paint);
  private final Label title = new Label();
  private final Label least = new Label();
  private final Label middle = new Label();
  private final Label most = new Label();
  private Segmented<Range> range;

  public Legend(String title, ColourScale scale) {
    this.scale = scale;
    getStyleClass().add("legend");
    setAccessibleRole(AccessibleRole.TEXT);
    this.title.getStyleClass().add("legend-title");
    this.title.setWrapText(true);
    bar.getStyleClass().add("legend-bar");
    var numbers = new StackPane(least, middle, most);
    StackPane.setAlignment(least, Pos.CENTER_LEFT);
    StackPane.setAlignment(most, Pos.CENTER_RIGHT);
    for (Label l : List.of(least, middle, most)) {
      l.getStyleClass().add("legend-number");
      l.setMinWidth(Region.USE_PREF_SIZE);
    }
    middle.setText("0");
    getChildren().addAll(this.title, bar, numbers);
    setTitle(title);
    setLimit(1);
  }

  public void setTitle(String words) {
    title.setText(words);
    describe();
  }

  /** Explains another scale from now on; its limit must be told again. */
  public void setScale(ColourScale other) {
    if (scale != other) {
      scale = other;
      bar.repaint();
    }
  }

  /** The value at the end of the scale; a signed scale runs from its negative to it. */
  public void setLimit(double limit) {
    setEnds(scale.signed() ? Numbers.format(-limit) : "0", Numbers.format(limit));
  }

  /** Words or numbers at the two ends, for example "0 shut" and "1 open". */
  public void setEnds(String left, String right) {
    least.setText(left);
    most.setText(right);
    // Long ends, as of tiny gradients, leave no room for the zero between them.
    middle.setVisible(scale.signed() && left.length() + right.length() <= LONGEST);
    describe();
  }

  /** Adds the switch "this map / this layer / all", and gives its value. */
  public ObjectProperty<Range> addRange() {
    if (range == null) {
      Texts texts = Texts.of("shell");
      range = new Segmented<>("", List.of(Range.values()),
          r -> texts.get("legend.range." + r.name().toLowerCase(Locale.ROOT)));
      range.setAccessibleText(texts.get("legend.range"));
      range.setId("legend-range");
      getChildren().add(range);
    }
    return range.valueProperty();
  }

  private void describe() {
    setAccessibleText(title.getText() + ": " + least.getText() + " … " + most.getText());
  }

  private void paint(GraphicsContext g, double width, double height) {
    for (int x = 0; x < width; x++) {
      double t = (x + 0.5) / width;
      g.setFill(scale.colour(scale.signed() ? 2 * t - 1 : t, 1));
      g.fillRect(x, 0, Math.min(1, width - x), height);
    }
  }
}
