package app.glassnet.rooms.kernels;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.PictureSource;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What can be set while one kernel looks for another, and what the colours mean. */
final class DescentControls extends VBox {
  private final KernelsModel model;
  private final Texts texts;
  private final PictureSource source;
  private final ParameterSlider share;
  private final ParameterSlider small;
  private final ParameterSlider right;
  private final ParameterSlider large;
  private final Legend maps;
  private final Legend weights;
  private final Legend slopes;

  DescentControls(KernelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("kernels-controls");
    source = new PictureSource(theme, model.picture.get());
    share = rate("share", texts.get("rate"), model.share);
    small = rate("small", texts.get("rate.small"), model.small);
    right = rate("right", texts.get("rate.right"), model.right);
    large = rate("large", texts.get("rate.large"), model.large);
    maps = legend("legend.maps", ColourScale.ACTIVATION);
    weights = legend("legend.weights", ColourScale.WEIGHT);
    slopes = legend("legend.slopes", ColourScale.GRADIENT);
    var both = new HBox(weights, maps);
    both.getStyleClass().add("kernels-legends");
    var legends = new VBox(both, slopes);
    legends.getStyleClass().add("kernels-named");
    getChildren().addAll(source, hidden(), standardised(), start(), share, small, right, large, updates(), legends);
    model.solved.addListener(o -> show());
    model.mode.addListener(o -> show());
    show();
  }

  PictureSource source() {
    return source;
  }

  private Node hidden() {
    var presets = Rows.list("hidden-preset", texts.get("hidden"), List.of(Preset.values()),
        p -> texts.get("preset." + p.name().toLowerCase(Locale.ROOT)));
    var size = new Segmented<>("", List.of(3, 5), s -> Numbers.shape(s, s));
    size.setId("hidden-size");
    size.setAccessibleText(texts.get("size"));
    boolean[] following = new boolean[1];
    presets.valueProperty().addListener((o, before, now) -> {
      HiddenKernel k = model.hidden.get();
      if (!following[0] && now != null && now != k.preset()) {
        model.hidden.set(now == Preset.OWN ? new HiddenKernel(now, k.size(), k.values()) : HiddenKernel.of(now, k.size()));
      }
    });
    size.valueProperty().addListener((o, before, now) -> {
      if (!following[0]) {
        model.hidden.set(model.hidden.get().sized(now));
      }
    });
    Runnable show = () -> {
      following[0] = true;
      presets.setValue(model.hidden.get().preset());
      size.setValue(model.hidden.get().size());
      following[0] = false;
    };
    model.hidden.addListener(o -> show.run());
    show.run();
    model.source.addListener((o, before, now) ->
        size.setAvailable(s -> now == null || Math.min(now.rows(), now.columns()) >= s, ""));
    var all = new VBox(Rows.name(texts.get("hidden"), presets), Rows.of(presets, size));
    all.getStyleClass().add("kernels-named");
    return all;
  }

  private Node standardised() {
    var choice = new Segmented<>("", List.of(false, true), s -> texts.get(s ? "input.standardised" : "input.raw"));
    choice.setId("standardised");
    choice.setAccessibleText(texts.get("input.numbers"));
    choice.setTooltips(s -> texts.get(s ? "input.standardised.why" : "input.raw.why"));
    choice.setValue(model.standardised.get());
    choice.valueProperty().addListener((o, before, now) -> model.standardised.set(now));
    model.standardised.addListener((o, before, now) -> choice.setValue(now));
    return choice;
  }

  private Node start() {
    var starts = Rows.list("start", texts.get("start"), KernelsModel.STARTS,
        i -> texts.get("start." + i.name().toLowerCase(Locale.ROOT)));
    starts.valueProperty().bindBidirectional(model.start);
    starts.setTooltip(new Tooltip(texts.get("start.why")));
    var seed = Rows.whole("seed", texts.get("seed"), 0, KernelsModel.MOST_SEED, model.seed);
    seed.setTooltip(new Tooltip(texts.get("seed.why")));
    var all = new VBox(Rows.name(texts.get("start.seed"), starts), Rows.of(starts, seed));
    all.getStyleClass().add("kernels-named");
    return all;
  }

  private ParameterSlider rate(String id, String name, DoubleProperty value) {
    var slider = ParameterSlider.of(name, KernelsModel.SHARES, value.get(), s -> model.problem() == null
        ? Numbers.exact(s) : Numbers.format(model.problem().rate(s)) + " (" + Numbers.exact(s) + "×)");
    slider.setId("rate-" + id);
    slider.valueProperty().bindBidirectional(value);
    return slider;
  }

  private Node updates() {
    var slider = ParameterSlider.of(texts.get("updates"), KernelsModel.UPDATES, model.updates.get());
    slider.setId("updates");
    slider.valueProperty().addListener((o, before, now) -> model.updates.set(now.intValue()));
    model.updates.addListener((o, before, now) -> slider.setValue(now.intValue()));
    return slider;
  }

  private Legend legend(String key, ColourScale scale) {
    var legend = new Legend(texts.get(key), scale);
    legend.setMinWidth(0);
    HBox.setHgrow(legend, Priority.ALWAYS);
    return legend;
  }

  /** Rates are shares of a limit that the data decides: what stands beside the sliders follows it. */
  private void show() {
    boolean three = model.mode.get() == Mode.RATES;
    for (ParameterSlider s : List.of(small, right, large)) {
      s.setVisible(three);
      s.setManaged(three);
    }
    share.setVisible(!three);
    share.setManaged(!three);
    slopes.setVisible(!three);
    slopes.setManaged(!three);
    maps.setVisible(!three);
    maps.setManaged(!three);
    Problem p = model.problem();
    if (p == null) {
      return;
    }
    String limit = texts.get("limit", Numbers.format(p.spectrum().stableRate()));
    share.setValid(v -> true, limit);
    small.setValid(v -> true, "");
    right.setValid(v -> true, "");
    large.setValid(v -> true, limit);
    double weight = ColourScale.limit(p.hidden().values());
    weights.setLimit(weight > 0 ? weight : 1);
    maps.setLimit(ColourScale.limit(p.target()));
    slopes.setEnds(texts.get("legend.least"), texts.get("legend.most"));
  }
}
