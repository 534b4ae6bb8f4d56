package app.glassnet.rooms.digits;

import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import app.glassnet.ui.theme.Restyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What can be set, the unit looked at, and what the colours mean. */
final class Inspector {
  private static final int EVERY_MS = 50;

  private final DigitsModel model;
  private final StripView strip;
  private final Texts texts;
  private final UnitDetail detail;
  private final Legend activation;
  private final Legend weight;
  private final List<Node> nodes = new ArrayList<>();

  Inspector(DigitsModel model, StripView strip, RoomContext context, Texts texts) {
    ThemeModel theme = context.theme();
    this.model = model;
    this.strip = strip;
    this.texts = texts;
    detail = new UnitDetail(strip, texts);
    activation = new Legend("", ColourScale.ACTIVATION);
    weight = new Legend(texts.get("legend.weight"), ColourScale.WEIGHT);
    VBox.setVgrow(detail.node(), Priority.ALWAYS);
    nodes.add(learningRate());
    nodes.add(batchSize());
    nodes.add(optimizers());
    nodes.add(detail.node());
    nodes.add(new HandOver(model, strip, context, texts).node());
    nodes.add(quantities());
    HBox.setHgrow(activation, Priority.ALWAYS);
    HBox.setHgrow(weight, Priority.ALWAYS);
    for (Legend legend : List.of(activation, weight)) {
      legend.setMinWidth(0);
    }
    var legends = new HBox(activation, weight);
    legends.getStyleClass().add("legends");
    nodes.add(legends);
    nodes.add(ranges());
    Runnable show = () -> {
      detail.node().repaint();
      legends();
    };
    Seldom follow = new Seldom(model, EVERY_MS, show);
    model.trace.addListener((o, before, now) -> follow.changed());
    for (ObservableValue<?> seen : List.of(model.focus, model.range, model.shown)) {
      seen.addListener((o, before, now) -> show.run());
    }
    Restyle.follow(detail.node(), theme, detail.node()::repaint);
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Which network: it stands in the heading, as everything on the page follows from it. */
  Node networks() {
    var box = new ComboBox<String>();
    box.setId("network");
    box.getItems().setAll(ModelCatalog.names());
    box.setAccessibleText(texts.get("network"));
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(String name) {
        return name == null ? "" : texts.get("network.item", texts.get("network." + name),
            Numbers.format(ModelCatalog.spec(name).parameterCount()));
      }

      @Override
      public String fromString(String words) {
        return words;
      }
    });
    box.setTooltip(new Tooltip());
    box.valueProperty().bindBidirectional(model.network);
    model.spec.addListener(o -> describe(box.getTooltip()));
    describe(box.getTooltip());
    return box;
  }

  private void describe(Tooltip tip) {
    NetworkSpec spec = model.spec.get();
    tip.setText(texts.get("network.size", Numbers.format(spec.parameterCount()), Numbers.format(spec.flops() / 1e6)));
  }

  private Node learningRate() {
    ParameterSlider slider = ParameterSlider.logarithmic(texts.get("train.rate"), 0.0001, 1, model.learningRate.get());
    slider.setId("learning-rate");
    slider.valueProperty().bindBidirectional(model.learningRate);
    return slider;
  }

  private Node batchSize() {
    double[] stops = DigitsModel.BATCH_SIZES.stream().mapToDouble(Integer::doubleValue).toArray();
    ParameterSlider slider = ParameterSlider.of(texts.get("train.batch"), stops, model.batchSize.get(),
        v -> Numbers.format(Math.round(v)));
    slider.setId("batch-size");
    slider.valueProperty().bindBidirectional(model.batchSize);
    return slider;
  }

  private Node optimizers() {
    Segmented<String> segmented = new Segmented<>("", DigitsModel.OPTIMIZERS,
        o -> texts.get("optimizer." + o));
    segmented.setTooltips(o -> texts.get("optimizer." + o + ".why"));
    segmented.setAccessibleText(texts.get("train.optimizer"));
    segmented.setId("optimizer");
    segmented.valueProperty().bindBidirectional(model.optimizer);
    return segmented;
  }

  private Node quantities() {
    Segmented<Quantity> segmented = new Segmented<>("", List.of(Quantity.values()),
        q -> texts.get("quantity." + q.name().toLowerCase(Locale.ROOT)));
    segmented.setTooltips(q -> texts.get("quantity." + q.name().toLowerCase(Locale.ROOT) + ".why"));
    segmented.setId("quantity");
    segmented.valueProperty().bindBidirectional(model.quantity);
    return segmented;
  }

  private Node ranges() {
    Segmented<RangeMode> segmented = new Segmented<>("", List.of(RangeMode.values()),
        r -> texts.get("range." + r.name().toLowerCase(Locale.ROOT)));
    segmented.setTooltips(r -> texts.get("range." + r.name().toLowerCase(Locale.ROOT) + ".why"));
    segmented.setAccessibleText(texts.get("range"));
    segmented.setId("range");
    segmented.valueProperty().bindBidirectional(model.range);
    return segmented;
  }

  private void legends() {
    Unit unit = model.focus.get();
    StripScene scene = strip.scene();
    int i = scene.columnOf(unit);
    if (i < 0 || scene.trace() == null) {
      return;
    }
    Column column = strip.columns().get(i);
    boolean gradient = scene.showsGradient(column);
    activation.setTitle(gradient ? texts.get("legend.gradient")
        : column.isInput() ? texts.get("legend.input") : texts.get("legend.activation"));
    activation.setScale(StripImages.scale(scene, column));
    activation.setLimit(strip.limit(unit));
    float[] w = column.isInput() || column.form() == Form.VECTOR && column.parameters() == 0 ? null
        : scene.parameters().get(scene.trace().spec().layerName(column.op()) + ".w");
    weight.setVisible(w != null);
    if (w != null) {
      weight.setLimit(ColourScale.limit(w));
    }
  }
}
