package app.glassnet.rooms.digits;

import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Layer;
import app.glassnet.explain.ReceptiveField;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * The unit in focus, large: its map, the kernel that made it with its numbers, and the cells around it with theirs. A dense
 * unit shows its weights as pictures of what they look at.
 */
final class UnitDetail {
  private static final int ACROSS = 5;
  private static final int DOWN = 3;
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final StripView strip;
  private final Texts texts;
  private MapImage enlarged;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);

  UnitDetail(StripView strip, Texts texts) {
    this.strip = strip;
    this.texts = texts;
    canvas.setId("unit-detail");
    canvas.getStyleClass().add("unit-detail");
    canvas.setAccessibleText(texts.get("detail.name"));
  }

  ResizableCanvas node() {
    return canvas;
  }

  private void paint(GraphicsContext g, double width, double height) {
    StripScene scene = strip.scene();
    Unit unit = scene.focus();
    int i = scene.columnOf(unit);
    double em = scene.em();
    g.setTextBaseline(VPos.TOP);
    if (i < 0 || scene.trace() == null || unit.channel() >= scene.columns().get(i).count()) {
      note(g, scene.palette(), em, 0, texts.get("detail.none"));
      return;
    }
    Column column = scene.columns().get(i);
    title(g, scene, column, unit, em);
    double top = em * 1.7;
    if (column.form() == Form.MAPS) {
      double left = Math.min(width * 0.46, height - top - em * 8.6);
      map(g, scene, i, unit, 0, top, left);
      kernel(g, scene, column, unit, left + em * 0.8, top, width - left - em * 0.8, left);
      double below = top + left + em * 0.7;
      seen(g, scene, column, unit, em, below);
      neighbourhood(g, scene, i, unit, width, below + em * 2.9, height - below - em * 2.9);
    } else {
      value(g, scene, column, unit, em, top);
      weights(g, scene, column, unit, top + em * 1.8, width, height - top - em * 1.8);
    }
  }

  private void title(GraphicsContext g, StripScene scene, Column column, Unit unit, double em) {
    String name = column.isInput() ? texts.get("layer.input") : scene.trace().spec().layerName(column.op());
    String title = column.isInput() ? name : column.form() == Form.MAPS
        ? texts.get("detail.map", name, unit.channel() + 1)
        : column.form() == Form.OUTPUTS ? texts.get("unit.output", name, unit.channel())
        : texts.get("unit.vector", name, unit.channel() + 1);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(scene.palette().ink());
    g.setFont(Fonts.semibold(em));
    g.fillText(title, 0, 0);
  }

  private void map(GraphicsContext g, StripScene scene, int i, Unit unit, double x, double y, double side) {
    Column column = scene.columns().get(i);
    // A picture of its own: what a canvas shows is read after all painting, so one image cannot have two sizes.
    if (enlarged == null || enlarged.height() != column.rows() || enlarged.width() != column.columns()) {
      enlarged = new MapImage(column.rows(), column.columns());
    }
    enlarged.show(scene.values(column), unit.channel() * column.rows() * column.columns(),
        StripImages.scale(scene, column), strip.images().limit(i, unit.channel()));
    double cell = side / Math.max(column.rows(), column.columns());
    double w = cell * column.columns();
    double h = cell * column.rows();
    enlarged.draw(g, x, y, w, h);
    g.setStroke(scene.palette().line());
    g.setLineWidth(1);
    g.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
    g.setStroke(scene.palette().accent());
    g.setLineWidth(2);
    g.strokeRect(x + unit.col() * cell - 1, y + unit.row() * cell - 1, cell + 2, cell + 2);
  }

  /** The kernel that made the map: with numbers when it looks at one channel, else one small picture a channel. */
  private void kernel(GraphicsContext g, StripScene scene, Column column, Unit unit, double x, double y, double width,
      double height) {
    if (column.isInput() || !(scene.trace().spec().layer(column.op()) instanceof Conv2d conv)) {
      return;
    }
    float[] w = scene.parameters().get(scene.trace().spec().layerName(column.op()) + ".w");
    if (w == null) {
      return;
    }
    double em = scene.em();
    int channels = w.length / (conv.filters() * conv.kernelHeight() * conv.kernelWidth());
    int size = conv.kernelHeight() * conv.kernelWidth();
    double limit = ColourScale.limit(w);
    g.setFill(scene.palette().secondary());
    g.setFont(Fonts.text(em * 0.82));
    g.fillText(texts.get(channels == 1 ? "detail.kernel" : "detail.kernels", channels), x, y - em * 1.5);
    int across = (int) Math.ceil(Math.sqrt(channels * width / height));
    across = Math.clamp(across, 1, channels);
    int down = Math.ceilDiv(channels, across);
    double gap = channels == 1 ? 0 : Math.min(4, width * 0.03);
    double side = Math.min((width - gap * (across - 1)) / across / conv.kernelWidth(),
        (height - gap * (down - 1)) / down / conv.kernelHeight());
    boolean numbers = side > em * 2.2;
    for (int c = 0; c < channels; c++) {
      double kx = x + c % across * (side * conv.kernelWidth() + gap);
      double ky = y + c / across * (side * conv.kernelHeight() + gap);
      for (int k = 0; k < size; k++) {
        float value = w[(unit.channel() * channels + c) * size + k];
        cell(g, ColourScale.WEIGHT, value, limit, kx + k % conv.kernelWidth() * side,
            ky + k / conv.kernelWidth() * side, side, side, numbers, em * 0.74);
      }
    }
  }

  private void seen(GraphicsContext g, StripScene scene, Column column, Unit unit, double em, double y) {
    float value = scene.values(column)[column.index(unit)];
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(scene.palette().ink());
    g.setFont(Fonts.number(em * 0.92));
    String where = texts.get("detail.cell", unit.row() + 1, unit.col() + 1, Numbers.format(value));
    g.fillText(where, 0, y);
    ReceptiveField field = column.isInput() ? null
        : ReceptiveField.of(scene.trace().spec(), column.shown(), column.index(unit));
    if (field != null) {
      note(g, scene.palette(), em, y + em * 1.35, texts.get("detail.seen", field.rows().first() + 1,
          field.rows().last() + 1, field.columns().first() + 1, field.columns().last() + 1));
    }
  }

  private static void note(GraphicsContext g, Palette palette, double em, double y, String words) {
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(palette.secondary());
    g.setFont(Fonts.text(em * 0.86));
    g.fillText(words, 0, y);
  }

  /** The cells around the one in focus, with their numbers; at the border the window stops, it does not wrap. */
  private void neighbourhood(GraphicsContext g, StripScene scene, int i, Unit unit, double width, double y,
      double height) {
    Column column = scene.columns().get(i);
    int across = Math.min(ACROSS, column.columns());
    int down = Math.min(DOWN, column.rows());
    int left = Math.clamp(unit.col() - across / 2, 0, column.columns() - across);
    int top = Math.clamp(unit.row() - down / 2, 0, column.rows() - down);
    double w = width / ACROSS;
    double h = Math.min(height / DOWN, w * 0.66);
    if (h < scene.em()) {
      return;
    }
    float[] values = scene.values(column);
    double limit = strip.images().limit(i, unit.channel());
    ColourScale scale = StripImages.scale(scene, column);
    // Gradients are often tiny: then the cells are said in a power of ten, which stands below them.
    int power = limit > 0 && limit < 0.05 ? (int) Math.floor(Math.log10(limit)) : 0;
    double factor = Math.pow(10, -power);
    if (power != 0) {
      h = Math.min(h, (height - scene.em() * 1.2) / DOWN);
      note(g, scene.palette(), scene.em(), y + down * h + scene.em() * 0.15, texts.get("detail.power", power(power)));
    }
    for (int r = 0; r < down; r++) {
      for (int c = 0; c < across; c++) {
        float value = values[(unit.channel() * column.rows() + top + r) * column.columns() + left + c];
        cell(g, scale, value * (float) factor, limit * factor, c * w, y + r * h, w, h, true, scene.em() * 0.8);
      }
    }
    g.setStroke(scene.palette().accent());
    g.setLineWidth(3);
    g.strokeRect((unit.col() - left) * w + 1, y + (unit.row() - top) * h + 1, w - 3, h - 3);
  }

  private static String power(int exponent) {
    StringBuilder digits = new StringBuilder("10");
    for (char c : Integer.toString(exponent).toCharArray()) {
      digits.append(c == '-' ? '⁻' : SUPERSCRIPT.charAt(c - '0'));
    }
    return digits.toString();
  }

  private static void cell(GraphicsContext g, ColourScale scale, float value, double limit, double x, double y, double w,
      double h, boolean number, double size) {
    int argb = scale.argb(value, limit);
    g.setFill(ColourScale.toColor(argb));
    g.fillRect(x, y, w - 1, h - 1);
    if (number) {
      g.setFill(ColourScale.textOn(argb));
      g.setFont(Fonts.number(size));
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(Math.abs(value) >= 9.995 ? Numbers.fixed(value, 1) : Numbers.fixed(value, 2), x + w / 2, y + h / 2);
      g.setTextBaseline(VPos.TOP);
    }
  }

  private void value(GraphicsContext g, StripScene scene, Column column, Unit unit, double em, double y) {
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(scene.palette().ink());
    g.setFont(Fonts.number(em * 0.92));
    if (column.form() == Form.OUTPUTS) {
      g.fillText(texts.get("detail.output", Numbers.format(scene.trace().logits()[unit.channel()]),
          Numbers.percent(scene.trace().probabilities()[unit.channel()])), 0, y);
    } else {
      g.fillText(texts.get("detail.value", Numbers.format(scene.values(column)[unit.channel()])), 0, y);
    }
  }

  /** A dense unit's weights, laid out as the maps (or the vector) that they are multiplied with. */
  private void weights(GraphicsContext g, StripScene scene, Column column, Unit unit, double y, double width,
      double height) {
    Layer layer = scene.trace().spec().layer(column.op());
    float[] w = scene.parameters().get(scene.trace().spec().layerName(column.op()) + ".w");
    if (!(layer instanceof Dense dense) || w == null) {
      note(g, scene.palette(), scene.em(), y, texts.get("detail.copied"));
      return;
    }
    note(g, scene.palette(), scene.em(), y, texts.get("detail.weights"));
    y += scene.em() * 1.5;
    WeightPictures pictures = WeightPictures.of(scene, column, w, dense.units());
    pictures.paint(g, unit.channel(), 0, y, width, height - scene.em() * 1.5);
  }
}
