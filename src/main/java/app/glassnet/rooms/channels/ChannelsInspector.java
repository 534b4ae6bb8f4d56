package app.glassnet.rooms.channels;

import app.glassnet.explain.Activation;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.ControlRow;
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
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What can be set, and what the colours mean. */
final class ChannelsInspector {
  private final ChannelsModel model;
  private final Texts texts;
  private final List<Node> nodes = new ArrayList<>();
  private final PictureSource source;
  private final Legend maps;
  private final Legend weights;

  ChannelsInspector(ChannelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    source = new PictureSource(theme, model.picture.get());
    var steps = segmented("", "steps", List.of(false, true), model.parts, b -> texts.get("steps." + b));
    steps.setTooltips(b -> texts.get("steps." + b + ".why"));
    steps.setAccessibleText(texts.get("steps"));
    nodes.add(steps);
    nodes.add(source);
    nodes.add(new ControlRow(texts.get("side"), segmented("", "side", Settings.SIDES, model.side,
        i -> Integer.toString(i))).why(texts.get("side.why")));
    nodes.add(message());
    var kinds = segmented(texts.get("bank.title"), "kind", List.of(BankKind.values()), model.kind, k -> word("kind", k));
    kinds.setTooltips(k -> texts.get("kind." + k.name().toLowerCase(Locale.ROOT) + ".why"));
    nodes.add(kinds);
    nodes.add(kind());
    nodes.add(filters());
    nodes.add(new ControlRow(texts.get("stride"), segmented("", "stride", List.of(1, 2, 3), model.stride,
        i -> Integer.toString(i))));
    nodes.add(new ControlRow(texts.get("padding"), segmented("", "padding", List.of(false, true), model.same,
        b -> texts.get("padding." + b))));
    nodes.add(new ControlRow(texts.get("activation"), list("activation", List.of(Activation.values()), model.activation,
        a -> texts.get("activation." + a.name().toLowerCase(Locale.ROOT)))));
    maps = new Legend(texts.get("legend.map"), ColourScale.ACTIVATION);
    weights = new Legend(texts.get("legend.weight"), ColourScale.WEIGHT);
    for (Legend legend : List.of(maps, weights)) {
      legend.setMinWidth(0);
      HBox.setHgrow(legend, Priority.ALWAYS);
    }
    var legends = new HBox(maps, weights);
    legends.getStyleClass().add("legends");
    nodes.add(legends);
    nodes.add(new ControlRow(texts.get("colours"), segmented("", "together", List.of(false, true),
        model.together, b -> texts.get("colours." + b))).why(texts.get("colours.why")));
    Runnable show = this::legends;
    model.together.addListener(o -> show.run());
    model.maps.addListener(o -> show.run());
    model.filter.addListener(o -> show.run());
  }

  List<Node> nodes() {
    return nodes;
  }

  PictureSource source() {
    return source;
  }

  private String word(String key, Enum<?> value) {
    return texts.get(key + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private <T> Segmented<T> segmented(String name, String id, List<T> values, Property<T> value,
      Function<T, String> words) {
    var s = new Segmented<>(name, values, words);
    s.setId(id);
    if (values.contains(value.getValue())) {
      s.setValue(value.getValue());
    }
    s.valueProperty().bindBidirectional(value);
    return s;
  }

  private <T> ComboBox<T> list(String id, List<T> items, Property<T> value, Function<T, String> words) {
    ComboBox<T> box = ControlRow.list(id, texts.get(id), items, words);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  /** What went wrong, and what the numbers are of when a layer was taken over. */
  private Node message() {
    var line = new Label();
    line.setId("message");
    line.getStyleClass().add("control-reason");
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    Runnable show = () -> {
      var t = model.taken.get();
      Maps m = model.maps.get();
      boolean grey = t == null && model.kind.get() == BankKind.LEARNED && model.loaded.get() != null
          && model.loaded.get().channels() == 3;
      String words = !model.message.get().isEmpty() ? model.message.get()
          : t != null ? texts.get("taken", t.name(), t.network(), Numbers.format(t.step()))
          : grey ? texts.get("grey") : "";
      line.setText(words);
      line.setVisible(!words.isEmpty() && m != null);
      line.setManaged(line.isVisible());
    };
    model.message.addListener(o -> show.run());
    model.taken.addListener(o -> show.run());
    model.maps.addListener(o -> show.run());
    show.run();
    return line;
  }

  /** What belongs to the kind of bank that is chosen. */
  private Node kind() {
    var seed = ControlRow.whole("seed", texts.get("seed"), 1, Settings.MOST_SEED, model.seed);
    var random = new VBox(new ControlRow(texts.get("initializer.short"), list("initializer", Settings.INITIALIZERS,
        model.initializer, i -> texts.get("initializer." + i.name().toLowerCase(Locale.ROOT)))),
        new ControlRow(texts.get("seed"), seed), new ControlRow(texts.get("kernel"), segmented("", "kernel",
        Settings.KERNELS, model.kernel, k -> k + "×" + k)));
    var made = new ControlRow(texts.get("set.short"), list("set", List.of(HandMade.values()), model.set,
        s -> word("set", s)));
    var learned = new ControlRow(texts.get("learned.short"), list("learned", LearnedLayer.all(), model.learned,
        l -> l.layer() + " · " + l.network()));
    random.getStyleClass().add("control-rows");
    var all = new VBox(random, made, learned);
    Runnable show = () -> {
      visible(random, model.kind.get() == BankKind.RANDOM);
      visible(made, model.kind.get() == BankKind.HAND_MADE);
      visible(learned, model.kind.get() == BankKind.LEARNED && model.taken.get() == null);
    };
    model.kind.addListener(o -> show.run());
    model.taken.addListener(o -> show.run());
    show.run();
    return all;
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Node filters() {
    Button add = Buttons.quiet(texts.get("filter.add"), model::addFilter);
    add.setId("filter-add");
    add.setTooltip(new Tooltip(texts.get("filter.add.why")));
    Button remove = Buttons.quiet(texts.get("filter.remove"), model::removeFilter);
    remove.setId("filter-remove");
    remove.setTooltip(new Tooltip(texts.get("filter.remove.why")));
    model.maps.addListener((o, before, now) -> {
      add.setDisable(now.bank().filters() >= Settings.MOST_RANDOM);
      remove.setDisable(now.bank().filters() == 1);
    });
    return new ControlRow(texts.get("filters"), add, remove);
  }

  private void legends() {
    Maps m = model.maps.get();
    if (m != null) {
      int f = model.looked();
      maps.setLimit(model.limit(f));
      weights.setLimit(ColourScale.limit(m.bank().weights(), m.bank().start(f, 0),
          m.bank().channels() * m.bank().taps()));
    }
  }
}
