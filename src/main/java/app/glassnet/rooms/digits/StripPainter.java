package app.glassnet.rooms.digits;

import app.glassnet.explain.ReceptiveField;
import app.glassnet.rooms.digits.StripLayout.Box;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * Draws the network strip: headings, maps, what the unit in focus sees, and the wires that lead to it. What has no part in
 * the unit in focus is dimmed while something is pointed at.
 */
final class StripPainter {
  private static final double DIMMED = 0.38;

  private final Texts texts;
  private final StripImages images;
  private final OutputsPainter outputs;

  StripPainter(Texts texts, StripImages images) {
    this.texts = texts;
    this.images = images;
    this.outputs = new OutputsPainter(texts);
  }

  /** Height of the four lines above the maps, in multiples of body text. */
  static final double HEADING = 5.1;

  void paint(GraphicsContext g, StripScene scene, StripLayout layout, boolean pointing) {
    for (int i = 0; i < scene.columns().size(); i++) {
      heading(g, scene, scene.columns().get(i), layout.columns().get(i), layout.top());
    }
    if (scene.trace() == null) {
      return;
    }
    int focused = scene.columnOf(scene.focus());
    if (focused > 0) {
      StripWires.paint(g, scene, layout, focused);
    }
    for (int i = 0; i < scene.columns().size(); i++) {
      Column column = scene.columns().get(i);
      Box box = layout.columns().get(i);
      switch (column.form()) {
        case MAPS -> maps(g, scene, i, box, pointing && focused >= 0 ? scene.focus() : null, focused);
        case VECTOR -> vector(g, scene, i, box);
        case OUTPUTS -> outputs.paint(g, scene, column, box);
      }
    }
    if (focused >= 0) {
      seen(g, scene, layout, focused);
      frame(g, scene, layout, scene.focus(), 3);
    }
    if (scene.pinned() != null && !scene.pinned().sameMap(scene.focus()) && scene.columnOf(scene.pinned()) >= 0) {
      frame(g, scene, layout, scene.pinned(), 1.5);
    }
  }

  private void heading(GraphicsContext g, StripScene scene, Column column, Box box, double top) {
    double x = box.x();
    double em = scene.em();
    double y = top - HEADING * em;
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.setFill(scene.palette().ink());
    g.setFont(Fonts.semibold(em * 0.92));
    g.fillText(column.title(), x, y);
    g.setFill(scene.palette().secondary());
    g.setFont(Fonts.number(em * 0.86));
    g.fillText(column.shape().toKeras(), x, y + em * 1.3);
    g.setFont(Fonts.text(em * 0.86));
    g.fillText(column.isInput() ? texts.get("strip.input") : column.then(), x, y + em * 2.42);
    if (column.parameters() > 0) {
      g.setFont(Fonts.text(em * 0.82));
      String number = Numbers.format(column.parameters());
      String words = texts.get("strip.parameters", number);
      // In a narrow column the number stands alone.
      boolean fits = words.length() * em * 0.45 <= Math.max(box.width(), em * 5.2);
      g.fillText(fits ? words : number, x, y + em * 3.55);
    }
  }

  private void maps(GraphicsContext g, StripScene scene, int i, Box box, Unit focus, int focused) {
    Column column = scene.columns().get(i);
    g.setLineWidth(1);
    g.setStroke(scene.palette().line());
    for (int k = 0; k < column.count(); k++) {
      boolean part = focus == null || takesPart(scene, i, k, focus, focused);
      g.setGlobalAlpha(part ? 1 : DIMMED);
      MapImage image = images.image(i, k);
      image.draw(g, box.cellX(k), box.cellY(k), box.cellWidth(), box.cellHeight());
      g.strokeRect(box.cellX(k) - 0.5, box.cellY(k) - 0.5, box.cellWidth() + 1, box.cellHeight() + 1);
    }
    g.setGlobalAlpha(1);
  }

  /** Whether a map is the one in focus or one of those it is computed from, directly or further back. */
  private static boolean takesPart(StripScene scene, int i, int map, Unit focus, int focused) {
    if (i >= focused) {
      return i == focused && map == focus.channel();
    }
    // Only pooling and flattening keep channels apart; a convolution or dense layer on the way mixes them all.
    int channel = focus.channel();
    for (int k = focused; k > i; k--) {
      Column column = scene.columns().get(k);
      boolean pool = column.form() == Form.MAPS && column.parameters() == 0;
      boolean flatten = column.form() == Form.VECTOR && column.parameters() == 0;
      if (flatten) {
        channel /= scene.columns().get(k - 1).rows() * scene.columns().get(k - 1).columns();
      } else if (!pool) {
        return true;
      }
    }
    return map == channel;
  }

  private void vector(GraphicsContext g, StripScene scene, int i, Box box) {
    MapImage[] stripes = images.stripes(scene, i, box.down());
    g.setStroke(scene.palette().line());
    g.setLineWidth(1);
    for (int k = 0; k < stripes.length; k++) {
      double x = box.x() + k * (box.cellWidth() + box.gap());
      double height = stripes[k].height() * box.cellHeight();
      stripes[k].draw(g, x, box.y(), box.cellWidth(), height);
      g.strokeRect(x - 0.5, box.y() - 0.5, box.cellWidth() + 1, height + 1);
    }
  }

  /** The cells of earlier maps that the unit in focus sees. */
  private static void seen(GraphicsContext g, StripScene scene, StripLayout layout, int focused) {
    Column of = scene.columns().get(focused);
    if (of.isInput() || of.form() == Form.OUTPUTS || of.form() == Form.VECTOR && of.parameters() > 0) {
      return;
    }
    g.setStroke(scene.palette().accent());
    for (int i = 0; i < focused; i++) {
      Column column = scene.columns().get(i);
      if (column.form() != Form.MAPS) {
        continue;
      }
      ReceptiveField field = ReceptiveField.of(scene.trace().spec(), of.shown(), of.index(scene.focus()),
          column.shown() + 1);
      if (field.size() == 0) {
        continue;
      }
      Box box = layout.columns().get(i);
      g.setLineWidth(column.isInput() ? 3 : 1.5);
      for (int k = 0; k < column.count(); k++) {
        if (takesPart(scene, i, k, scene.focus(), focused)) {
          double w = box.cellWidth() / column.columns();
          double h = box.cellHeight() / column.rows();
          g.strokeRect(box.cellX(k) + field.columns().first() * w, box.cellY(k) + field.rows().first() * h,
              field.columns().length() * w, field.rows().length() * h);
        }
      }
    }
  }

  private static void frame(GraphicsContext g, StripScene scene, StripLayout layout, Unit unit, double width) {
    int i = scene.columnOf(unit);
    Column column = scene.columns().get(i);
    Box box = layout.columns().get(i);
    if (unit.channel() >= column.count()) {
      return;
    }
    g.setStroke(scene.palette().accent());
    double out = width / 2;
    if (column.form() == Form.VECTOR) {
      g.setLineWidth(Math.min(width, 2));
      double thick = Math.max(box.cellHeight(), 4);
      double y = box.cellY(unit.channel()) + box.cellHeight() / 2 - thick / 2;
      g.strokeRect(box.cellX(unit.channel()) - 2, y, box.cellWidth() + 4, thick);
      return;
    }
    g.setLineWidth(width);
    if (column.form() == Form.OUTPUTS) {
      double inset = box.cellHeight() * 0.08;
      g.strokeRect(box.x() - 4, box.cellY(unit.channel()) + inset, box.width() + 4, box.cellHeight() - 2 * inset);
      return;
    }
    double x = box.cellX(unit.channel());
    double y = box.cellY(unit.channel());
    g.strokeRect(x - out, y - out, box.cellWidth() + width, box.cellHeight() + width);
    double w = box.cellWidth() / column.columns();
    double h = box.cellHeight() / column.rows();
    g.setLineWidth(Math.min(width, 2));
    g.strokeRect(x + unit.col() * w - 0.5, y + unit.row() * h - 0.5, w + 1, h + 1);
  }
}
