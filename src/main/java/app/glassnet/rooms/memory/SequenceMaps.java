package app.glassnet.rooms.memory;

import app.glassnet.engine.layer.Unrolled;
import app.glassnet.rooms.memory.Wiring.Meaning;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a sequence over time: what is read, wanted and said above, gates and states as maps below. */
final class SequenceMaps {
  private final GraphicsContext g;
  private final ThemeModel theme;

  /**
   * A map over time.
   *
   * @param values [step][units]
   */
  record Section(String part, String math, String word, Meaning meaning, float[][] values) {}

  SequenceMaps(GraphicsContext g, ThemeModel theme) {
    this.g = g;
    this.theme = theme;
  }

  /** The gates and states of a cell, in the order of the slide. */
  static List<Section> sections(Shown shown) {
    Unrolled u = shown.now();
    List<Section> all = new ArrayList<>();
    switch (shown.kind()) {
      case RNN -> { }
      case LSTM -> {
        all.add(new Section("f", "f", "forget", Meaning.GATE, u.gates().get("f")));
        all.add(new Section("i", "i", "input", Meaning.GATE, u.gates().get("i")));
        all.add(new Section("o", "o", "output", Meaning.GATE, u.gates().get("o")));
        all.add(new Section("c1", "c", "cell", Meaning.CELL, after(u.c())));
      }
      case GRU -> {
        all.add(new Section("z", "z", "update", Meaning.GATE, u.gates().get("z")));
        all.add(new Section("r", "r", "reset", Meaning.GATE, u.gates().get("r")));
      }
    }
    all.add(new Section("h1", "h", "state", Meaning.STATE, after(u.h())));
    return all;
  }

  private static float[][] after(float[][] states) {
    return java.util.Arrays.copyOfRange(states, 1, states.length);
  }

  /** A heat map, a row a unit, a column a step. */
  void map(Section section, double x, double y, double width, double height) {
    int steps = section.values.length;
    int units = section.values[0].length;
    ColourScale scale = Strips.scale(section.meaning);
    float[] flat = new float[steps * units];
    for (int t = 0; t < steps; t++) {
      for (int j = 0; j < units; j++) {
        flat[j * steps + t] = section.values[t][j];
      }
    }
    MapImage image = new MapImage(units, steps);
    image.show(flat, 0, scale, Strips.limit(section.meaning, flat));
    image.draw(g, x, y, width, height);
    g.setStroke(theme.palette().panel());
    g.setLineWidth(1);
    for (int t = 1; t < steps; t++) {
      double at = Math.round(x + t * width / steps) + 0.5;
      g.strokeLine(at, y, at, y + height);
    }
  }

  /** What is read and what comes out: curves, or characters. */
  void sequence(Shown shown, TaskData data, double x, double y, double width, double height) {
    if (data != null && data.alphabet() != null) {
      text(shown, data, x, y, width, height);
    } else {
      curves(shown, data, x, y, width, height);
    }
  }

  private void text(Shown shown, TaskData data, double x, double y, double width, double height) {
    Palette palette = theme.palette();
    double column = width / shown.steps();
    double size = Math.min(column * 1.1, height * 0.4);
    g.setFont(Fonts.numberBold(size));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int t = 0; t < shown.steps(); t++) {
      double at = x + (t + 0.5) * column;
      g.setFill(palette.ink());
      g.fillText(symbol(data, loudest(shown.now().x()[t])), at, y + height * 0.26);
      int said = loudest(shown.output()[t]);
      g.setFill(said == (int) shown.target()[t] ? palette.good() : palette.secondary());
      g.fillText(symbol(data, said), at, y + height * 0.74);
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  static String symbol(TaskData data, int token) {
    return data.alphabet().symbol(token).replace(' ', '␣');
  }

  static int loudest(float[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] > values[best] ? k : best;
    }
    return best;
  }

  private void curves(Shown shown, TaskData data, double x, double y, double width, double height) {
    Palette palette = theme.palette();
    int steps = shown.steps();
    float[][] read = shown.now().x();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < steps; t++) {
      for (double v : new double[] {read[t][0], shown.target() == null ? read[t][0] : shown.target()[t],
          shown.output() == null ? read[t][0] : shown.output()[t][0],
          shown.freeOutput() == null ? read[t][0] : shown.freeOutput()[t][0]}) {
        low = Math.min(low, v);
        high = Math.max(high, v);
      }
    }
    double range = Math.max(1e-6, high - low);
    double column = width / steps;
    double bottom = y + height - 3;
    double top = y + 3;
    double least = low;
    IntToDoubleFunction none = t -> Double.NaN;
    boolean latch = data != null && data.task() == Task.LATCH;
    if (latch) {
      for (int t = 0; t < steps; t++) {
        boolean flag = read[t][1] > 0;
        double at = bottom - (read[t][0] - least) / range * (bottom - top);
        double r = flag ? 4.5 : 2.2;
        g.setFill(flag ? palette.accent() : palette.ink());
        g.fillOval(x + (t + 0.5) * column - r, at - r, 2 * r, 2 * r);
      }
    } else {
      line(x, column, steps, t -> read[t][0], palette.ink(), 2, least, range, top, bottom);
    }
    IntToDoubleFunction wanted = shown.target() == null ? none : t -> shown.target()[t];
    line(x, column, steps, wanted, palette.good(), 1.4, least, range, top, bottom);
    if (shown.output() != null) {
      if (shown.output() != shown.freeOutput()) {
        g.setLineDashes(3, 3);
        line(x, column, steps, t -> shown.freeOutput()[t][0], palette.secondary(), 1.4, least, range, top, bottom);
        g.setLineDashes();
      }
      line(x, column, steps, t -> shown.output()[t][0], palette.link(), 2.2, least, range, top, bottom);
    }
  }

  private void line(double x, double column, int steps, IntToDoubleFunction value, Color colour, double width, double low,
      double range, double top, double bottom) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.beginPath();
    for (int t = 0; t < steps; t++) {
      double v = value.applyAsDouble(t);
      if (Double.isNaN(v)) {
        return;
      }
      double px = x + (t + 0.5) * column;
      double py = bottom - (v - low) / range * (bottom - top);
      if (t == 0) {
        g.moveTo(px, py);
      } else {
        g.lineTo(px, py);
      }
    }
    g.stroke();
  }
}
