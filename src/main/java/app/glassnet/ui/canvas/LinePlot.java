package app.glassnet.ui.canvas;

import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Curves over steps: every value faint, their smooth course strong, each named where it ends. Axes have few numbers. The
 * pointer reads out the values below it, with every digit. Tens of thousands of points cost little more than hundreds.
 */
public final class LinePlot extends Region {

  /**
   * One curve.
   *
   * @param label a word or two at its end; null for a curve that only stands behind others, without its value
   * @param curve its points
   * @param colour taken from the palette, so that it follows the theme
   * @param keep how much smoothing, 0 (none) … below 1; with some, the points themselves are drawn faint
   */
  public record Series(String label, Curve curve, Function<Palette, Color> colour, double keep) {}

  private final ThemeModel theme;
  private final ResizableCanvas canvas;
  private List<Series> series = List.of();
  private String title = "";
  private DoubleFunction<String> words = Numbers::format;
  private DoubleFunction<String> readout = y -> Numbers.full((float) y);
  private double fixedLow = Double.NaN;
  private double fixedHigh = Double.NaN;
  private double pointerX = Double.NaN;

  public LinePlot(ThemeModel theme, String title) {
    this.theme = theme;
    canvas = new ResizableCanvas((g, w, h) -> new LinePlotPainter(g, w, h, theme, this).paint());
    getChildren().add(canvas);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    setTitle(title);
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> pointer(e.getX()));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointer(Double.NaN));
  }

  public void setTitle(String heading) {
    title = heading;
    setAccessibleText(heading);
    canvas.repaint();
  }

  /** What to draw from now on. Points added to a curve later show after {@link #refresh}. */
  public void setSeries(List<Series> curves) {
    series = List.copyOf(curves);
    canvas.repaint();
  }

  /** The curves have grown; they are drawn again in the next frame, if the plot can be seen. */
  public void refresh() {
    canvas.repaint();
  }

  /** Fixes the range of y instead of following the values. */
  public void setRange(double low, double high) {
    fixedLow = low;
    fixedHigh = high;
    canvas.repaint();
  }

  /** How y is written on the axis and at the end of a curve, for example as a percentage. */
  public void setWords(DoubleFunction<String> format) {
    words = format;
    canvas.repaint();
  }

  /** How the pointer's readout writes y; every digit of it at first. */
  public void setReadout(DoubleFunction<String> format) {
    readout = format;
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected double computePrefHeight(double width) {
    return theme.em() * 8;
  }

  @Override
  protected double computePrefWidth(double height) {
    return theme.em() * 16;
  }

  private void pointer(double x) {
    pointerX = x;
    canvas.repaint();
  }

  List<Series> series() {
    return series;
  }

  String title() {
    return title;
  }

  DoubleFunction<String> words() {
    return words;
  }

  DoubleFunction<String> readout() {
    return readout;
  }

  double pointerX() {
    return pointerX;
  }

  /** The range of y: as fixed, else zero or the least value to the greatest, without rare outliers. */
  double[] range(List<double[]> smooth) {
    if (!Double.isNaN(fixedLow)) {
      return new double[] {fixedLow, fixedHigh};
    }
    return RobustRange.of(series, smooth);
  }
}
