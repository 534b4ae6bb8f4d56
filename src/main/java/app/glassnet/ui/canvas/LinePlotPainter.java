package app.glassnet.ui.canvas;

import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws a {@link LinePlot} once: made for a frame and forgotten. */
final class LinePlotPainter {
  /** Words at the end of a curve: what, where, in which colour. */
  private record EndLabel(String words, double y, Color colour) {}

  private final GraphicsContext g;
  private final double width;
  private final double height;
  private final double em;
  private final Palette palette;
  private final LinePlot plot;
  private final Font small;
  private final List<double[]> smooth;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final double[] range;
  private final double x0;
  private final double x1;

  LinePlotPainter(GraphicsContext g, double width, double height, ThemeModel theme, LinePlot plot) {
    this.g = g;
    this.width = width;
    this.height = height;
    this.plot = plot;
    em = theme.em();
    palette = theme.palette();
    small = Fonts.number(em * 0.85);
    smooth = plot.series().stream().map(s -> s.curve().smoothed(s.keep())).toList();
    range = plot.range(smooth);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (LinePlot.Series s : plot.series()) {
      if (s.curve().size() > 0) {
        least = Math.min(least, s.curve().x(0));
        most = Math.max(most, s.curve().x(s.curve().size() - 1));
      }
    }
    x0 = least <= most ? least : 0;
    x1 = most > x0 ? most : x0 + 1;
    top = plot.title().isEmpty() ? em * 0.6 : em * 1.7;
    bottom = height - em * 1.4;
    left = widest(yTicks()) + em * 0.5;
    right = width - endLabels().stream().mapToDouble(l -> width(l.words(), labelFont())).max().orElse(0) - em * 0.8;
  }

  void paint() {
    if (right - left < em || bottom - top < em) {
      return;
    }
    g.setTextBaseline(VPos.BASELINE);
    if (!plot.title().isEmpty()) {
      g.setFill(palette.secondary());
      g.setFont(Fonts.text(em));
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(plot.title(), 0, em);
    }
    axes();
    g.save();
    g.beginPath();
    g.rect(left, top - 2, right - left + 2, bottom - top + 3);
    g.clip();
    for (int i = 0; i < plot.series().size(); i++) {
      curve(plot.series().get(i), smooth.get(i));
    }
    g.restore();
    if (Double.isNaN(plot.pointerX()) || !readout()) {
      labels();
    }
  }

  private void axes() {
    g.setFont(small);
    g.setLineWidth(1);
    g.setFill(palette.secondary());
    g.setTextAlign(TextAlignment.RIGHT);
    for (double t : yTicks()) {
      double y = Math.rint(y(t)) + 0.5;
      g.setStroke(palette.line().deriveColor(0, 1, 1, t == range[0] ? 1 : 0.6));
      g.strokeLine(left, y, right, y);
      g.fillText(plot.words().apply(t), left - em * 0.4, y + em * 0.3);
    }
    double base = Math.rint(bottom) + 0.5;
    g.setStroke(palette.line());
    g.strokeLine(left, base, right, base);
    double[] ticks = Ticks.between(x0, x1, Math.max(1, (int) ((right - left) / (em * 7))));
    for (double t : ticks) {
      String words = Numbers.format(t);
      double half = width(words, small) / 2;
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(words, Math.clamp(x(t), left + half, Math.max(left + half, right - half)), bottom + em * 1.15);
    }
  }

  private void curve(LinePlot.Series s, double[] course) {
    int columns = Math.max(1, (int) (right - left));
    Color colour = s.colour().apply(palette);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineCap(StrokeLineCap.ROUND);
    if (s.keep() > 0) {
      double[] raw = new double[s.curve().size()];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = s.curve().y(i);
      }
      line(Thinning.of(s.curve(), raw, x0, x1, columns), colour.deriveColor(0, 1, 1, 0.28), 1);
    }
    line(Thinning.of(s.curve(), course, x0, x1, columns), colour, Math.max(1.5, em * 0.13));
  }

  private void line(Thinning points, Color colour, double thickness) {
    double[] xs = new double[points.count];
    double[] ys = new double[points.count];
    for (int i = 0; i < points.count; i++) {
      xs[i] = x(points.x[i]);
      ys[i] = y(points.y[i]);
    }
    if (points.count == 1) {
      g.setFill(colour);
      g.fillOval(xs[0] - thickness, ys[0] - thickness, 2 * thickness, 2 * thickness);
      return;
    }
    g.setStroke(colour);
    g.setLineWidth(thickness);
    g.strokePolyline(xs, ys, points.count);
  }

  private void labels() {
    g.setFont(labelFont());
    g.setTextAlign(TextAlignment.LEFT);
    for (EndLabel l : apart(endLabels(), em * 1.25)) {
      g.setFill(l.colour());
      g.fillText(l.words(), right + em * 0.5, l.y() + em * 0.33);
    }
  }

  /** The values under the pointer; false when there is nothing to read. */
  private boolean readout() {
    double at = x0 + (Math.clamp(plot.pointerX(), left, right) - left) / (right - left) * (x1 - x0);
    List<EndLabel> found = new ArrayList<>();
    double step = Double.NaN;
    for (int i = 0; i < plot.series().size(); i++) {
      LinePlot.Series s = plot.series().get(i);
      int nearest = s.curve().nearest(at);
      if (nearest >= 0 && s.label() != null) {
        step = Double.isNaN(step) ? s.curve().x(nearest) : step;
        Color colour = s.colour().apply(palette);
        double y = y(smooth.get(i)[nearest]);
        g.setFill(colour);
        g.fillOval(x(s.curve().x(nearest)) - em * 0.25, y - em * 0.25, em * 0.5, em * 0.5);
        found.add(new EndLabel(s.label() + " " + plot.readout().apply(s.curve().y(nearest)), y, colour));
      }
    }
    if (found.isEmpty()) {
      return false;
    }
    double px = Math.rint(x(step)) + 0.5;
    g.setStroke(palette.secondary());
    g.setLineWidth(1);
    g.strokeLine(px, top, px, bottom);
    Font font = labelFont();
    double box = found.stream().mapToDouble(l -> width(l.words(), font)).max().orElse(0) + em;
    double boxHeight = (found.size() + 1) * em * 1.3 + em * 0.4;
    double boxX = px + em * 0.6 + box > width ? px - em * 0.6 - box : px + em * 0.6;
    g.setFill(palette.panel().deriveColor(0, 1, 1, 0.94));
    g.fillRoundRect(boxX, top, box, boxHeight, em * 0.5, em * 0.5);
    g.setStroke(palette.line());
    g.strokeRoundRect(boxX + 0.5, top + 0.5, box - 1, boxHeight - 1, em * 0.5, em * 0.5);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(font);
    g.setFill(palette.secondary());
    g.fillText(Numbers.format(step), boxX + em * 0.5, top + em * 1.2);
    for (int i = 0; i < found.size(); i++) {
      g.setFill(found.get(i).colour());
      g.fillText(found.get(i).words(), boxX + em * 0.5, top + em * 1.2 + (i + 1) * em * 1.3);
    }
    return true;
  }

  private List<EndLabel> endLabels() {
    List<EndLabel> labels = new ArrayList<>();
    for (int i = 0; i < plot.series().size(); i++) {
      double[] course = smooth.get(i);
      if (plot.series().get(i).label() != null && course.length > 0 && Double.isFinite(course[course.length - 1])) {
        double end = course[course.length - 1];
        LinePlot.Series s = plot.series().get(i);
        labels.add(new EndLabel((s.label() + " " + plot.words().apply(end)).strip(), y(end), s.colour().apply(palette)));
      }
    }
    return labels;
  }

  /** The same labels from top to bottom, moved so that none lies on another. */
  private List<EndLabel> apart(List<EndLabel> labels, double distance) {
    List<EndLabel> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(EndLabel::y));
    for (int i = 1; i < sorted.size(); i++) {
      EndLabel l = sorted.get(i);
      sorted.set(i, new EndLabel(l.words(), Math.max(l.y(), sorted.get(i - 1).y() + distance), l.colour()));
    }
    double over = sorted.isEmpty() ? 0 : Math.max(0, sorted.getLast().y() - (bottom - em * 0.2));
    return sorted.stream().map(l -> new EndLabel(l.words(), l.y() - over, l.colour())).toList();
  }

  private double[] yTicks() {
    return Ticks.between(range[0], range[1], Math.clamp((long) ((bottom - top) / (em * 2.2)), 2, 4));
  }

  private double widest(double[] ticks) {
    double widest = 0;
    for (double t : ticks) {
      widest = Math.max(widest, width(plot.words().apply(t), small));
    }
    return widest;
  }

  private Font labelFont() {
    return Fonts.number(em * 0.85);
  }

  private static double width(String words, Font font) {
    var text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  private double x(double value) {
    return left + (value - x0) / (x1 - x0) * (right - left);
  }

  private double y(double value) {
    return bottom - (value - range[0]) / (range[1] - range[0]) * (bottom - top);
  }
}
