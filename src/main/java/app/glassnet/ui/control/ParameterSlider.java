package app.glassnet.ui.control;

import app.glassnet.ui.text.Numbers;
import atlantafx.base.controls.ProgressSliderSkin;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A parameter with its name at the left and its value at the right, above a slider that knows only valid values: it moves
 * from one stop to the next, with the mouse as with the arrow keys. Its value is always one of the stops.
 */
public final class ParameterSlider extends VBox {
  private final double[] all;
  private final DoubleFunction<String> words;
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
  private final Label number = new Label();
  private final Label reason = new Label();
  private final Slider slider = new Slider();
  private double[] stops;

  private ParameterSlider(String name, double[] stops, double start, DoubleFunction<String> words) {
    if (stops.length == 0) {
      throw new IllegalArgumentException("no valid value: " + name);
    }
    this.all = stops;
    this.stops = stops;
    this.words = words;
    getStyleClass().add("parameter");
    var label = new Label(name);
    label.getStyleClass().add("control-label");
    label.setWrapText(true);
    number.getStyleClass().add("control-value");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    reason.getStyleClass().add("control-reason");
    reason.setWrapText(true);
    label.setLabelFor(slider);
    slider.setAccessibleText(name);
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    getChildren().addAll(new HBox(label, number), slider, reason);
    value.addListener((o, before, now) -> showValue());
    slider.valueProperty().addListener((o, before, now) -> value.set(this.stops[nearestIndex(now.doubleValue())]));
    setValid(v -> true, "");
    value.set(start);
    showValue();
  }

  /** Whole numbers from least to most. */
  public static ParameterSlider integers(String name, int least, int most, int start) {
    return of(name, IntStream.rangeClosed(least, most).asDoubleStream().toArray(), start);
  }

  /** These values in rising order, evenly spaced on the slider whatever their distance. */
  public static ParameterSlider of(String name, double[] stops, double start) {
    return new ParameterSlider(name, stops.clone(), start, Numbers::exact);
  }

  /** As {@link #of(String, double[], double)}, the value written in its own way. */
  public static ParameterSlider of(String name, double[] stops, double start, DoubleFunction<String> words) {
    return new ParameterSlider(name, stops.clone(), start, words);
  }

  /** A logarithmic scale with the stops 1, 2, 5 in every power of ten, both ends included if they are such stops. */
  public static ParameterSlider logarithmic(String name, double least, double most, double start) {
    return of(name, logarithmicStops(least, most), start);
  }

  static double[] logarithmicStops(double least, double most) {
    if (!(least > 0 && most >= least)) {
      throw new IllegalArgumentException("a logarithmic scale needs 0 < least <= most, got " + least + "…" + most);
    }
    int from = (int) Math.floor(Math.log10(least)) - 1;
    int to = (int) Math.ceil(Math.log10(most)) + 1;
    // Read from decimal text, so that 2e-3 is the double one would type.
    return IntStream.rangeClosed(from, to).boxed()
        .flatMapToDouble(e -> DoubleStream.of(1, 2, 5).map(m -> Double.parseDouble((int) m + "e" + e)))
        .filter(v -> v >= least * (1 - 1e-12) && v <= most * (1 + 1e-12)).toArray();
  }

  /** Always one of the valid stops; a value between stops moves to the nearest. */
  public DoubleProperty valueProperty() {
    return value;
  }

  public double getValue() {
    return value.get();
  }

  public void setValue(double wanted) {
    value.set(wanted);
  }

  /** The slider itself, for focus and for tests. */
  public Slider slider() {
    return slider;
  }

  /**
   * Leaves out the stops that fail the test, so that a bad combination cannot be set; the line below says why ("" for
   * nothing). At least one stop must be left.
   */
  public void setValid(DoublePredicate test, String why) {
    double[] left = Arrays.stream(all).filter(test).toArray();
    if (left.length == 0) {
      throw new IllegalArgumentException("no valid value is left");
    }
    double kept = value.get();
    stops = left;
    slider.setMax(Math.max(1, stops.length - 1));
    slider.setDisable(stops.length == 1);
    reason.setText(why);
    reason.setVisible(!why.isEmpty());
    reason.setManaged(!why.isEmpty());
    value.set(kept);
    showValue();
  }

  private void showValue() {
    int at = nearestStop(value.get());
    if (value.get() != stops[at]) {
      value.set(stops[at]);
      return;
    }
    number.setText(words.apply(stops[at]));
    if (nearestIndex(slider.getValue()) != at || slider.getValue() != at) {
      slider.setValue(at);
    }
  }

  private int nearestIndex(double position) {
    return Math.clamp(Math.round(position), 0, stops.length - 1);
  }

  private int nearestStop(double wanted) {
    int best = 0;
    for (int i = 1; i < stops.length; i++) {
      if (Math.abs(stops[i] - wanted) < Math.abs(stops[best] - wanted)) {
        best = i;
      }
    }
    return best;
  }
}
