package app.glassnet.rooms.pooling;

import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** How much input, convolution and pool change for every number of pixels the input moves: three bars each. */
final class ShiftPlot extends Region {
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private Shifted shifted;
  private int at;
  private String[] names = {"", "", ""};
  private IntConsumer onChosen = i -> { };

  ShiftPlot(ThemeModel theme, Texts texts) {
    this.theme = theme;
    this.texts = texts;
    getChildren().add(canvas);
    setId("plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      if (shifted != null) {
        onChosen.accept(Math.clamp((long) ((e.getX() - left()) / step(getWidth())), 0, shifted.farthest()));
      }
    });
  }

  /** What a click on the bars of a number of pixels does. */
  void setOnChosen(IntConsumer action) {
    onChosen = action;
  }

  void show(Shifted now, int pixels, String... stages) {
    shifted = now;
    at = Math.min(pixels, now.farthest());
    names = stages;
    setAccessibleText(texts.get("plot") + ": " + Numbers.percent(now.comparisons().get(at)[0].share()) + ", "
        + Numbers.percent(now.comparisons().get(at)[1].share()) + ", "
        + Numbers.percent(now.comparisons().get(at)[2].share()));
    canvas.repaint();
  }

  @Override
  protected double computePrefHeight(double width) {
    return theme.em() * 7;
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private double left() {
    return theme.em() * 4;
  }

  private double step(double width) {
    return (width - left()) / (shifted.farthest() + 1);
  }

  private void paint(GraphicsContext g, double width, double height) {
    if (shifted == null) {
      return;
    }
    Palette p = theme.palette();
    double em = theme.em();
    Color[] colours = {p.secondary(), p.link(), p.good()};
    double top = em * 1.8;
    double floor = height - em * 1.5;
    double most = 0;
    for (Comparison[] all : shifted.comparisons()) {
      for (Comparison c : all) {
        most = Math.max(most, c.share());
      }
    }
    legend(g, p, colours, width);
    double step = step(width);
    double bar = Math.min(step / 4, em * 2.4);
    g.setTextBaseline(VPos.CENTER);
    for (int n = 0; n <= shifted.farthest(); n++) {
      double middle = left() + (n + 0.5) * step;
      for (int s = 0; s < Shifted.STAGES; s++) {
        double share = shifted.comparisons().get(n)[s].share();
        double h = most == 0 ? 0 : share / most * (floor - top);
        g.setFill(n == at ? colours[s] : colours[s].deriveColor(0, 1, 1, 0.5));
        g.fillRect(middle + (s - 1.5) * bar + 1, floor - h, bar - 2, h);
      }
      g.setTextAlign(TextAlignment.CENTER);
      g.setFont(n == at ? Fonts.numberBold(em) : Fonts.number(em));
      g.setFill(n == at ? p.accent() : p.secondary());
      g.fillText(Integer.toString(n), middle, floor + em * 0.85);
    }
    g.setStroke(p.line());
    g.strokeLine(left(), floor, width, floor);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(p.secondary());
    g.setFont(Fonts.number(em * 0.9));
    g.fillText(Numbers.percent(most), 0, top + em * 0.3);
    g.fillText("0 %", 0, floor - em * 0.3);
    g.setFont(Fonts.text(em * 0.9));
    g.fillText(texts.get("plot.pixels"), 0, floor + em * 0.85);
  }

  private void legend(GraphicsContext g, Palette p, Color[] colours, double width) {
    double em = theme.em();
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Fonts.text(em * 0.95));
    g.setFill(p.secondary());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(texts.get("plot"), 0, em * 0.6);
    g.setTextAlign(TextAlignment.RIGHT);
    double x = width;
    for (int s = Shifted.STAGES - 1; s >= 0; s--) {
      g.setFill(p.ink());
      g.fillText(names[s], x, em * 0.6);
      x -= textWidth(names[s]) + em * 0.5;
      g.setFill(colours[s]);
      g.fillRect(x - em * 0.8, em * 0.2, em * 0.8, em * 0.8);
      x -= em * 2;
    }
  }

  private double textWidth(String words) {
    var text = new Text(words);
    text.setFont(Fonts.text(theme.em() * 0.95));
    return text.getLayoutBounds().getWidth();
  }
}
