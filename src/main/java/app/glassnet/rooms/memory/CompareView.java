package app.glassnet.rooms.memory;

import app.glassnet.engine.training.Evaluation;
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
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** A simple cell, an LSTM and a GRU side by side: the same input, seed and, as nearly as can be, number of parameters. */
final class CompareView extends Region {
  private final MemoryModel model;
  private final MemorySession session;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);

  CompareView(MemoryModel model, MemorySession session, ThemeModel theme, Texts texts) {
    this.model = model;
    this.session = session;
    this.theme = theme;
    this.texts = texts;
    setId("compare");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("compare.name"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    model.all.addListener(o -> canvas.repaint());
    model.news.addListener(o -> canvas.repaint());
    model.steps.positionProperty().addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private double gap() {
    return theme.em() * 2;
  }

  private double column() {
    return (getWidth() - 2 * gap()) / 3;
  }

  private double left() {
    return theme.em() * 1.6;
  }

  private void clicked(MouseEvent e) {
    int which = (int) (e.getX() / (column() + gap()));
    Shown shown = which < 3 ? model.all.get().get(Kind.values()[which]) : null;
    double inside = e.getX() - which * (column() + gap()) - left();
    if (shown != null && inside >= 0) {
      model.goTo(Math.clamp((int) (inside / (column() - left()) * shown.steps()), 0, shown.steps() - 1));
    }
  }

  private void paint(GraphicsContext g, double width, double height) {
    Palette palette = theme.palette();
    double em = theme.em();
    for (Kind kind : Kind.values()) {
      double x = kind.ordinal() * (column() + gap());
      Shown shown = model.all.get().get(kind);
      Lane lane = session.lane(kind);
      g.setTextBaseline(VPos.CENTER);
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(palette.ink());
      g.setFont(Fonts.semibold(em * 1.3));
      g.fillText(kind.word, x, em * 0.8);
      if (shown == null || lane == null || lane.snapshot == null) {
        g.setFill(palette.secondary());
        g.setFont(Fonts.text(em));
        g.fillText(texts.get("waiting"), x, em * 2.4);
        continue;
      }
      g.setFont(Fonts.number(em * 0.92));
      g.setFill(palette.secondary());
      g.fillText(texts.get("compare.size", Numbers.format(shown.units()),
          Numbers.format(lane.snapshot.network().parameterCount())), x, em * 2.3);
      Evaluation evaluation = lane.snapshot.evaluation();
      if (evaluation != null) {
        g.setFill(palette.ink());
        g.setFont(Fonts.numberBold(em * 1.05));
        g.fillText(TrainCard.score(model.data.get(), evaluation, texts), x, em * 3.8);
      }
      maps(g, shown, x, em * 4.8, height - em * 4.8);
    }
  }

  private void maps(GraphicsContext g, Shown shown, double x, double top, double height) {
    double em = theme.em();
    double left = left();
    double width = column() - left;
    SequenceMaps maps = new SequenceMaps(g, theme);
    double curve = Math.min(em * 5, height * 0.26);
    maps.sequence(shown, model.data.get(), x + left, top, width, curve - em * 0.4);
    List<SequenceMaps.Section> sections = SequenceMaps.sections(shown);
    double each = (height - curve) / sections.size();
    for (int s = 0; s < sections.size(); s++) {
      double y = top + curve + s * each;
      maps.map(sections.get(s), x + left, y, width, each - em * 0.3);
      g.setFill(theme.palette().ink());
      g.setTextBaseline(VPos.CENTER);
      MathText.draw(g, sections.get(s).math(), x, y + each / 2, em);
    }
    double step = width / shown.steps();
    g.setStroke(theme.palette().accent());
    g.setLineWidth(3);
    g.strokeRoundRect(x + left + Math.min(model.time(), shown.steps() - 1) * step, top, step, height - 2, 6, 6);
  }
}
