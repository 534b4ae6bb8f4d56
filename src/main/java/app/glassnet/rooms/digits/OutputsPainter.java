package app.glassnet.rooms.digits;

import app.glassnet.rooms.digits.StripLayout.Box;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the outputs: for each class its logit, and its probability as a bar and a number. */
final class OutputsPainter {
  private final Texts texts;

  OutputsPainter(Texts texts) {
    this.texts = texts;
  }

  void paint(GraphicsContext g, StripScene scene, Column column, Box box) {
    Palette palette = scene.palette();
    double em = scene.em();
    float[] probabilities = scene.trace().probabilities();
    float[] logits = scene.trace().logits();
    int best = 0;
    for (int k = 1; k < column.count(); k++) {
      best = probabilities[k] > probabilities[best] ? k : best;
    }
    double logitRight = box.x() + em * 4.2;
    double barLeft = box.x() + em * 4.7;
    double percentRight = box.x() + box.width();
    double barRight = percentRight - em * 3.7;
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Fonts.text(em * 0.82));
    g.setFill(palette.secondary());
    double labels = box.y() - em * 0.7;
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(texts.get("strip.logit"), logitRight, labels);
    g.fillText(texts.get("strip.probability"), percentRight, labels);
    for (int k = 0; k < column.count(); k++) {
      double middle = box.y() + (k + 0.5) * box.cellHeight();
      boolean first = k == best;
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(first ? palette.ink() : palette.secondary());
      g.setFont(first ? Fonts.numberBold(em * 1.25) : Fonts.number(em * 1.05));
      g.fillText(Integer.toString(k), box.x(), middle);
      if (k == scene.label()) {
        tick(g, palette, box.x() + em * 1.05, middle, em);
      }
      g.setTextAlign(TextAlignment.RIGHT);
      g.setFont(Fonts.number(em * 0.86));
      g.fillText(Numbers.fixed(logits[k], 1), logitRight, middle);
      double height = Math.min(em * 0.95, box.cellHeight() * 0.6);
      g.setFill(palette.empty());
      g.fillRoundRect(barLeft, middle - height / 2, barRight - barLeft, height, 4, 4);
      g.setFill(ColourScale.PROBABILITY.colour(0.35 + 0.65 * probabilities[k], 1));
      double length = Math.max(1.5, (barRight - barLeft) * probabilities[k]);
      g.fillRoundRect(barLeft, middle - height / 2, length, height, 4, 4);
      g.setFill(first ? palette.ink() : palette.secondary());
      g.setFont(first ? Fonts.numberBold(em * 0.92) : Fonts.number(em * 0.86));
      g.fillText(Numbers.percent(probabilities[k]), percentRight, middle);
    }
  }

  /** Marks the class that is true. */
  private static void tick(GraphicsContext g, Palette palette, double x, double y, double em) {
    g.setStroke(palette.good());
    g.setLineWidth(2);
    g.strokePolyline(new double[] {x, x + em * 0.25, x + em * 0.7},
        new double[] {y, y + em * 0.28, y - em * 0.3}, 3);
  }
}
