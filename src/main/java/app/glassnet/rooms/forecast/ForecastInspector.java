package app.glassnet.rooms.forecast;

import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Missing;
import app.glassnet.rooms.forecast.ForecastState.LossKind;
import app.glassnet.rooms.forecast.ForecastState.Mode;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/** What can be set while it trains: one control a property of the model. */
final class ForecastInspector {
  private static final double[] RATES = {1e-4, 2e-4, 3e-4, 5e-4, 0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1};

  private final ForecastModel model;
  private final Texts texts;
  private final Segmented<Missing> missing;
  private final ComboBox<String> target = new ComboBox<>();
  private final List<Node> nodes;
  private boolean filling;

  ForecastInspector(ForecastModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    missing = choice("missing", model.missing, Missing.values());
    target.setId("target");
    target.setMaxWidth(Double.MAX_VALUE);
    target.setAccessibleText(texts.get("target"));
    target.valueProperty().addListener((o, before, now) -> {
      if (!filling && now != null) {
        model.target.set(now);
      }
    });
    model.raw.addListener(o -> fill());
    Segmented<Mode> mode = choice("mode", model.mode, Mode.values());
    mode.setTooltips(m -> texts.get("mode." + m.name().toLowerCase(Locale.ROOT) + ".why"));
    ParameterSlider lookBack = slider("lookback", model.lookBack,
        new double[] {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 16, 20, 24, 30, 36, 48, 52, 60, 72, 104, 120});
    ParameterSlider horizon = slider("horizon", model.horizon, new double[] {1, 2, 3, 4, 5, 6, 8, 10, 12, 18, 24, 36, 52});
    ParameterSlider units = slider("units", model.units, new double[] {1, 2, 4, 8, 12, 16, 24, 32, 48, 64});
    Segmented<LossKind> loss = choice("loss", model.loss, LossKind.values());
    ParameterSlider rate = ParameterSlider.of(texts.get("rate"), RATES, 0.005);
    rate.slider().setId("rate");
    rate.valueProperty().bindBidirectional(model.learningRate);
    ParameterSlider batch = slider("batch", model.batchSize, new double[] {1, 2, 4, 8, 16, 32, 64, 128});
    ParameterSlider seed = ParameterSlider.integers(texts.get("seed"), 1, 20, 1);
    seed.slider().setId("seed");
    seed.valueProperty().bindBidirectional(model.seed);
    Runnable rolled = () -> horizon.setDisable(model.mode.get() == Mode.ROLLED);
    model.mode.addListener(o -> rolled.run());
    nodes = List.of(target, missing, mode, lookBack, horizon, units, loss, rate, batch, seed);
  }

  List<Node> nodes() {
    return nodes;
  }

  void gaps(CsvTable table) {
    show(missing, table.names().stream().anyMatch(table::hasGaps));
  }

  private void fill() {
    List<String> names = model.raw.get().names();
    filling = true;
    target.getItems().setAll(names);
    target.setValue(model.target.get() == null ? names.getFirst() : model.target.get());
    filling = false;
    show(target, names.size() > 1);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private <E extends Enum<E>> Segmented<E> choice(String key, ObjectProperty<E> property, E[] items) {
    var choice = new Segmented<>(texts.get(key), List.of(items),
        i -> texts.get(key + "." + i.name().toLowerCase(Locale.ROOT)));
    choice.setId(key);
    choice.valueProperty().bindBidirectional(property);
    return choice;
  }

  private ParameterSlider slider(String key, Property<Number> property, double[] stops) {
    ParameterSlider slider = ParameterSlider.of(texts.get(key), stops, property.getValue().doubleValue());
    slider.slider().setId(key);
    slider.valueProperty().bindBidirectional(property);
    return slider;
  }
}
