package app.glassnet.rooms.memory;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** The cell's equations as the slides write them, the one that is looked at or just worked out lit. A click follows it. */
final class Equations extends Region {
  private static final double LINE = 1.55;

  private record Equation(String part, String math) {}

  private final MemoryModel model;
  private final ThemeModel theme;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);

  Equations(MemoryModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    setId("equations");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(texts.get("equations"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    model.shown.addListener(o -> changed());
    model.swapped.addListener(o -> canvas.repaint());
    model.focus.addListener(o -> canvas.repaint());
    model.steps.positionProperty().addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, this::changed);
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      List<Equation> all = all();
      int line = (int) (e.getY() / (theme.em() * LINE));
      if (line >= 0 && line < all.size()) {
        model.followed.set(new Focus(all.get(line).part, model.followed.get().unit()));
      }
    });
  }

  private void changed() {
    requestLayout();
    canvas.repaint();
  }

  private List<Equation> all() {
    Shown shown = model.shown.get();
    boolean after = shown != null && shown.layer().gates().contains("q");
    String reset = after ? "h̃_t = tanh(W_h x_t + b_h + r_t ∘ q_t)" : "h̃_t = tanh(W_h x_t + U_h(r_t ∘ h_{t−1}) + b_h)";
    return switch (model.kind()) {
      case RNN -> List.of(new Equation("h1", "h_t = tanh(U x_t + V h_{t−1} + b_h)"));
      case LSTM -> List.of(new Equation("f", "f_t = σ(W_f x_t + U_f h_{t−1} + b_f)"),
          new Equation("i", "i_t = σ(W_i x_t + U_i h_{t−1} + b_i)"),
          new Equation("o", "o_t = σ(W_o x_t + U_o h_{t−1} + b_o)"),
          new Equation("c", "c̃_t = tanh(W_c x_t + U_c h_{t−1} + b_c)"),
          new Equation("c1", "c_t = f_t ∘ c_{t−1} + i_t ∘ c̃_t"), new Equation("h1", "h_t = o_t ∘ tanh(c_t)"));
      case GRU -> List.of(new Equation("z", "z_t = σ(W_z x_t + U_z h_{t−1} + b_z)"),
          new Equation("r", "r_t = σ(W_r x_t + U_r h_{t−1} + b_r)"), new Equation("h", reset),
          new Equation("h1", model.swapped.get() ? "h_t = (1 − z′_t) ∘ h_{t−1} + z′_t ∘ h̃_t"
              : "h_t = z_t ∘ h_{t−1} + (1 − z_t) ∘ h̃_t"));
    };
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected double computePrefHeight(double width) {
    return theme.em() * LINE * all().size();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private void paint(GraphicsContext g, double width, double height) {
    Palette palette = theme.palette();
    List<Equation> all = all();
    double line = theme.em() * LINE;
    double size = theme.em() * 0.98;
    for (Equation e : all) {
      size = Math.min(size, size * (width - theme.em() * 0.5) / Math.max(1, MathText.width(e.math, size)));
    }
    Focus focus = model.focus.get();
    List<String> stages = model.kind().stages;
    String running = model.byEquation.get() ? stages.get(model.stage()) : focus == null ? "" : stage(focus.part());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    for (int i = 0; i < all.size(); i++) {
      boolean lit = all.get(i).part.equals(running);
      double y = (i + 0.5) * line;
      if (lit) {
        g.setFill(palette.accent());
        g.fillRoundRect(-3, y - line * 0.42, 3 + theme.em() * 0.18, line * 0.84, 3, 3);
      }
      g.setFill(lit ? palette.ink() : palette.secondary());
      MathText.draw(g, all.get(i).math, theme.em() * 0.45, y, size);
    }
  }

  private String stage(String part) {
    int at = CellOrder.stage(model.kind(), part);
    return at < 0 ? "" : model.kind().stages.get(at);
  }
}
