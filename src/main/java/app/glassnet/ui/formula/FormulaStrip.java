package app.glassnet.ui.formula;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.formula.Formula.Line;
import app.glassnet.ui.formula.Formula.Term;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * The sum that is looked at, term by term, and what it makes. Pointing at a term lights what it is made of; what is lit
 * elsewhere lights its terms. With the focus, ← → go from term to term.
 */
public final class FormulaStrip extends Region {
  private record Placed(Term term, Rectangle2D box) {}

  private final ThemeModel theme;
  private final LinkModel link;
  private final Texts texts = Texts.of("parts");
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final List<Placed> placed = new ArrayList<>();
  private Formula formula = Formula.saying("");

  public FormulaStrip(ThemeModel theme, LinkModel link) {
    this.theme = theme;
    this.link = link;
    getStyleClass().addAll("formula-strip", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinSize(0, 0);
    getChildren().add(canvas);
    link.litProperty().addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(at(e.getX(), e.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(null));
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      requestFocus();
      Term term = at(e.getX(), e.getY());
      if (term != null) {
        link.togglePin(term.spot());
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().addListener((o, was, now) -> {
      if (!now) {
        point(null);
      }
      canvas.repaint();
    });
  }

  /** Shows this sum from now on. */
  public void show(Formula now) {
    formula = now;
    setAccessibleText(now.words());
    canvas.repaint();
  }

  public Formula formula() {
    return formula;
  }

  /** The middle of a term on the strip, once it has been drawn; null when it is not shown. For tests. */
  public Rectangle2D boxOf(Term term) {
    return placed.stream().filter(p -> p.term().equals(term)).map(Placed::box).findFirst().orElse(null);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected double computePrefHeight(double width) {
    return theme.em() * 7;
  }

  @Override
  protected double computePrefWidth(double height) {
    return theme.em() * 40;
  }

  private Term at(double x, double y) {
    return placed.stream().filter(p -> p.box().contains(x, y)).map(Placed::term).findFirst().orElse(null);
  }

  private void point(Term term) {
    boolean mine = link.hovered() != null && placed.stream().anyMatch(p -> p.term().spot().equals(link.hovered()));
    if (term != null || mine) {
      link.hoveredProperty().set(term == null ? null : term.spot());
    }
  }

  private void key(KeyEvent e) {
    int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    if (by == 0 || placed.isEmpty()) {
      return;
    }
    int now = -1;
    for (int i = 0; i < placed.size(); i++) {
      now = placed.get(i).term().spot().equals(link.hovered()) ? i : now;
    }
    int next = now < 0 ? by > 0 ? 0 : placed.size() - 1 : Math.clamp(now + by, 0, placed.size() - 1);
    link.hoveredProperty().set(placed.get(next).term().spot());
    setAccessibleText(placed.get(next).term().text());
    e.consume();
  }

  private boolean isLit(Term term) {
    return link.litProperty().get().contains(term.spot());
  }

  private int focusedLine() {
    for (int i = 0; i < formula.lines().size(); i++) {
      if (formula.lines().get(i).terms().stream().anyMatch(this::isLit)) {
        return i;
      }
    }
    return 0;
  }

  private void paint(GraphicsContext g, double width, double height) {
    placed.clear();
    double em = theme.em();
    Palette palette = theme.palette();
    double head = em * 1.5;
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Fonts.text(em * 0.95));
    g.setFill(palette.secondary());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(formula.title(), 0, em * 0.6);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(formula.note(), width, em * 0.6);
    FormulaLayout l = FormulaLayout.fit(formula, focusedLine(), width, height - head, em);
    double lineHeight = l.size() * FormulaLayout.LINE;
    double top = head + Math.max(0, (height - head - l.lines() * lineHeight) / 2);
    for (int i = 0; i < l.lines() && !formula.lines().isEmpty(); i++) {
      line(g, l, l.firstLine() + i, top + i * lineHeight, lineHeight);
    }
    double middle = top + l.lines() * lineHeight / 2;
    double right = width - l.resultWidth(formula);
    if (l.total()) {
      g.setFill(palette.ink());
      g.setFont(Fonts.number(l.size()));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(formula.total(), (l.block() + right) / 2, middle);
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(palette.accent());
    g.setFont(Fonts.numberBold(l.resultSize(formula)));
    g.fillText(formula.result(), width, middle);
  }

  private void line(GraphicsContext g, FormulaLayout l, int index, double y, double height) {
    Palette palette = theme.palette();
    Line line = formula.lines().get(index);
    double character = l.size() * FormulaLayout.CHARACTER;
    double middle = y + height / 2;
    int shown = Math.min(l.terms(), line.terms().size());
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(Fonts.number(l.size()));
    g.setFill(palette.secondary());
    if (index > 0 && formula.added()) {
      g.fillText("+", 0, middle);
    }
    double x = 2 * character;
    for (int i = 0; i < shown; i++) {
      Term term = line.terms().get(i);
      double w = l.column() * character;
      Rectangle2D box = new Rectangle2D(x - character * 0.4, y + 1, w + character * 0.8, height - 2);
      placed.add(new Placed(term, box));
      boolean lit = isLit(term);
      if (lit) {
        g.setFill(palette.ink());
        g.fillRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 6, 6);
      }
      g.setFont(lit ? Fonts.numberBold(l.size()) : Fonts.number(l.size()));
      g.setFill(lit ? palette.panel() : term.faint() ? palette.secondary() : palette.ink());
      // Right-aligned in their column, so that equal places stand below each other.
      g.fillText(term.text(), x + w - term.text().length() * character, middle);
      x += w;
      if (i < shown - 1) {
        g.setFont(Fonts.number(l.size()));
        g.setFill(palette.secondary());
        g.fillText(formula.added() ? " + " : formula.joint(), x, middle);
      }
      x += 3 * character;
    }
    g.setFont(Fonts.number(l.size()));
    g.setFill(palette.secondary());
    if (shown < line.terms().size()) {
      g.fillText(texts.get("formula.more", Numbers.format((long) line.terms().size() - shown)), x - 2 * character, middle);
      x += 8 * character;
    }
    if (!line.sum().isEmpty()) {
      double end = 2 * character + l.terms() * (l.column() + 3) * character
          + (shown < line.terms().size() ? 8 * character : 0);
      g.fillText("=", end, middle);
      g.setTextAlign(TextAlignment.RIGHT);
      g.setFill(palette.ink());
      g.fillText(line.sum(), end + (l.sums() + 2) * character, middle);
    }
  }
}
