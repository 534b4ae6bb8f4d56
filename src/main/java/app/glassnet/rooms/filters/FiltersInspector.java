package app.glassnet.rooms.filters;

import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.Kernel;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What can be set in the room, for pictures and for signals. */
final class FiltersInspector {
  private static final List<Integer> SIDES = List.of(1, 3, 5, 7);

  private final FiltersModel model;
  private final Texts texts;
  private final VBox picture = new VBox();
  private final VBox signal = new VBox();
  private final ToggleButton pencil;

  FiltersInspector(FiltersModel model, PictureSource source, Texts texts) {
    this.model = model;
    this.texts = texts;
    Legend legend = new Legend("", ColourScale.ACTIVATION);
    var caption = new Label();
    caption.setId("display-caption");
    caption.getStyleClass().add("secondary");
    caption.setWrapText(true);
    caption.setMinHeight(Label.USE_PREF_SIZE);
    picture.getStyleClass().add("inspector-part");
    picture.getChildren().addAll(source, sides("rows"), sides("columns"),
        segmented("border", List.of(Border.values()), model.border),
        segmented("display", List.of(Display.values()), model.display), legend, caption);
    model.filtered.addListener(o -> describe(legend, caption));
    var kinds = new VBox(choice("signal.f", Signals.F.values(), model.f), choice("signal.g", Signals.G.values(), model.g));
    kinds.getStyleClass().add("inspector-part");
    pencil = new ToggleButton(texts.get("pencil"));
    pencil.setId("pencil");
    pencil.getStyleClass().add("quiet-toggle");
    pencil.setTooltip(new Tooltip(texts.get("pencil.why")));
    pencil.setMaxWidth(Double.MAX_VALUE);
    Segmented<Boolean> turned = new Segmented<>(texts.get("turned"), List.of(true, false),
        b -> texts.get(b ? "turned.yes" : "turned.no"));
    turned.setTooltips(b -> texts.get(b ? "turned.yes.why" : "turned.no.why"));
    turned.setId("turned");
    turned.valueProperty().bindBidirectional(model.turned.asObject());
    var why = new Label(texts.get("signal.why"));
    why.setWrapText(true);
    why.getStyleClass().add("secondary");
    Legend product = new Legend(texts.get("legend.product"), ColourScale.ACTIVATION);
    product.setEnds(texts.get("legend.negative"), texts.get("legend.positive"));
    signal.getStyleClass().add("inspector-part");
    signal.getChildren().addAll(kinds, pencil, turned, why, product);
    model.dimension.addListener(o -> choose());
    choose();
  }

  List<Node> nodes() {
    return List.of(picture, signal);
  }

  ToggleButton pencil() {
    return pencil;
  }

  private void choose() {
    for (VBox box : List.of(picture, signal)) {
      boolean shown = box == signal == (model.dimension.get() == Dimension.SIGNAL);
      box.setVisible(shown);
      box.setManaged(shown);
    }
  }

  /** Says how the numbers of the picture on the stage became colours. */
  private void describe(Legend legend, Label caption) {
    Filtered f = model.filtered.get();
    if (f == null) {
      return;
    }
    legend.setScale(f.display() == Display.SIGNED ? ColourScale.ACTIVATION : ColourScale.INTENSITY);
    legend.setTitle(texts.get("legend." + f.display().name().toLowerCase(Locale.ROOT)));
    if (f.display() == Display.OFFSET) {
      legend.setEnds(Numbers.format(-f.limit()), Numbers.format(f.limit()));
    } else {
      legend.setLimit(f.limit());
    }
    String range = texts.get("display.range", Numbers.format(f.least()), Numbers.format(f.most()));
    caption.setText(range + " " + (f.display() == Display.CLIPPED
        ? f.clipped() == 0 ? texts.get("display.clipped.none")
            : texts.get("display.clipped.count", Numbers.format(f.clipped()))
        : texts.get("display." + f.display().name().toLowerCase(Locale.ROOT) + ".note")));
  }

  private <T extends Enum<T>> Segmented<T> segmented(String key, List<T> items, Property<T> property) {
    Segmented<T> segmented = new Segmented<>(texts.get(key), items, i -> texts.get(key + "." + name(i)));
    segmented.setTooltips(i -> texts.get(key + "." + name(i) + ".why"));
    segmented.setId(key);
    segmented.valueProperty().bindBidirectional(property);
    return segmented;
  }

  private static String name(Enum<?> item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  /** Rows or columns of the kernel. */
  private Node sides(String key) {
    boolean rows = key.equals("rows");
    Segmented<Integer> segmented = new Segmented<>(texts.get(key), SIDES, n -> Integer.toString(n));
    segmented.setId(key);
    segmented.valueProperty().addListener((o, before, now) -> {
      Kernel k = model.kernel.get();
      if (k != null && (rows ? k.rows() : k.columns()) != now) {
        model.kernel.set(k.resized(rows ? now : k.rows(), rows ? k.columns() : now));
      }
    });
    Runnable show = () -> {
      Kernel k = model.kernel.get();
      segmented.setDisable(k == null);
      if (k != null) {
        segmented.setValue(rows ? k.rows() : k.columns());
      }
    };
    model.kernel.addListener(o -> show.run());
    show.run();
    return segmented;
  }

  private <T extends Enum<T>> Node choice(String key, T[] items, Property<T> property) {
    var label = new Label(texts.get(key));
    label.getStyleClass().add("control-label");
    var box = new ComboBox<T>();
    box.getItems().setAll(items);
    box.setId(key.replace('.', '-'));
    box.setAccessibleText(texts.get(key));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(T item) {
        return item == null ? "" : texts.get(key + "." + name(item));
      }

      @Override
      public T fromString(String words) {
        return null;
      }
    });
    label.setLabelFor(box);
    box.valueProperty().bindBidirectional(property);
    var both = new VBox(label, box);
    both.getStyleClass().add("choice");
    return both;
  }
}
