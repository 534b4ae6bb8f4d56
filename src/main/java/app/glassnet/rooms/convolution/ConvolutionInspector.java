package app.glassnet.rooms.convolution;

import app.glassnet.data.PictureChoice;
import app.glassnet.explain.Activation;
import app.glassnet.explain.Border;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What can be set, and what the colours mean. */
final class ConvolutionInspector {
  private final ConvolutionModel model;
  private final Texts texts;
  private final List<Node> nodes = new ArrayList<>();
  private final PictureSource source;
  private final Legend made;
  private final Legend weights;
  private final IntegerProperty kernelRows = new SimpleIntegerProperty(3);
  private final IntegerProperty kernelColumns = new SimpleIntegerProperty(3);
  private boolean following;

  ConvolutionInspector(ConvolutionModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    source = new PictureSource(theme, model.picture.get());
    nodes.add(modes());
    nodes.add(source);
    nodes.add(layer());
    nodes.add(kernels());
    nodes.add(pair("stride", model.strideY, model.strideX, Settings.MOST_STRIDE));
    nodes.add(pair("dilation", model.dilationY, model.dilationX, Settings.MOST_DILATION));
    nodes.add(paddings());
    nodes.add(operations());
    nodes.add(bias());
    made = new Legend("", ColourScale.ACTIVATION);
    weights = new Legend(texts.get("legend.weight"), ColourScale.WEIGHT);
    for (Legend legend : List.of(made, weights)) {
      legend.setMinWidth(0);
      HBox.setHgrow(legend, Priority.ALWAYS);
    }
    var legends = new HBox(made, weights);
    legends.getStyleClass().add("legends");
    nodes.add(legends);
    model.computedProperty().addListener(o -> legends());
  }

  List<Node> nodes() {
    return nodes;
  }

  PictureSource source() {
    return source;
  }

  private Node modes() {
    var modes = segmented("", "mode", List.of(Mode.values()), model.mode);
    modes.setAccessibleText(texts.get("mode"));
    return modes;
  }

  private <E extends Enum<E>> Segmented<E> segmented(String name, String key, List<E> values, ObjectProperty<E> value) {
    var s = new Segmented<>(name, values, v -> texts.get(key + "." + v.name().toLowerCase(Locale.ROOT)));
    s.setTooltips(v -> texts.get(key + "." + v.name().toLowerCase(Locale.ROOT) + ".why"));
    s.setId(key);
    s.valueProperty().bindBidirectional(value);
    return s;
  }

  /** Which channel and filter of a network's layer; only there while the input is one. */
  private Node layer() {
    var name = new Label();
    name.getStyleClass().add("control-reason");
    name.setWrapText(true);
    name.setId("layer-name");
    var channel = new ComboBox<Integer>();
    var filter = new ComboBox<Integer>();
    channel.setId("layer-channel");
    filter.setId("layer-filter");
    words(channel, i -> texts.get("layer.channel", Numbers.format(i + 1L)));
    words(filter, i -> texts.get("layer.filter", Numbers.format(i + 1L)));
    channel.setAccessibleText(texts.get("layer.channel.name"));
    filter.setAccessibleText(texts.get("layer.filter.name"));
    var leave = Buttons.quiet(texts.get("layer.leave"), () -> model.layer.set(null));
    leave.setId("layer-leave");
    var row = new HBox(channel, filter);
    row.getStyleClass().add("layer-row");
    for (var box : List.of(channel, filter)) {
      box.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(box, Priority.ALWAYS);
      box.valueProperty().addListener((o, before, now) -> {
        LayerSource at = model.layer.get();
        if (!following && at != null && channel.getValue() != null && filter.getValue() != null) {
          model.layer.set(at.looking(channel.getValue(), filter.getValue()));
        }
      });
    }
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var head = new HBox(name, leave);
    head.getStyleClass().add("steppers");
    var all = new VBox(head, row);
    all.getStyleClass().add("layer-source");
    Runnable show = () -> {
      LayerSource at = model.layer.get();
      all.setVisible(at != null);
      all.setManaged(at != null);
      if (at != null) {
        following = true;
        name.setText(texts.get("layer.name", at.name(), at.network(), Numbers.format(at.step())));
        fill(channel, at.channels(), at.channel());
        fill(filter, at.filters(), at.filter());
        following = false;
      }
    };
    model.layer.addListener(o -> show.run());
    show.run();
    return all;
  }

  private static void fill(ComboBox<Integer> box, int count, int at) {
    if (box.getItems().size() != count) {
      box.getItems().setAll(IntStream.range(0, count).boxed().toList());
    }
    box.setValue(at);
  }

  private Node kernels() {
    var presets = new ComboBox<Preset>();
    presets.setId("preset");
    presets.setAccessibleText(texts.get("preset"));
    presets.setMaxWidth(Double.MAX_VALUE);
    presets.getItems().setAll(Preset.values());
    presets.setPromptText(texts.get("preset.own"));
    words(presets, p -> texts.get("preset." + p.name().toLowerCase(Locale.ROOT)));
    presets.valueProperty().addListener((o, before, now) -> {
      if (!following && now != null) {
        model.kernel.set(now.kernel());
      }
    });
    kernelRows.addListener((o, before, now) -> resize());
    kernelColumns.addListener((o, before, now) -> resize());
    Runnable show = () -> {
      following = true;
      presets.setValue(Preset.of(model.kernel.get()));
      kernelRows.set(model.kernel.get().rows());
      kernelColumns.set(model.kernel.get().columns());
      following = false;
    };
    model.kernel.addListener(o -> show.run());
    show.run();
    var label = new Label(texts.get("preset"));
    label.getStyleClass().add("control-label");
    label.setLabelFor(presets);
    HBox.setHgrow(presets, Priority.ALWAYS);
    var row = new HBox(label, presets);
    row.getStyleClass().add("steppers");
    label.setMinWidth(Region.USE_PREF_SIZE);
    var all = new VBox(row, pair("size", kernelRows, kernelColumns, Kernel.LARGEST));
    all.getStyleClass().add("kernel-controls");
    return all;
  }

  private void resize() {
    Kernel k = model.kernel.get();
    if (!following && (k.rows() != kernelRows.get() || k.columns() != kernelColumns.get())) {
      model.kernel.set(k.resized(kernelRows.get(), kernelColumns.get()));
    }
  }

  private Node pair(String key, IntegerProperty y, IntegerProperty x, int most) {
    return new Steppers(texts.get(key), List.of(
        new Steppers.Number(texts.get(key + ".y"), key + "-y", y, 1, most),
        new Steppers.Number(texts.get(key + ".x"), key + "-x", x, 1, most)));
  }

  private Node paddings() {
    var kinds = segmented("", "padding", List.of(PaddingKind.values()), model.padding);
    kinds.setAccessibleText(texts.get("padding"));
    var sides = new VBox(
        new Steppers(texts.get("sides.y"), List.of(side("top", model.top), side("bottom", model.bottom))),
        new Steppers(texts.get("sides.x"), List.of(side("left", model.left), side("right", model.right))));
    sides.getStyleClass().add("padding-controls");
    sides.setId("sides");
    var borders = segmented("", "border", List.of(Border.values()), model.border);
    borders.setAccessibleText(texts.get("border"));
    Runnable show = () -> {
      boolean custom = model.padding.get() == PaddingKind.CUSTOM;
      sides.setVisible(custom);
      sides.setManaged(custom);
      boolean none = model.padding.get() == PaddingKind.VALID || model.mode.get() == Mode.TRANSPOSED;
      borders.setDisable(none);
    };
    model.padding.addListener(o -> show.run());
    model.mode.addListener(o -> show.run());
    show.run();
    var all = new VBox(kinds, sides, borders);
    all.getStyleClass().add("padding-controls");
    return all;
  }

  private Steppers.Number side(String key, IntegerProperty value) {
    return new Steppers.Number(texts.get("side." + key), "pad-" + key, value, 0, Settings.MOST_PADDING);
  }

  private Node operations() {
    var turned = new Segmented<>("", List.of(false, true), t -> texts.get(t ? "operation.true" : "operation.cross"));
    turned.setTooltips(t -> texts.get(t ? "operation.true.why" : "operation.cross.why"));
    turned.setId("operation");
    turned.setAccessibleText(texts.get("operation"));
    turned.valueProperty().addListener((o, before, now) -> model.turned.set(now));
    model.turned.addListener((o, before, now) -> turned.setValue(now));
    return turned;
  }

  private Node bias() {
    var label = new Label(texts.get("bias"));
    label.getStyleClass().add("control-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    var field = new TextField(Numbers.exact(model.bias.get()));
    field.setId("bias");
    field.setAccessibleText(texts.get("bias"));
    field.getStyleClass().add("bias-field");
    label.setLabelFor(field);
    Runnable take = () -> {
      try {
        double value = Double.parseDouble(field.getText().strip().replace(Numbers.MINUS, '-').replace(',', '.'));
        if (Math.abs(value) <= 1e6) {
          model.bias.set(value);
        }
      } catch (NumberFormatException e) {
        // What is no number changes nothing; the field shows what holds.
      }
      field.setText(Numbers.exact(model.bias.get()));
    };
    field.setOnAction(e -> take.run());
    field.focusedProperty().addListener((o, before, now) -> {
      if (!now) {
        take.run();
      }
    });
    model.bias.addListener((o, before, now) -> field.setText(Numbers.exact(now.doubleValue())));
    var activations = new ComboBox<Activation>();
    activations.setId("activation");
    activations.setAccessibleText(texts.get("activation"));
    activations.getItems().setAll(Activation.values());
    words(activations, a -> texts.get("activation." + a.name().toLowerCase(Locale.ROOT)));
    activations.valueProperty().bindBidirectional(model.activation);
    activations.setTooltip(new Tooltip(texts.get("activation")));
    activations.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(activations, Priority.ALWAYS);
    var row = new HBox(label, field, activations);
    row.getStyleClass().add("steppers");
    return row;
  }

  private static <T> void words(ComboBox<T> box, Function<T, String> words) {
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        return null;
      }
    });
  }

  private void legends() {
    Computation c = model.computed();
    boolean back = c.backward();
    made.setTitle(texts.get(back ? "legend.gradient" : "legend.output"));
    made.setScale(back ? ColourScale.GRADIENT : ColourScale.ACTIVATION);
    if (back) {
      // Three maps with three ranges: each is coloured by its own largest number.
      made.setEnds(texts.get("legend.least"), texts.get("legend.most"));
    } else {
      made.setLimit(ColourScale.limit(c.made()));
    }
    weights.setLimit(ColourScale.limit(c.applied()));
  }

  /** Puts a choice of picture back without taking it for a new choice of a person. */
  void show(PictureChoice choice) {
    source.choiceProperty().set(choice);
  }
}
