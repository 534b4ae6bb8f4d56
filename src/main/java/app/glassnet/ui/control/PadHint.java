package app.glassnet.ui.control;

import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.ThemeModel;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The words on an empty drawing pad. */
final class PadHint {
  private PadHint() {}

  static void paint(GraphicsContext g, String words, double side, ThemeModel theme) {
    g.setFill(Color.web("#A3ABB3"));
    g.setFont(Fonts.text(theme.em() * 1.1));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words, side / 2, side / 2, side * 0.9);
  }
}
