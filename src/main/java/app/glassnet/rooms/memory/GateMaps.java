package app.glassnet.rooms.memory;

import app.glassnet.explain.Forcing;
import app.glassnet.rooms.memory.Wiring.Meaning;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * All time steps of the sequence: what is read and what is said, every gate and the state as heat maps, a row a unit. A
 * click goes to a time step and follows the unit; with the focus, ← → go through time.
 */
final class GateMaps extends Region {
  private final MemoryModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);

  GateMaps(MemoryModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("maps");
    getStyleClass().addAll("gate-maps", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("maps.name"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    model.shown.addListener(o -> canvas.repaint());
    model.steps.positionProperty().addListener(o -> canvas.repaint());
    model.focus.addListener(o -> canvas.repaint());
    focusedProperty().addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.hovered.set(at(e)));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.hovered.set(null));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
        model.goTo(model.time() + (e.getCode() == KeyCode.RIGHT ? 1 : -1));
        e.consume();
      }
    });
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void clicked(MouseEvent e) {
    requestFocus();
    Shown shown = model.shown.get();
    if (shown != null && e.getX() >= left()) {
      model.goTo(Math.clamp((int) ((e.getX() - left()) / (getWidth() - left()) * shown.steps()), 0, shown.steps() - 1));
      Focus at = at(e);
      if (at != null) {
        model.followed.set(at);
      }
    }
  }

  private Focus at(MouseEvent e) {
    Shown shown = model.shown.get();
    if (shown == null || e.getX() < left() || e.getY() < curve()) {
      return null;
    }
    List<SequenceMaps.Section> sections = SequenceMaps.sections(shown);
    double each = (getHeight() - curve()) / sections.size();
    int section = Math.min(sections.size() - 1, (int) ((e.getY() - curve()) / each));
    double inside = (e.getY() - curve() - section * each) / (each - gap());
    return new Focus(sections.get(section).part(), Math.clamp((int) (inside * shown.units()), 0, shown.units() - 1));
  }

  private double left() {
    return theme.em() * 6.6;
  }

  private double curve() {
    return theme.em() * 2.9;
  }

  private double gap() {
    return Math.max(2, theme.em() * 0.22);
  }

  private void paint(GraphicsContext g, double width, double height) {
    Shown shown = model.shown.get();
    if (shown == null) {
      return;
    }
    Palette palette = theme.palette();
    double em = theme.em();
    double left = left();
    double column = (width - left) / shown.steps();
    SequenceMaps maps = new SequenceMaps(g, theme);
    TaskData data = model.taken.get() == null ? model.data.get() : null;
    maps.sequence(shown, data, left, 0, width - left, curve() - gap());
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Fonts.text(em * 0.85));
    g.setFill(palette.secondary());
    g.fillText(texts.get("maps.input"), 0, em * 0.6);
    if (shown.output() != null) {
      g.setFill(palette.good());
      g.fillText(texts.get("maps.wanted"), em * 2.8, em * 0.6);
      g.setFill(palette.link());
      g.fillText(texts.get("maps.output"), 0, em * 1.75);
    }
    List<SequenceMaps.Section> sections = SequenceMaps.sections(shown);
    double each = (height - curve()) / sections.size();
    Focus focus = model.focus.get();
    for (int s = 0; s < sections.size(); s++) {
      SequenceMaps.Section section = sections.get(s);
      double y = curve() + s * each;
      maps.map(section, left, y, width - left, each - gap());
      g.setTextBaseline(VPos.CENTER);
      g.setFill(palette.ink());
      MathText.draw(g, section.math(), 0, y + (each - gap()) / 2, em * 0.95);
      g.setFont(Fonts.text(em * 0.85));
      g.setFill(palette.secondary());
      g.fillText(texts.get("part." + section.word()), em * 1.6, y + (each - gap()) / 2);
      if (focus != null && section.part().equals(focus.part()) && focus.unit() < shown.units()) {
        double row = (each - gap()) / shown.units();
        g.setStroke(palette.accent());
        g.setLineWidth(1.5);
        g.strokeRect(left - 1, y + focus.unit() * row - 0.5, width - left, row + 1);
      }
      for (Forcing f : model.forced.get()) {
        if (section.part().equals(f.gate()) && f.from() < shown.steps() && section.meaning() == Meaning.GATE) {
          g.setStroke(palette.accent());
          g.setLineDashes(4, 3);
          g.setLineWidth(2);
          g.strokeLine(left + f.from() * column, y - 1, left + f.from() * column, y + each - gap() + 1);
          g.setLineDashes();
        }
      }
    }
    g.setStroke(palette.accent());
    g.setLineWidth(3);
    g.strokeRoundRect(left + Math.min(model.time(), shown.steps() - 1) * column, 1.5, column, height - 3, 6, 6);
    if (isFocused() && isFocusVisible()) {
      g.setStroke(palette.ink());
      g.setLineWidth(1);
      g.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
  }
}
