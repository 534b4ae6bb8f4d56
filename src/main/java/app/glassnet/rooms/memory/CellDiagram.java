package app.glassnet.rooms.memory;

import app.glassnet.explain.Forcing;
import app.glassnet.rooms.memory.Wiring.Meaning;
import app.glassnet.rooms.memory.Wiring.Operation;
import app.glassnet.rooms.memory.Wiring.Part;
import app.glassnet.rooms.memory.Wiring.Wire;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The cell as a wiring diagram: every vector lies on its wire, coloured unit by unit; the unit that is followed has its
 * number below each. Pointing previews, a click follows; with the focus, the arrow keys go from unit to unit and from
 * vector to vector.
 */
final class CellDiagram extends Region {
  private final MemoryModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);

  CellDiagram(MemoryModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("cell");
    getStyleClass().addAll("cell-diagram", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    getChildren().add(canvas);
    model.shown.addListener(o -> canvas.repaint());
    model.steps.positionProperty().addListener(o -> canvas.repaint());
    model.followed.addListener(o -> canvas.repaint());
    model.hovered.addListener(o -> canvas.repaint());
    model.swapped.addListener(o -> canvas.repaint());
    model.link.litProperty().addListener(o -> canvas.repaint());
    focusedProperty().addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(at(e.getX(), e.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(null));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      requestFocus();
      Focus found = at(e.getX(), e.getY());
      if (found != null) {
        model.followed.set(found);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void point(Focus found) {
    model.hovered.set(found);
    model.link.hoveredProperty().set(found == null ? null : new Spot(found.part(), found.unit(), 0));
  }

  private void key(KeyEvent e) {
    Shown shown = model.shown.get();
    if (shown == null || !e.getCode().isArrowKey()) {
      return;
    }
    Wiring wiring = wiring(shown);
    CellValues values = CellValues.of(shown.layer(), shown.parameters(), shown.now(), time(shown));
    Focus now = model.followed.get();
    int part = Math.max(0, wiring.parts().indexOf(wiring.part(now.part())));
    int across = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    int down = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    String to = wiring.parts().get(Math.floorMod(part + down, wiring.parts().size())).id();
    model.followed.set(new Focus(to, Math.clamp(now.unit() + across, 0, values.get(to).length - 1)));
    e.consume();
  }

  private static Wiring wiring(Shown shown) {
    return Wiring.of(shown.kind(), shown.layer().gates().contains("q"));
  }

  private int time(Shown shown) {
    return Math.min(model.time(), shown.steps() - 1);
  }

  // Places.

  private double stripWidth() {
    return getWidth() * 0.142;
  }

  private double stripHeight() {
    return Math.min(getHeight() * 0.075, stripWidth() * 0.22);
  }

  /** Where a part's vector lies. */
  Rectangle2D box(Part part) {
    double w = stripWidth();
    double h = stripHeight();
    return new Rectangle2D(part.x() * getWidth() - w / 2, part.y() * getHeight() - h / 2, w, h);
  }

  private Focus at(double x, double y) {
    Shown shown = model.shown.get();
    if (shown == null) {
      return null;
    }
    CellValues values = CellValues.of(shown.layer(), shown.parameters(), shown.now(), time(shown));
    for (Part part : wiring(shown).parts()) {
      Rectangle2D box = box(part);
      double slack = box.getHeight() * 0.3;
      if (x >= box.getMinX() && x < box.getMaxX() && y >= box.getMinY() - slack && y < box.getMaxY() + slack) {
        int count = values.get(part.id()).length;
        return new Focus(part.id(), Math.clamp((int) ((x - box.getMinX()) / box.getWidth() * count), 0, count - 1));
      }
    }
    return null;
  }

  // Painting.

  private void paint(GraphicsContext g, double width, double height) {
    Shown shown = model.shown.get();
    Palette palette = theme.palette();
    g.setTextBaseline(VPos.CENTER);
    if (shown == null) {
      g.setFill(palette.secondary());
      g.setFont(Fonts.text(theme.em()));
      g.fillText(texts.get("waiting"), 0, height / 2);
      return;
    }
    Wiring wiring = wiring(shown);
    int t = time(shown);
    CellValues values = CellValues.of(shown.layer(), shown.parameters(), shown.now(), t);
    String running = shown.kind().stages.get(Math.min(model.stage(), shown.kind().stages.size() - 1));
    Focus focus = model.focus.get();
    g.setLineWidth(Math.max(1.2, theme.em() * 0.1));
    for (Wire wire : wiring.wires()) {
      boolean lit = focus != null && (wire.to().equals(focus.part()) || wire.to().isEmpty() && wire.from().equals(focus.part()));
      if (!lit) {
        wire(g, wire, palette.secondary(), isDone(shown, wire.to(), wire.from()) ? 0.55 : 0.18);
      }
    }
    for (Wire wire : wiring.wires()) {
      if (focus != null && (wire.to().equals(focus.part()) || wire.to().isEmpty() && wire.from().equals(focus.part()))) {
        wire(g, wire, palette.ink(), 1);
      }
    }
    g.setGlobalAlpha(1);
    for (Operation op : wiring.operations()) {
      operation(g, op, palette, focus != null && op.makes().equals(focus.part()), isDone(shown, op.makes(), ""));
    }
    for (Part part : wiring.parts()) {
      part(g, part, values.get(part.id()), shown, t, palette, part.id().equals(running) && model.byEquation.get());
    }
    if (isFocused() && isFocusVisible()) {
      g.setStroke(palette.ink());
      g.setLineWidth(1);
      g.strokeRoundRect(1, 1, width - 2, height - 2, 10, 10);
    }
    setAccessibleText(words(shown, values, t));
  }

  private String words(Shown shown, CellValues values, int t) {
    Focus f = model.followed.get();
    float[] vector = f == null ? null : values.get(f.part());
    return vector == null || f.unit() >= vector.length ? texts.get("cell.name", shown.kind().word)
        : texts.get("cell.words", shown.kind().word, t + 1, name(wiring(shown).part(f.part())), f.unit() + 1,
            Numbers.format(vector[f.unit()]));
  }

  private String name(Part part) {
    return part.word().isEmpty() ? part.math().replace("_", "") : texts.get("part." + part.word());
  }

  /** In walking by equation, what comes later in the step is faint. */
  private boolean isDone(Shown shown, String part, String from) {
    return CellOrder.stage(shown.kind(), part.isEmpty() ? from : part) <= model.stage();
  }

  private void wire(GraphicsContext g, Wire wire, Color colour, double alpha) {
    double[] p = wire.points();
    g.setGlobalAlpha(alpha);
    g.setStroke(colour);
    g.beginPath();
    g.moveTo(p[0] * getWidth(), p[1] * getHeight());
    for (int i = 2; i < p.length; i += 2) {
      g.lineTo(p[i] * getWidth(), p[i + 1] * getHeight());
    }
    g.stroke();
    if (wire.to().isEmpty()) {
      double x = p[p.length - 2] * getWidth();
      double y = p[p.length - 1] * getHeight();
      double a = theme.em() * 0.45;
      g.setFill(colour);
      g.fillPolygon(new double[] {x + a * 0.3, x - a, x - a}, new double[] {y, y - a * 0.7, y + a * 0.7}, 3);
    }
    g.setGlobalAlpha(1);
  }

  private void operation(GraphicsContext g, Operation op, Palette palette, boolean lit, boolean done) {
    double x = op.x() * getWidth();
    double y = op.y() * getHeight();
    double r = Math.min(theme.em() * 0.72, getHeight() * 0.042);
    double size = r * 1.45;
    boolean word = op.sign().length() > 1;
    double w = word ? MathText.width(op.sign(), size) + r : 2 * r;
    g.setGlobalAlpha(done ? 1 : 0.35);
    g.setFill(palette.panel());
    g.fillRoundRect(x - w / 2, y - r, w, 2 * r, 2 * r, 2 * r);
    g.setLineWidth(lit ? 2 : 1.2);
    g.setStroke(lit ? palette.ink() : palette.secondary());
    g.strokeRoundRect(x - w / 2, y - r, w, 2 * r, 2 * r, 2 * r);
    g.setFill(palette.ink());
    g.setTextAlign(TextAlignment.LEFT);
    MathText.draw(g, op.sign(), x - MathText.width(op.sign(), size) / 2, y, size);
    g.setGlobalAlpha(1);
  }

  private void part(GraphicsContext g, Part part, float[] vector, Shown shown, int t, Palette palette, boolean running) {
    Rectangle2D box = box(part);
    double em = theme.em();
    double size = Math.min(em * 0.98, getHeight() * 0.058);
    double cell = box.getWidth() / vector.length;
    boolean done = isDone(shown, part.id(), part.id());
    ColourScale scale = Strips.scale(part.meaning());
    double limit = Strips.limit(part.meaning(), vector);
    g.setFill(palette.ground());
    g.fillRect(box.getMinX() - 2, box.getMinY() - 2, box.getWidth() + 4, box.getHeight() + 4);
    for (int j = 0; j < vector.length; j++) {
      double gap = cell > 5 ? 1 : 0;
      g.setFill(done ? scale.colour(vector[j], limit) : palette.empty());
      g.fillRect(box.getMinX() + j * cell, box.getMinY(), cell - gap, box.getHeight());
    }
    g.setStroke(running ? palette.accent() : palette.line());
    g.setLineWidth(running ? 2 : 1);
    g.strokeRect(box.getMinX() - 1.5, box.getMinY() - 1.5, box.getWidth() + 2, box.getHeight() + 3);
    Focus focus = model.followed.get();
    int unit = part.meaning() == Meaning.INPUT ? part.id().equals(focus.part()) ? focus.unit() : loudest(vector)
        : focus.part().equals("x") ? -1 : focus.unit();
    Focus hovered = model.hovered.get();
    if (hovered != null && (hovered.part().equals(part.id()) || part.meaning() != Meaning.INPUT && !hovered.part().equals("x"))) {
      unit = hovered.unit();
    }
    for (int j = 0; j < vector.length; j++) {
      boolean lit = model.link.isLit(part.id(), j, 0);
      if (lit || j == unit) {
        g.setStroke(j == unit ? palette.accent() : palette.ink());
        g.setLineWidth(j == unit ? 2.5 : 2);
        g.strokeRect(box.getMinX() + j * cell - 1, box.getMinY() - 1, cell + 1, box.getHeight() + 2);
      }
    }
    double below = box.getMaxY() + size * 0.72;
    double above = box.getMinY() - size * 0.74;
    g.setTextAlign(TextAlignment.LEFT);
    double name = MathText.width(part.math(), size);
    String word = part.word().isEmpty() ? "" : texts.get("part." + part.word());
    g.setFill(palette.ground());
    g.fillRect(box.getMinX(), above - size * 0.6, name + (word.isEmpty() ? 2 : MathText.width(word, size * 0.85) + size * 0.6), size * 1.25);
    g.setFill(palette.ink());
    MathText.draw(g, part.math(), box.getMinX(), above, size);
    g.setFill(palette.secondary());
    g.setFont(Fonts.text(size * 0.85));
    g.fillText(word, box.getMinX() + name + size * 0.5, above);
    boolean forced = part.meaning() == Meaning.GATE && isForced(shown, part.id(), t);
    if (unit >= 0 && unit < vector.length && done) {
      String number = part.meaning() == Meaning.INPUT ? read(vector, unit) : Numbers.format(vector[unit]);
      double centre = box.getMinX() + (unit + 0.5) * cell;
      double half = number.length() * size * 0.31;
      double x = Math.clamp(centre, box.getMinX() + half, box.getMaxX() - half);
      g.setFill(palette.ground());
      g.fillRect(x - half - 2, below - size * 0.5, 2 * half + 4, size * 1.05);
      g.setFont(Fonts.numberBold(size));
      g.setTextAlign(TextAlignment.CENTER);
      g.setFill(forced ? palette.accent() : palette.ink());
      g.fillText(number, x, below);
    }
    if (forced) {
      g.setFont(Fonts.semibold(size * 0.85));
      g.setFill(palette.accent());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(texts.get("forced"), box.getMaxX(), above);
    }
  }

  private boolean isForced(Shown shown, String part, int t) {
    String gate = part.equals("z1") ? "z" : part;
    List<Forcing> all = model.forced.get();
    for (int j = 0; j < shown.units(); j++) {
      for (Forcing f : all) {
        if (f.sets(gate, t, j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A character where the input is one-hot, a number elsewhere. */
  private String read(float[] x, int at) {
    TaskData data = model.data.get();
    boolean text = data != null && data.alphabet() != null && model.taken.get() == null;
    return text ? "“" + data.alphabet().symbol(loudest(x)).replace(' ', '␣') + "”" : Numbers.format(x[at]);
  }

  private static int loudest(float[] x) {
    int best = 0;
    for (int k = 1; k < x.length; k++) {
      best = Math.abs(x[k]) > Math.abs(x[best]) ? k : best;
    }
    return best;
  }
}
