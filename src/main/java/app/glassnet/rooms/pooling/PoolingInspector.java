package app.glassnet.rooms.pooling;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.ControlRow;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What can be set, and what the colours mean. */
final class PoolingInspector {
  private final PoolingModel model;
  private final Texts texts;
  private final List<Node> nodes = new ArrayList<>();
  private final PictureSource source;
  private final Legend legend;
  private boolean following;

  PoolingInspector(PoolingModel model, ThemeModel theme, Texts texts, Consumer<Preset> apply, IntConsumer look) {
    this.model = model;
    this.texts = texts;
    source = new PictureSource(theme, model.picture.get());
    var modes = segmented("mode", List.of(Mode.values()), model.mode, m -> word("mode", m));
    modes.setTooltips(m -> texts.get("mode." + m.name().toLowerCase(Locale.ROOT) + ".why"));
    modes.setAccessibleText(texts.get("mode"));
    nodes.add(modes);
    nodes.add(presets(apply));
    nodes.add(source);
    var side = new ControlRow(texts.get("side"), segmented("side", PoolingModel.SIDES, model.side,
        i -> Integer.toString(i))).why(texts.get("side.why"));
    nodes.add(side);
    nodes.add(layer(look));
    nodes.add(segmented("kind", List.of(PoolKind.values()), model.kind, k -> word("kind", k)));
    nodes.add(new ControlRow(texts.get("global"), segmented("global", List.of(false, true), model.global,
        b -> texts.get("global." + b))).why(texts.get("global.why")));
    var window = pair("window", model.windowY, model.windowX);
    var stride = pair("stride", model.strideY, model.strideX);
    var padding = new ControlRow(texts.get("padding"), segmented("padding", List.of(PaddingKind.values()), model.padding,
        p -> word("padding", p)));
    var pad = new ControlRow(texts.get("pad"), ControlRow.whole("pad", texts.get("pad"), 0, Settings.LARGEST - 1,
        model.pad)).why(texts.get("pad.why"));
    var shifts = shifts();
    legend = new Legend("", ColourScale.INTENSITY);
    nodes.addAll(List.of(window, stride, padding, pad, shifts, legend));
    Runnable show = () -> {
      visible(side, model.taken.get() == null && model.loaded.get() != null
          && Math.max(model.loaded.get().height(), model.loaded.get().width()) > PoolingModel.SIDES.getFirst());
      for (Node n : List.of(window, stride, padding)) {
        visible(n, !model.global.get());
      }
      visible(pad, !model.global.get() && model.padding.get() == PaddingKind.CUSTOM);
      visible(shifts, model.mode.get() == Mode.SHIFT);
    };
    model.taken.addListener(o -> show.run());
    model.loaded.addListener(o -> show.run());
    model.global.addListener(o -> show.run());
    model.padding.addListener(o -> show.run());
    model.mode.addListener(o -> show.run());
    show.run();
    model.pooled.addListener(o -> legend());
  }

  List<Node> nodes() {
    return nodes;
  }

  PictureSource source() {
    return source;
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String word(String key, Enum<?> value) {
    return texts.get(key + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private <T> Segmented<T> segmented(String id, List<T> values, Property<T> value, Function<T, String> words) {
    var s = new Segmented<>("", values, words);
    s.setId(id);
    s.setAccessibleText(texts.get(id));
    s.setValue(value.getValue());
    s.valueProperty().bindBidirectional(value);
    return s;
  }

  private ControlRow pair(String key, IntegerProperty down, IntegerProperty across) {
    return new ControlRow(texts.get(key), ControlRow.whole(key + "-y", texts.get(key + ".y"), 1, Settings.LARGEST, down),
        new Label("×"), ControlRow.whole(key + "-x", texts.get(key + ".x"), 1, Settings.LARGEST, across));
  }

  /** The course's examples; the list shows which one is on the page, if one is. */
  private Node presets(Consumer<Preset> apply) {
    ComboBox<Preset> box = ControlRow.list("preset", texts.get("preset"), List.of(Preset.values()),
        p -> word("preset", p));
    box.setPromptText(texts.get("preset.own"));
    box.valueProperty().addListener((o, before, now) -> {
      if (!following && now != null) {
        apply.accept(now);
      }
    });
    model.pooled.addListener(o -> {
      following = true;
      box.setValue(Arrays.stream(Preset.values()).filter(this::shows).findFirst().orElse(null));
      following = false;
    });
    return new ControlRow(texts.get("preset"), box);
  }

  private boolean shows(Preset p) {
    return p.settings().equals(model.settings()) && p.grid().id().equals(model.picture.get().name())
        && model.edited.get() == null && model.taken.get() == null;
  }

  /** Which map of a layer that was taken over, or what went wrong. */
  private Node layer(IntConsumer look) {
    var line = new Label();
    line.setId("message");
    line.getStyleClass().add("control-reason");
    line.setWrapText(true);
    ComboBox<Integer> maps = ControlRow.list("layer-map", texts.get("layer.map"), List.of(),
        i -> texts.get("layer.map.n", Numbers.format(i + 1L)));
    maps.valueProperty().addListener((o, before, now) -> {
      if (!following && now != null && !now.equals(model.channel.get())) {
        look.accept(now);
      }
    });
    var all = new VBox(line, maps);
    all.getStyleClass().add("control-rows");
    Runnable show = () -> {
      var t = model.taken.get();
      boolean colour = t == null && model.loaded.get() != null && model.loaded.get().channels() == 3;
      line.setText(!model.message.get().isEmpty() ? model.message.get()
          : t != null ? texts.get("taken", t.name(), t.network(), Numbers.format(t.step()))
          : colour ? texts.get("grey") : "");
      visible(line, !line.getText().isEmpty());
      visible(maps, t != null);
      visible(all, t != null || line.isVisible());
      if (t != null) {
        following = true;
        if (maps.getItems().size() != t.channels()) {
          maps.getItems().setAll(IntStream.range(0, t.channels()).boxed().toList());
        }
        maps.setValue(Math.min(model.channel.get(), t.channels() - 1));
        following = false;
      }
    };
    model.message.addListener(o -> show.run());
    model.taken.addListener(o -> show.run());
    model.channel.addListener(o -> show.run());
    model.loaded.addListener(o -> show.run());
    show.run();
    return all;
  }

  private Node shifts() {
    ComboBox<ShiftKernel> kernel = ControlRow.list("kernel", texts.get("kernel"), List.of(ShiftKernel.values()),
        k -> word("kernel", k));
    kernel.valueProperty().bindBidirectional(model.kernel);
    var all = new VBox(new ControlRow(texts.get("direction"), segmented("direction", List.of(Shift.Direction.values()),
        model.direction, d -> word("arrow", d))), new ControlRow(texts.get("kernel"), kernel));
    all.getStyleClass().add("control-rows");
    return all;
  }

  private void legend() {
    Pooled p = model.pooled.get();
    boolean back = model.shown() == Mode.BACKWARD;
    legend.setTitle(texts.get(back ? "legend.gradient" : "legend.value"));
    legend.setScale(back ? ColourScale.GRADIENT : p.input().scale());
    legend.setLimit(back ? Math.max(ColourScale.limit(p.gradient()), ColourScale.limit(p.inputGradient()))
        : p.input().limit());
  }
}
