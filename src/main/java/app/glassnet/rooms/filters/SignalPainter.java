package app.glassnet.rooms.filters;

import app.glassnet.explain.filter.SignalSum;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws f with g upon it and their product, and below it the values the sums make. Both share the axis of time. */
final class SignalPainter {
  /** Samples of room before f, where g waits. */
  static final int BEFORE = Signals.KERNEL - 1;
  static final int AXIS = BEFORE + Signals.LENGTH + Signals.KERNEL - 1;
  private static final double UPPER = 0.55;
  private static final double TOP = 1.12;

  private final FiltersModel model;
  private final ThemeModel theme;
  private final Texts texts;

  SignalPainter(FiltersModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
  }

  static double step(double width) {
    return width / AXIS;
  }

  /** The left edge of a sample. */
  static double x(double width, int tau) {
    return (tau + BEFORE) * step(width);
  }

  /** The height of a value in the upper picture. */
  double upperY(double height, double value) {
    double head = theme.em() * 2.1;
    double h = height * UPPER - head;
    return head + h * (TOP - value) / (TOP - floor());
  }

  double upperValue(double height, double y) {
    double head = theme.em() * 2.1;
    double h = height * UPPER - head;
    return TOP - (y - head) / h * (TOP - floor());
  }

  /** The least value there is room for: always some below zero, to draw in. */
  private double floor() {
    double least = -0.45;
    for (double[] values : new double[][] {model.samplesF.get(), model.samplesG.get()}) {
      for (double v : values) {
        least = Math.min(least, v);
      }
    }
    return least - 0.12;
  }

  boolean inUpper(double height, double y) {
    return y < height * UPPER;
  }

  void paint(GraphicsContext g, double width, double height) {
    Palette palette = theme.palette();
    double em = theme.em();
    double[] f = model.samplesF.get();
    double[] k = model.samplesG.get();
    SignalSum sum = model.sum.get();
    g.setTextBaseline(VPos.CENTER);
    heading(g, width, em);
    double zero = Math.rint(upperY(height, 0)) + 0.5;
    axis(g, width, zero);
    double step = step(width);
    window(g, width, height, sum.t(), k.length);
    for (SignalSum.Term term : sum.terms()) {
      double y = upperY(height, term.product());
      g.setFill(ColourScale.ACTIVATION.colour(Math.signum(term.product()) * 0.75, 1));
      g.fillRect(x(width, term.tau()) + 1, Math.min(y, zero), step - 2, Math.max(Math.abs(y - zero), 1.5));
    }
    for (int i = 0; i < f.length; i++) {
      stem(g, x(width, i) + step / 2, zero, upperY(height, f[i]), palette.link(), step, model.tau.get() == i);
    }
    for (int j = 0; j < k.length; j++) {
      int tau = model.turned.get() ? sum.t() - j : sum.t() - k.length + 1 + j;
      double y = upperY(height, k[j]);
      double x = x(width, tau);
      g.setFill(palette.accent());
      g.fillRect(x + step * 0.12, y - 1.5, step * 0.76, 3);
    }
    lower(g, width, height, sum);
  }

  private void heading(GraphicsContext g, double width, double em) {
    double x = key(g, theme.palette().link(), "f(τ)", 0, em);
    x = key(g, theme.palette().accent(), model.turned.get() ? "g(t − τ)" : "g(τ − t + " + (model.samplesG.get().length - 1)
        + ")", x, em);
    key(g, ColourScale.ACTIVATION.colour(0.75, 1), texts.get("signal.product"), x, em);
    g.setFill(theme.palette().secondary());
    g.setFont(Fonts.text(em * 0.95));
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(texts.get(model.turned.get() ? "signal.turned" : "signal.asis"), width, em * 0.9);
  }

  private double key(GraphicsContext g, Color colour, String words, double x, double em) {
    g.setFill(colour);
    g.fillRect(x, em * 0.5, em * 0.8, em * 0.8);
    g.setFill(theme.palette().ink());
    g.setFont(Fonts.number(em * 1.05));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(words, x + em * 1.2, em * 0.9);
    return x + em * 3 + words.length() * em * 0.63;
  }

  private void axis(GraphicsContext g, double width, double y) {
    g.setStroke(theme.palette().line());
    g.setLineWidth(1);
    g.strokeLine(0, y, width, y);
  }

  /** The samples that g covers now. */
  private void window(GraphicsContext g, double width, double height, int t, int length) {
    double left = x(width, t - length + 1);
    g.setStroke(theme.palette().accent());
    g.setLineWidth(3);
    double top = theme.em() * 2.1;
    g.strokeRoundRect(left, top, length * step(width), height * UPPER - top - 4, 6, 6);
  }

  private static void stem(GraphicsContext g, double x, double zero, double y, Color colour, double step, boolean lit) {
    double r = Math.min(step * 0.28, 6) * (lit ? 1.5 : 1);
    g.setStroke(colour);
    g.setLineWidth(lit ? 3 : 1.5);
    g.strokeLine(x, zero, x, y);
    g.setFill(colour);
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
  }

  private void lower(GraphicsContext g, double width, double height, SignalSum sum) {
    Palette palette = theme.palette();
    double em = theme.em();
    double[] values = model.result.get();
    double top = height * UPPER + em * 2.2;
    double bottom = height - em * 1.9;
    double most = 0.5;
    double least = 0;
    for (double v : values) {
      most = Math.max(most, v);
      least = Math.min(least, v);
    }
    double scale = (bottom - top) / ((most - least) * 1.08);
    double zero = Math.rint(bottom + least * 1.04 * scale) + 0.5;
    axis(g, width, zero);
    double step = step(width);
    g.setFill(palette.ink());
    g.setFont(Fonts.semibold(em * 1.05));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(texts.get(model.turned.get() ? "signal.result" : "signal.result.corr"), 0, height * UPPER + em * 1.1);
    for (int t = 0; t < values.length; t++) {
      boolean done = t <= sum.t();
      double y = zero - values[t] * scale;
      g.setGlobalAlpha(done ? 1 : 0.22);
      stem(g, x(width, t) + step / 2, zero, y, t == sum.t() ? palette.accent() : palette.ink(), step, t == sum.t());
    }
    g.setGlobalAlpha(1);
    double at = x(width, sum.t()) + step / 2;
    double y = zero - sum.value() * scale;
    g.setFill(palette.accent());
    g.setFont(Fonts.numberBold(em * 1.1));
    boolean onRight = at > width * 0.85;
    g.setTextAlign(onRight ? TextAlignment.RIGHT : TextAlignment.LEFT);
    g.fillText(Numbers.format(rounded(sum.value())), at + (onRight ? -em : em) * 0.8, y - (sum.value() < 0 ? -em : em) * 0.5);
    g.setFont(Fonts.number(em * 0.9));
    g.setFill(palette.secondary());
    g.setTextAlign(TextAlignment.CENTER);
    for (int t = 0; t < values.length; t += 8) {
      g.fillText(Integer.toString(t), x(width, t) + step / 2, height - em * 0.7);
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText("t, τ", width, height - em * 0.7);
  }

  /** Samples have two decimals, products four: what comes after is the rounding of binary fractions. */
  static double rounded(double value) {
    return Math.rint(value * 1e8) / 1e8 + 0.0;
  }
}
