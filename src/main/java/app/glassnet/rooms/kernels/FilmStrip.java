package app.glassnet.rooms.kernels;

import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** The kernels' way from random to learned: a column a moment, a row a filter. A click or a drag goes to a moment. */
final class FilmStrip extends Region {
  private final KernelsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final List<MapImage> images = new ArrayList<>();
  private double tile;
  private double across;

  FilmStrip(KernelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("film");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("film"));
    setMinSize(0, 0);
    getChildren().add(canvas);
    Restyle.follow(this, theme, canvas::repaint);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> scrub(e.getX()));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> scrub(e.getX()));
    model.film.addListener(o -> canvas.repaint());
    model.frame.addListener(o -> canvas.repaint());
    model.filter.addListener(o -> canvas.repaint());
    model.hoveredFilter.addListener(o -> canvas.repaint());
  }

  private void scrub(double x) {
    if (across > 0 && !model.film.get().isEmpty()) {
      model.frame.set(Math.clamp((long) Math.floor(x / across), 0, model.film.get().last()));
    }
  }

  /** The middle of a moment, for tests. */
  double middleOf(int frame) {
    return (frame + 0.5) * across;
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void paint(GraphicsContext g, double width, double height) {
    Film film = model.film.get();
    if (film.isEmpty()) {
      return;
    }
    double em = theme.em();
    Palette p = theme.palette();
    int filters = film.at(0).filters();
    double head = em * 1.45;
    double foot = em * 1.35;
    tile = Math.floor(Math.min((height - head - foot) / filters, width / Film.MOST));
    across = width / Math.max(Film.MOST, film.frames().size());
    double top = head + Math.max(0, (height - head - foot - tile * filters) / 2);
    double limit = film.frames().stream().mapToDouble(f -> ColourScale.limit(f.kernels())).max().orElse(1);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(p.secondary());
    g.setFont(Fonts.text(em * 0.95));
    g.fillText(texts.get("film.title"), 0, em * 0.5);
    int size = model.digits.get().size();
    for (int i = 0; i < film.frames().size(); i++) {
      for (int f = 0; f < filters; f++) {
        MapImage image = image(i * filters + f, size);
        image.show(film.at(i).kernels(), f * size * size, ColourScale.WEIGHT, limit);
        image.draw(g, i * across + 1, top + f * tile, Math.min(tile, across) - 1.5, tile - 1.5);
      }
    }
    double edge = Math.min(tile, across) + 0.5;
    int looked = model.lookedAt();
    g.setStroke(p.ink());
    g.setLineWidth(1);
    g.strokeRect(-0.5, Math.rint(top + looked * tile) - 1, film.last() * across + edge + 1, tile + 0.5);
    double at = model.frame.get() * across;
    g.setStroke(p.accent());
    g.setLineWidth(2.5);
    g.strokeRoundRect(at, top - 1.5, edge, tile * filters + 1.5, 4, 4);
    steps(g, film, top + tile * filters + foot * 0.6, width);
  }

  /** The first, the last and the chosen moment's updates, none on another. */
  private void steps(GraphicsContext g, Film film, double y, double width) {
    double em = theme.em();
    Palette p = theme.palette();
    g.setFont(Fonts.number(em * 0.88));
    int now = model.frame.get();
    double character = em * 0.88 * 0.6;
    double[] at = {0, middleOf(now), middleOf(film.last())};
    String[] words = {"0", Numbers.format(film.at(now).step()), Numbers.format(film.at(film.last()).step())};
    double half = words[1].length() * character / 2;
    double middle = Math.clamp(at[1], half, Math.max(half, width - half));
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(p.secondary());
    if (middle - half > 3 * character) {
      g.fillText(words[0], 0, y);
    }
    double end = Math.min(width - words[2].length() * character, at[2] - words[2].length() * character / 2);
    if (middle + half + character < end) {
      g.fillText(words[2], end, y);
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(p.ink());
    g.setFont(Fonts.numberBold(em * 0.88));
    g.fillText(words[1], middle, y);
  }

  private MapImage image(int index, int size) {
    while (images.size() <= index) {
      images.add(new MapImage(size, size));
    }
    if (images.get(index).height() != size) {
      images.set(index, new MapImage(size, size));
    }
    return images.get(index);
  }
}
