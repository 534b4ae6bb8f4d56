package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the picture as far as it has been zoomed into: pixels, then cells with edges, then numbers in them. */
final class ZoomPainter {
  /** Width of a character of the numbers' font, in its size. */
  private static final double CHARACTER = 0.6;
  private static final Color[] CHANNELS = {Color.web("#E5484D"), Color.web("#30A46C"), Color.web("#3E7BFA")};
  private static final String[] NAMES = {"red", "green", "blue"};

  private final PixelsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final PaneImage[] images = {new PaneImage(), new PaneImage(), new PaneImage()};
  private List<Frame> frames = List.of();
  private String typing;

  ZoomPainter(PixelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
  }

  /** What is being typed into the selected pixel; null for nothing. */
  void typing(String words) {
    typing = words;
  }

  /** The panes of the last layout, one a channel when they stand apart. */
  List<Frame> frames() {
    return frames;
  }

  /** Where the panes lie for a camera. */
  List<Frame> layout(Camera camera, double width, double height) {
    Picture p = model.shown.get();
    if (p == null) {
      return List.of();
    }
    double em = theme.em();
    if (!apart(p)) {
      return List.of(Frame.of(camera, p.height(), p.width(), 0, 0, width, height, em));
    }
    double gap = em * 1.2;
    double head = em * 2;
    double each = Math.floor((width - 2 * gap) / 3);
    List<Frame> all = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      all.add(Frame.of(camera, p.height(), p.width(), Math.rint(c * (each + gap)), head, each, height - head, em));
    }
    return all;
  }

  boolean apart(Picture p) {
    return p.channels() == 3 && model.planes.get() == Planes.APART;
  }

  void paint(GraphicsContext g, double width, double height, Camera camera) {
    frames = layout(camera, width, height);
    Picture p = model.shown.get();
    for (int i = 0; i < frames.size(); i++) {
      boolean apart = apart(p);
      Frame f = frames.get(i);
      PaneImage image = images[i];
      image.show(p, apart ? i : PaneImage.ALL, apart);
      if (apart) {
        title(g, f, i);
      }
      g.save();
      g.beginPath();
      g.rect(f.left(), f.top(), f.width(), f.height());
      g.clip();
      image.draw(g, f);
      edges(g, p, f);
      numbers(g, p, f, image, apart ? i : PaneImage.ALL);
      mark(g, f, model.selected.get(), theme.palette().accent(), 3);
      if (model.hovered.get() != null && !model.hovered.get().equals(model.selected.get())) {
        mark(g, f, model.hovered.get(), theme.palette().ink(), 2);
      }
      g.restore();
    }
  }

  private void title(GraphicsContext g, Frame f, int channel) {
    double em = theme.em();
    g.setFill(CHANNELS[channel]);
    g.fillRoundRect(f.left(), em * 0.45, em * 0.8, em * 0.8, em * 0.3, em * 0.3);
    g.setFill(theme.palette().ink());
    g.setFont(Fonts.semibold(em * 1.1));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(texts.get("channel." + NAMES[channel]), f.left() + em * 1.2, em * 0.85);
  }

  /** Edges between cells come in slowly, so that there is no moment at which a picture turns into a table. */
  private void edges(GraphicsContext g, Picture p, Frame f) {
    double strength = Math.clamp((f.cell() - 7) / 14, 0, 1);
    if (strength == 0) {
      return;
    }
    g.setStroke(theme.palette().ground());
    // Thin cells would drown in full lines.
    g.setGlobalAlpha(strength * Math.clamp(f.cell() / 40, 0.35, 1));
    g.setLineWidth(f.cell() > 34 ? 2 : 1);
    double top = Math.max(f.top(), f.screenY(0));
    double bottom = Math.min(f.top() + f.height(), f.screenY(p.height()));
    double left = Math.max(f.left(), f.screenX(0));
    double right = Math.min(f.left() + f.width(), f.screenX(p.width()));
    for (int c = firstColumn(f); c <= lastColumn(f, p) + 1; c++) {
      g.strokeLine(Math.rint(f.screenX(c)), top, Math.rint(f.screenX(c)), bottom);
    }
    for (int r = firstRow(f); r <= lastRow(f, p) + 1; r++) {
      g.strokeLine(left, Math.rint(f.screenY(r)), right, Math.rint(f.screenY(r)));
    }
    g.setGlobalAlpha(1);
  }

  private void numbers(GraphicsContext g, Picture p, Frame f, PaneImage image, int channel) {
    boolean three = channel == PaneImage.ALL && p.channels() == 3;
    double size = fontSize(p, f.cell(), three);
    double strength = Math.clamp((size - 7) / 3, 0, 1);
    if (strength == 0) {
      return;
    }
    g.setFont(Fonts.number(size));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    Spot selected = model.selected.get();
    for (int r = firstRow(f); r <= lastRow(f, p); r++) {
      for (int c = firstColumn(f); c <= lastColumn(f, p); c++) {
        boolean typed = typing != null && selected.row() == r && selected.column() == c
            && (channel < 0 || model.channel.get() < 0 || channel == model.channel.get());
        g.setGlobalAlpha(strength);
        g.setFill(ColourScale.textOn(image.colour(r, c)));
        double x = f.screenX(c + 0.5);
        double y = f.screenY(r + 0.5);
        if (three) {
          for (int k = 0; k < 3; k++) {
            double line = y + (k - 1) * f.cell() * 0.29;
            g.fillText(typed ? typing : text(p, k, r, c), x + size * 0.3, line);
            dot(g, k, x - f.cell() * 0.4, line, size);
            g.setFill(ColourScale.textOn(image.colour(r, c)));
          }
        } else {
          g.fillText(typed ? typing : text(p, Math.max(0, channel), r, c), x, y);
        }
      }
    }
    g.setGlobalAlpha(1);
  }

  /** Which channel a number belongs to: a dot of its colour, ringed so that it is seen on any ground. */
  private static void dot(GraphicsContext g, int channel, double x, double y, double size) {
    double d = size * 0.5;
    g.setFill(Color.WHITE);
    g.fillOval(x - 1, y - d / 2 - 1, d + 2, d + 2);
    g.setFill(CHANNELS[channel]);
    g.fillOval(x, y - d / 2, d, d);
  }

  private String text(Picture p, int channel, int row, int column) {
    return Brightness.words(p.at(channel, row, column), p, model.unit.get());
  }

  private double fontSize(Picture p, double cell, boolean three) {
    int longest = Brightness.longest(p, model.unit.get());
    double wide = cell * (three ? 0.72 : 0.84) / (longest * CHARACTER);
    return Math.min(Math.min(wide, cell * (three ? 0.27 : 0.42)), theme.em() * 2.2);
  }

  /** Whether cells are now so large that their numbers can be read. */
  boolean showsNumbers() {
    Picture p = model.shown.get();
    return !frames.isEmpty() && fontSize(p, frames.getFirst().cell(), p.channels() == 3 && !apart(p)) >= 9;
  }

  private static void mark(GraphicsContext g, Frame f, Spot at, Color colour, double width) {
    double least = Math.max(f.cell(), 5);
    double x = f.screenX(at.column() + 0.5) - least / 2;
    double y = f.screenY(at.row() + 0.5) - least / 2;
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeRoundRect(x, y, least, least, 3, 3);
  }

  private static int firstColumn(Frame f) {
    return Math.max(0, (int) Math.floor(f.columnAt(f.left())));
  }

  private static int lastColumn(Frame f, Picture p) {
    return Math.min(p.width() - 1, (int) Math.floor(f.columnAt(f.left() + f.width())));
  }

  private static int firstRow(Frame f) {
    return Math.max(0, (int) Math.floor(f.rowAt(f.top())));
  }

  private static int lastRow(Frame f, Picture p) {
    return Math.min(p.height() - 1, (int) Math.floor(f.rowAt(f.top() + f.height())));
  }
}
