package app.glassnet.rooms.kernels;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.Legend;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What can be set while several kernels learn to read digits, and the filter looked at in its numbers. */
final class DigitControls extends VBox {
  private static final int TEST_DIGITS = 10_000;

  private final KernelsModel model;
  private final Texts texts;
  private final Label filter = new Label();
  private final MatrixView start;
  private final MatrixView kernel;
  private final MatrixView gradient;
  private final Legend weights;
  private final Legend maps;
  private final Legend slopes;
  private boolean following;

  DigitControls(KernelsModel model, ThemeModel theme, Texts texts, Runnable again) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("kernels-controls");
    var filters = new Segmented<>(texts.get("digits.filters"), DigitSettings.FILTERS, f -> Numbers.format((long) f));
    filters.setId("filters");
    var size = new Segmented<>("", List.of(3, 5), s -> Numbers.shape(s, s));
    size.setId("digit-size");
    size.setAccessibleText(texts.get("size"));
    var rule = new Segmented<>("", List.of(DigitSettings.Rule.values()),
        r -> texts.get("rule." + r.name().toLowerCase(Locale.ROOT)));
    rule.setId("rule");
    rule.setAccessibleText(texts.get("rule"));
    var rate = ParameterSlider.logarithmic(texts.get("rate"), 1e-4, 1, model.digits.get().rate());
    rate.setId("digit-rate");
    IntegerProperty seed = new SimpleIntegerProperty((int) model.digits.get().seed());
    Supplier<DigitSettings> settings = () -> new DigitSettings(filters.getValue(), size.getValue(), rule.getValue(),
        rate.getValue(), seed.get());
    Runnable show = () -> {
      following = true;
      DigitSettings now = model.digits.get();
      filters.setValue(now.filters());
      size.setValue(now.size());
      rule.setValue(now.rule());
      rate.setValue(now.rate());
      seed.set((int) now.seed());
      following = false;
    };
    show.run();
    model.digits.addListener(o -> show.run());
    Runnable take = () -> {
      if (!following) {
        model.digits.set(settings.get());
      }
    };
    filters.valueProperty().addListener(o -> take.run());
    size.valueProperty().addListener(o -> take.run());
    rule.valueProperty().addListener(o -> take.run());
    rate.valueProperty().addListener(o -> take.run());
    seed.addListener((o, before, now) -> take.run());
    var seeds = Rows.whole("digit-seed", texts.get("seed"), 0, KernelsModel.MOST_SEED, seed);
    IntegerProperty number = new SimpleIntegerProperty(model.digit.get() + 1);
    number.addListener((o, before, now) -> model.digit.set(now.intValue() - 1));
    model.digit.addListener((o, before, now) -> number.set(now.intValue() + 1));
    var digit = Rows.whole("digit", texts.get("digit"), 1, TEST_DIGITS, number);
    var random = Buttons.quiet(texts.get("again"), again);
    random.setId("again");
    random.setMaxWidth(Double.MAX_VALUE);
    filter.getStyleClass().add("section-title");
    start = matrix(theme, "filter-start", "row.start");
    kernel = matrix(theme, "filter-kernel", "row.kernel");
    gradient = matrix(theme, "filter-gradient", "row.gradient");
    weights = legend("legend.weights", ColourScale.WEIGHT);
    maps = legend("legend.maps", ColourScale.ACTIVATION);
    slopes = legend("legend.slopes", ColourScale.GRADIENT);
    var three = new HBox(named("row.start", start), named("row.kernel", kernel), named("row.gradient", gradient));
    three.getStyleClass().add("kernels-three");
    var both = new HBox(weights, maps);
    both.getStyleClass().add("kernels-legends");
    var legends = new VBox(both, slopes);
    legends.getStyleClass().add("kernels-named");
    getChildren().addAll(filters, size, rule, rate, Rows.of(Rows.name(texts.get("seed"), seeds), seeds,
        random), Rows.of(Rows.name(texts.get("digit"), digit), digit), filter, three, legends);
    model.film.addListener(o -> show());
    model.frame.addListener(o -> show());
    model.filter.addListener(o -> show());
    model.hoveredFilter.addListener(o -> show());
  }

  private MatrixView matrix(ThemeModel theme, String id, String key) {
    var view = new MatrixView(theme, texts.get(key));
    view.setId(id);
    view.getStyleClass().add("kernels-small");
    return view;
  }

  private Node named(String key, MatrixView view) {
    var name = new Label(texts.get(key));
    name.getStyleClass().add("control-reason");
    var all = new VBox(name, view);
    all.setMinWidth(0);
    HBox.setHgrow(all, Priority.ALWAYS);
    return all;
  }

  private Legend legend(String key, ColourScale scale) {
    var legend = new Legend(texts.get(key), scale);
    legend.setMinWidth(0);
    HBox.setHgrow(legend, Priority.ALWAYS);
    return legend;
  }

  private void show() {
    Frame frame = model.shown();
    if (frame == null || model.mode.get() != Mode.DIGITS) {
      return;
    }
    int f = model.lookedAt();
    int size = model.digits.get().size();
    filter.setText(texts.get("filter.name", f + 1));
    float[] first = model.film.get().at(0).kernels();
    double limit = Math.max(ColourScale.limit(first), ColourScale.limit(frame.kernels()));
    start.show(part(first, f, size, ColourScale.WEIGHT, limit));
    kernel.show(part(frame.kernels(), f, size, ColourScale.WEIGHT, limit));
    float[] slope = frame.gradients() == null ? new float[first.length] : frame.gradients();
    gradient.show(part(slope, f, size, ColourScale.GRADIENT, ColourScale.limit(slope)));
    weights.setLimit(limit);
    maps.setLimit(ColourScale.limit(frame.trace().layer(Frame.RELU).output()));
    slopes.setLimit(ColourScale.limit(slope));
  }

  private static MatrixContent part(float[] all, int f, int size, ColourScale scale, double limit) {
    int from = f * size * size;
    return MatrixContent.of(size, size, Arrays.copyOfRange(all, from, from + size * size), scale, limit);
  }
}
