package app.glassnet.rooms.memory;

import app.glassnet.ui.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Formulas on a canvas: {@code f_t = σ(W_f x_t + U_f h_{t−1} + b_f)}, what follows an underscore set lower and smaller. */
final class MathText {
  private static final double SMALL = 0.72;
  private static final double LOWER = 0.24;

  private record Run(String text, boolean sub) {}

  private MathText() {}

  private static List<Run> runs(String math) {
    List<Run> runs = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < math.length(); i++) {
      char c = math.charAt(i);
      if (c == '_' && i + 1 < math.length()) {
        runs.add(new Run(plain.toString(), false));
        plain.setLength(0);
        boolean group = math.charAt(i + 1) == '{';
        int end = group ? math.indexOf('}', i) : i + 2;
        runs.add(new Run(math.substring(group ? i + 2 : i + 1, end), true));
        i = group ? end : i + 1;
      } else {
        plain.append(c);
      }
    }
    runs.add(new Run(plain.toString(), false));
    return runs;
  }

  static double width(String math, double size) {
    double width = 0;
    for (Run run : runs(math)) {
      width += width(run, size);
    }
    return width;
  }

  private static double width(Run run, double size) {
    if (run.text.isEmpty()) {
      return 0;
    }
    Text text = new Text(run.text);
    text.setFont(font(run, size));
    return text.getLayoutBounds().getWidth();
  }

  private static Font font(Run run, double size) {
    return Fonts.text(run.sub ? size * SMALL : size);
  }

  /** Draws it from x on, its middle at y; gives where it ends. The fill is the context's, the text baseline CENTER. */
  static double draw(GraphicsContext g, String math, double x, double y, double size) {
    double at = x;
    for (Run run : runs(math)) {
      g.setFont(font(run, size));
      g.fillText(run.text, at, run.sub ? y + size * LOWER : y);
      at += width(run, size);
    }
    return at;
  }
}
