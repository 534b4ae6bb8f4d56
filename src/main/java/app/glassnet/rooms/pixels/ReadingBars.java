package app.glassnet.rooms.pixels;

import app.glassnet.rooms.pixels.Readings.Reading;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** What each network makes of the digit and of the shifted digit: ten probabilities each, two bars a class. */
final class ReadingBars extends Region {
  private final PixelsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);

  ReadingBars(PixelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("readings");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    setMinSize(0, 0);
    model.readings.addListener(o -> {
      describe();
      canvas.repaint();
    });
    Restyle.follow(this, theme, canvas::repaint);
    describe();
  }

  private void describe() {
    Readings r = model.readings.get();
    setAccessibleText(r == null ? texts.get("readings.none")
        : String.join("; ", r.networks().stream().map(n -> name(n) + ": " + sentence(n)).toList()));
  }

  private String name(Reading r) {
    return texts.get("network." + r.network());
  }

  private String sentence(Reading r) {
    return texts.get("readings.change", Numbers.format(r.answer()), Numbers.percent(r.original()[r.answer()]),
        Numbers.format(r.answerShifted()), Numbers.percent(r.shifted()[r.answerShifted()]));
  }

  private void paint(GraphicsContext g, double width, double height) {
    Readings r = model.readings.get();
    double em = theme.em();
    g.setTextBaseline(VPos.CENTER);
    if (r == null) {
      g.setFill(theme.palette().secondary());
      g.setFont(Fonts.text(em));
      g.setTextAlign(TextAlignment.LEFT);
      double y = em;
      for (String line : texts.get("readings.none").split("\n")) {
        g.fillText(line, 0, y);
        y += em * 1.5;
      }
      return;
    }
    List<Reading> all = r.networks();
    double gap = em * 2;
    double each = (width - gap * (all.size() - 1)) / all.size();
    for (int i = 0; i < all.size(); i++) {
      panel(g, all.get(i), i * (each + gap), each, height);
    }
  }

  private void panel(GraphicsContext g, Reading r, double x, double width, double height) {
    Palette palette = theme.palette();
    double em = theme.em();
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(palette.ink());
    g.setFont(Fonts.semibold(em * 1.1));
    g.fillText(name(r), x, em * 0.8);
    g.setFont(Fonts.text(em * 0.95));
    g.setFill(palette.secondary());
    g.fillText(texts.get("network." + r.network() + ".kind"), x, em * 2.2);
    double top = em * 3.4;
    double foot = em * 3.2;
    double row = (height - top - foot) / r.original().length;
    double bar = x + em * 1.5;
    double longest = width - em * 1.5;
    for (int k = 0; k < r.original().length; k++) {
      double y = top + k * row;
      boolean answer = k == r.answer() || k == r.answerShifted();
      g.setFont(answer ? Fonts.numberBold(Math.min(em, row * 0.8)) : Fonts.number(Math.min(em, row * 0.8)));
      g.setFill(answer ? palette.ink() : palette.secondary());
      g.fillText(Integer.toString(k), x, y + row / 2);
      bar(g, palette.good(), r.original()[k], bar, y + row * 0.1, longest, row * 0.36);
      bar(g, palette.link(), r.shifted()[k], bar, y + row * 0.5, longest, row * 0.36);
    }
    g.setFont(Fonts.numberBold(em));
    answer(g, palette.good(), "a", r.answer(), r.original(), x, height - em * 2.3);
    answer(g, palette.link(), "b", r.answerShifted(), r.shifted(), x, height - em * 0.8);
  }

  private void bar(GraphicsContext g, Color colour, float p, double x, double y, double longest, double height) {
    g.setFill(theme.palette().empty());
    g.fillRect(x, y, longest, height);
    g.setFill(colour);
    g.fillRect(x, y, Math.max(1, longest * p), height);
  }

  private void answer(GraphicsContext g, Color colour, String name, int answer, float[] p, double x, double y) {
    double em = theme.em();
    g.setFill(colour);
    g.fillRect(x, y - em * 0.4, em * 0.8, em * 0.8);
    g.setFill(theme.palette().ink());
    g.fillText(texts.get("readings.answer", name, Numbers.format(answer), Numbers.percent(p[answer])), x + em * 1.5, y);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
