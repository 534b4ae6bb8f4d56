package app.glassnet.gallery;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Fonts;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Every colour scale as cells with their numbers. */
final class ScalesPage {
  private ScalesPage() {}

  static RoomPage make(RoomContext context) {
    var page = new RoomPage("Scales", "One family of colours per meaning; text on a cell can always be read.");
    page.setStage(new ResizableCanvas((g, w, h) -> paint(g, w, h, context)));
    return page;
  }

  private static void paint(GraphicsContext g, double w, double h, RoomContext context) {
    ColourScale[] scales = ColourScale.values();
    double em = context.theme().em();
    double row = h / scales.length;
    g.setTextBaseline(VPos.CENTER);
    for (int s = 0; s < scales.length; s++) {
      g.setFill(context.theme().palette().ink());
      g.setFont(Fonts.semibold(em));
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(scales[s].name().toLowerCase(), 0, s * row + row * 0.4);
      int cells = 15;
      double left = 9 * em;
      double side = (w - left) / cells;
      g.setTextAlign(TextAlignment.CENTER);
      g.setFont(Fonts.number(em));
      for (int i = 0; i < cells; i++) {
        double v = scales[s].signed() ? (i - 7) / 7.0 : i / 14.0;
        Color c = scales[s].colour(v, 1);
        g.setFill(c);
        g.fillRoundRect(left + i * side, s * row, side - 3, row * 0.8, 4, 4);
        g.setFill(ColourScale.textOn(c));
        g.fillText(Numbers.fixed(v, 2), left + (i + 0.5) * side - 1.5, s * row + row * 0.4);
      }
    }
  }
}
