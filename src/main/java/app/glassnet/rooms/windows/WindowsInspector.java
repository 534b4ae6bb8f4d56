package app.glassnet.rooms.windows;

import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Missing;
import app.glassnet.data.series.Scaler;
import app.glassnet.data.series.Windows;
import app.glassnet.rooms.windows.WindowsState.Fit;
import app.glassnet.rooms.windows.WindowsState.Parting;
import app.glassnet.rooms.windows.WindowsState.Way;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;

/** What can be set: one control a property of the model. */
final class WindowsInspector {
  private final WindowsModel model;
  private final Texts texts;
  private final Segmented<Missing> missing;
  private final ComboBox<String> target = new ComboBox<>();
  private final CheckComboBox<String> features = new CheckComboBox<>();
  private final VBox columns;
  private final List<Node> nodes;
  private boolean filling;

  WindowsInspector(WindowsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    missing = choice("missing", model.missing, Missing.values());
    missing.setTooltips(m -> texts.get("missing." + m.name().toLowerCase(Locale.ROOT) + ".why"));
    Segmented<Way> way = choice("way", model.way, Way.values());
    ParameterSlider lookBack = number("lookback", model.lookBack, stops(400));
    ParameterSlider horizon = number("horizon", model.horizon, stops(120));
    ParameterSlider step = number("step", model.step, stops(120));
    Segmented<Windows.Targets> targets = choice("targets", model.targets, Windows.Targets.values());
    targets.setTooltips(t -> texts.get("targets." + t.name().toLowerCase(Locale.ROOT) + ".why"));
    Segmented<Parting> parting = choice("parting", model.parting, Parting.values());
    ParameterSlider share = ParameterSlider.of(texts.get("share"),
        IntStream.rangeClosed(0, 10).mapToDouble(i -> i * 5 / 100.0).toArray(), model.share.get(), Numbers::percent);
    share.slider().setId("share");
    share.valueProperty().bindBidirectional(model.share);
    Segmented<Scaler.Kind> scaling = choice("scaling", model.scaling, Scaler.Kind.values());
    Segmented<Fit> fit = choice("fit", model.fit, Fit.values());
    columns = new VBox(label("target"), target, label("features"), features);
    columns.getStyleClass().add("columns");
    target.setId("target");
    target.setMaxWidth(Double.MAX_VALUE);
    target.setAccessibleText(texts.get("target"));
    features.setId("features");
    features.setMaxWidth(Double.MAX_VALUE);
    features.setAccessibleText(texts.get("features"));
    target.valueProperty().addListener((o, before, now) -> {
      if (!filling && now != null) {
        model.target.set(now);
      }
    });
    features.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) c -> {
      if (!filling) {
        model.features.set(List.copyOf(features.getCheckModel().getCheckedItems()));
      }
    });
    model.raw.addListener(o -> limits(lookBack, horizon));
    model.lookBack.addListener(o -> limits(lookBack, horizon));
    Runnable rolling = () -> {
      for (Region r : List.of(horizon, step, targets)) {
        r.setDisable(model.way.get() == Way.RESHAPE);
      }
    };
    model.way.addListener(o -> rolling.run());
    rolling.run();
    model.raw.addListener(o -> fill());
    model.target.addListener(o -> fill());
    nodes = List.of(missing, columns, way, lookBack, horizon, step, targets, parting, share, scaling, fit);
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Asks what to do about gaps, where there are any. */
  void gaps(CsvTable table) {
    show(missing, table.names().stream().anyMatch(table::hasGaps));
  }

  /** Look-back and horizon stop where the series ends. */
  private void limits(ParameterSlider lookBack, ParameterSlider horizon) {
    int places = model.raw.get() == null ? 0 : model.raw.get().rows();
    if (places > 1) {
      lookBack.setValid(v -> v == 1 || v <= places - 1, "");
      int read = model.lookBack.get();
      horizon.setValid(v -> v == 1 || v <= places - read, "");
    }
  }

  private void fill() {
    CsvTable raw = model.raw.get();
    filling = true;
    target.getItems().setAll(raw.names());
    target.setValue(model.target.get() == null ? raw.names().getFirst() : model.target.get());
    features.getCheckModel().clearChecks();
    features.getItems().setAll(raw.names());
    List<String> read = model.features.get().isEmpty() ? List.of(target.getValue()) : model.features.get();
    read.forEach(features.getCheckModel()::check);
    filling = false;
    show(columns, raw.names().size() > 1);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Label label(String key) {
    var label = new Label(texts.get(key));
    label.getStyleClass().add("control-label");
    return label;
  }

  private <E extends Enum<E>> Segmented<E> choice(String key, ObjectProperty<E> property, E[] items) {
    var choice = new Segmented<>(texts.get(key), List.of(items),
        i -> texts.get(key + "." + i.name().toLowerCase(Locale.ROOT)));
    choice.setId(key);
    choice.valueProperty().bindBidirectional(property);
    return choice;
  }

  private ParameterSlider number(String key, Property<Number> property, double[] stops) {
    ParameterSlider slider = ParameterSlider.of(texts.get(key), stops, property.getValue().doubleValue());
    slider.slider().setId(key);
    slider.valueProperty().bindBidirectional(property);
    return slider;
  }

  /** Every number to 60, then rounder ones. */
  private static double[] stops(int most) {
    return DoubleStream.concat(IntStream.rangeClosed(1, 60).asDoubleStream(),
        DoubleStream.of(72, 84, 90, 96, 104, 108, 120, 144, 168, 200, 240, 300, 365, 400)).filter(v -> v <= most).toArray();
  }
}
